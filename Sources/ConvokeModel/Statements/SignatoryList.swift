/// The signatories as they are printed, and the only source of every printed number.
public struct SignatoryList: Hashable, Sendable, Codable {
    /// In the order of the letter's language.
    public let organisations: [SigningOrganisation]
    public let individuals: [SigningIndividual]

    public init(of signatories: [Signatory], in language: LanguageTag) {
        let order = Collation(language: language)
        organisations = order.sorted(
            signatories.compactMap { if case .organisation(let it) = $0 { it } else { nil } }, by: \.name)
        individuals = order.sorted(
            signatories.compactMap { if case .individual(let it) = $0 { it } else { nil } }, by: \.name)
    }

    public var count: Int { organisations.count + individuals.count }

    /// Whether every signatory names a country, so that "from so many countries" is true of all of them.
    public var namesEveryCountry: Bool {
        organisations.allSatisfy { $0.country != nil } && individuals.allSatisfy { $0.country != nil }
    }

    /// How many countries the signatories name.
    public var countryCount: Int { Set(organisations.compactMap(\.country) + individuals.compactMap(\.country)).count }
}
