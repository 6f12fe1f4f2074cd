/// The signatories as they are printed, and the only source of every printed number.
public struct SignatoryList: Hashable, Sendable, Codable {
    /// The names under their headings, in the order of print.
    public let groups: [ListGroup]
    /// Those who are counted without a name.
    public let unnamed: UnnamedSignatories

    public init(groups: [ListGroup], unnamed: UnnamedSignatories = UnnamedSignatories()) {
        self.groups = groups
        self.unnamed = unnamed
    }

    /// All of them by name, organisations before individuals.
    public init(of signatories: [Signatory], in language: LanguageTag) {
        self.init(of: signatories.map { ListedSignatory($0) }, in: language)
    }

    public var organisations: [SigningOrganisation] {
        groups.flatMap(\.signatories).compactMap { if case .organisation(let it) = $0 { it } else { nil } }
    }

    public var individuals: [SigningIndividual] {
        groups.flatMap(\.signatories).compactMap { if case .individual(let it) = $0 { it } else { nil } }
    }

    public var counts: SignatoryCounts { SignatoryCounts(self) }
    public var count: Int { counts.signatories }
    /// Whether every signatory names a country, so that "from so many countries" is true of all of them.
    public var namesEveryCountry: Bool {
        unnamed.isEmpty && groups.allSatisfy { $0.signatories.allSatisfy { $0.country != nil } }
    }
    /// How many countries the signatories name.
    public var countryCount: Int { counts.countries }
}

/// How many signatories a list counts without their names.
public struct UnnamedSignatories: Hashable, Sendable, Codable {
    /// Known to the secretariat, and said to be.
    public var anonymousOrganisations = 0
    public var anonymousIndividuals = 0
    /// Withheld, for their safety.
    public var withheldOrganisations = 0
    public var withheldIndividuals = 0

    public init() {}

    public var organisations: Int { anonymousOrganisations + withheldOrganisations }
    public var individuals: Int { anonymousIndividuals + withheldIndividuals }
    public var isEmpty: Bool { organisations == 0 && individuals == 0 }

    mutating func count(_ signatory: Signatory, as display: SignatureDisplay) {
        switch (display, signatory.isOrganisation) {
        case (.anonymous, true): anonymousOrganisations += 1
        case (.anonymous, false): anonymousIndividuals += 1
        case (_, true): withheldOrganisations += 1
        case (_, false): withheldIndividuals += 1
        }
    }
}

/// Every number that may be printed of a list.
public struct SignatoryCounts: Hashable, Sendable, Codable {
    public var signatories: Int
    public var organisations: Int
    public var individuals: Int
    /// Of those above, the ones without a printed name.
    public var unnamed: Int
    public var countries: Int

    init(_ list: SignatoryList) {
        let named = list.groups.flatMap(\.signatories)
        let organisationsNamed = named.count(where: \.isOrganisation)
        organisations = organisationsNamed + list.unnamed.organisations
        individuals = named.count - organisationsNamed + list.unnamed.individuals
        signatories = organisations + individuals
        unnamed = list.unnamed.organisations + list.unnamed.individuals
        countries = Set(named.compactMap(\.country)).count
    }
}
