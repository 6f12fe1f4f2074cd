import ArgumentParser
import Convoke

/// The options that say who signs.
struct SignatoryOptions: ParsableArguments {
    @Option(help: "The organisation's name.") var organisation: String?
    @Option(help: "An individual's name.") var individual: String?
    @Option(help: "The country, by its code: SV.") var country: Country?
    @Option(help: "The organisation's acronym.") var acronym: String?
    @Option(help: "Where the organisation works.") var scope: OrganisationScope?
    @Option(help: "What the organisation is.") var category: OrganisationCategory?
    @Option(help: "The organisation's website.") var website: WebAddress?
    @Option(help: "A mail or web domain of the organisation.") var domain: String?
    @Option(
        help: ArgumentHelp(
            "The organisation's number in a public register, which stands on a statement once.",
            valueName: "register:number"))
    var registry: RegistryNumber?
    @Option(help: "The individual's affiliation, for identification only.") var affiliation: String?
    @Option(help: "What the name is sorted by, such as the family name first.") var sortName: String?
    @Option(
        name: .customLong("name-in"),
        help: ArgumentHelp("The organisation's name in a language; may be given several times.", valueName: "es=name"))
    var names: [String] = []

    func requireOne() throws {
        guard (organisation == nil) != (individual == nil) else {
            throw ValidationError("Say who signs: --organisation NAME or --individual NAME.")
        }
    }

    func validate() throws {
        guard organisation == nil || individual == nil else {
            throw ValidationError("--organisation and --individual exclude each other.")
        }
        for name in names where Self.pair(name) == nil {
            throw ValidationError("'\(name)' is no name in a language: write --name-in es=NOMBRE.")
        }
    }

    private static func pair(_ text: String) -> (LanguageTag, String)? {
        guard let sign = text.firstIndex(of: "="), let tag = LanguageTag(String(text[..<sign])) else { return nil }
        let name = String(text[text.index(after: sign)...])
        return name.isEmpty ? nil : (tag, name)
    }

    private var localNames: LocalizedText? {
        let pairs = names.compactMap(Self.pair)
        return pairs.isEmpty ? nil : LocalizedText(Dictionary(pairs, uniquingKeysWith: { _, last in last }))
    }

    func new(title: String?) -> Signatory {
        if let organisation {
            return .organisation(
                SigningOrganisation(
                    name: organisation, names: localNames, acronym: acronym, country: country, scope: scope,
                    category: category ?? .ngo, website: website, domain: domain, sortName: sortName,
                    registry: registry))
        }
        return .individual(
            SigningIndividual(
                name: individual ?? "", title: title, affiliation: affiliation, country: country, sortName: sortName))
    }

    /// A signatory with what these options change; one of the other kind where they say so.
    func corrected(_ known: Signatory, title: String?) -> Signatory {
        switch (known, organisation, individual) {
        case (.organisation(var it), _, nil):
            it.name = organisation ?? it.name
            if let localNames {
                it.names = LocalizedText((it.names?.texts ?? [:]).merging(localNames.texts) { _, new in new })
            }
            it.acronym = acronym ?? it.acronym
            it.country = country ?? it.country
            it.scope = scope ?? it.scope
            it.category = category ?? it.category
            it.website = website ?? it.website
            it.domain = domain ?? it.domain
            it.registry = registry ?? it.registry
            it.sortName = sortName ?? it.sortName
            return .organisation(it)
        case (.individual(var it), nil, _):
            it.name = individual ?? it.name
            it.title = title ?? it.title
            it.affiliation = affiliation ?? it.affiliation
            it.country = country ?? it.country
            it.sortName = sortName ?? it.sortName
            return .individual(it)
        case (.individual(let it), .some, _):
            var other = self
            other.country = country ?? it.country
            return other.new(title: nil)
        case (.organisation(let it), _, .some):
            var other = self
            other.country = country ?? it.country
            return other.new(title: title)
        }
    }
}
