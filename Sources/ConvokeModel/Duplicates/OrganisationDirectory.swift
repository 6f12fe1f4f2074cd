/// The names by which a campaign's organisations are known, so that "FIDH" is known to be the "International Federation for
/// Human Rights".
public struct OrganisationDirectory: Sendable {
    /// As what a name belongs to an organisation.
    enum Form: UInt8 { case name, alias, acronym }

    struct Match: Hashable, Sendable {
        var organisation: Int
        var form: Form
    }

    private var matches: [UInt64: [Match]] = [:]

    public init(_ organisations: [Organisation]) {
        for (number, organisation) in organisations.enumerated() {
            let names = organisation.name.texts.sorted { $0.key < $1.key }.map(\.value)
            for name in names { add(name, Match(organisation: number, form: .name)) }
            for alias in organisation.aliases { add(alias, Match(organisation: number, form: .alias)) }
            if let acronym = organisation.acronym { add(acronym, Match(organisation: number, form: .acronym)) }
        }
    }

    private mutating func add(_ name: String, _ match: Match) {
        let hash = NameHash.of(.text, ComparedName(name).text)
        if matches[hash]?.contains(where: { $0.organisation == match.organisation }) != true {
            matches[hash, default: []].append(match)
        }
    }

    /// The one organisation that a name means; nothing where it may mean several, as acronyms do.
    func match(_ hash: UInt64) -> Match? {
        guard let found = matches[hash], found.count == 1 else { return nil }
        return found[0]
    }

    /// Which of the organisations somebody means by these names; nothing where none is known.
    public func organisation(named names: [String]) -> Int? {
        names.lazy.compactMap { match(NameHash.of(.text, ComparedName(Acronym.split($0).name).text))?.organisation }
            .first
    }
}
