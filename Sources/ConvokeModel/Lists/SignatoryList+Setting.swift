import Foundation

extension SignatoryList {
    /// Sets a list: who is named is put under headings and in order, who is not is counted.
    public init(
        of listed: [ListedSignatory], as form: ListForm = ListForm(), leads: [String] = [],
        countryNames: (Country) -> String = { $0.code }, in language: LanguageTag
    ) {
        var unnamed = UnnamedSignatories()
        var named: [Named] = []
        // Two keys instead of a comparison of both at once: sorting is stable, so the second order keeps the first in it.
        let byName =
            form.order == .accepted
            ? listed
            : Collation(language: language, ignoringArticles: form.ignoresArticles)
                .sorted(listed) { $0.sortName(in: language) }
        for entry in byName {
            if let printed = entry.printed(in: language) {
                named.append(Named(signatory: printed, identity: entry.signatory.identity))
            } else {
                unnamed.count(entry.signatory, as: entry.display)
            }
        }
        switch form.order {
        case .alphabetical, .accepted: break
        case .leadsFirst:
            let places = Dictionary(leads.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            named = Self.stable(named) { places[$0.identity] ?? leads.count }
        case .country:
            let places = Self.places(of: named.compactMap(\.signatory.country), countryNames, language)
            named = Self.stable(named) { $0.signatory.country.flatMap { places[$0] } ?? -1 }
        }
        self.init(groups: Self.groups(named.map(\.signatory), form.group, countryNames, language), unnamed: unnamed)
    }

    private struct Named {
        var signatory: Signatory
        var identity: String
    }

    private static func stable(_ items: [Named], by place: (Named) -> Int) -> [Named] {
        items.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// Countries by the alphabet of their names.
    private static func places(
        of countries: [Country], _ names: (Country) -> String, _ language: LanguageTag
    ) -> [Country: Int] {
        let sorted = Collation(language: language).sorted(Array(Set(countries)).sorted()) { names($0) }
        return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    }

    private static func groups(
        _ named: [Signatory], _ grouping: ListGrouping, _ names: (Country) -> String, _ language: LanguageTag
    ) -> [ListGroup] {
        var found: [ListHeading: [Signatory]] = [:]
        for signatory in named { found[heading(of: signatory, grouping), default: []].append(signatory) }
        let countries = places(of: named.compactMap(\.country), names, language)
        func place(_ heading: ListHeading) -> (Int, Int, String) {
            switch heading {
            case .organisations: (0, 0, "")
            case .scope(let scope): (1, scope == .international ? 0 : 1, "")
            case .category(let category): (2, OrganisationCategory.allCases.firstIndex(of: category) ?? 0, "")
            case .country(let country): (3, countries[country] ?? 0, "")
            case .region(let code): (3, 0, code)
            case .elsewhere: (4, 0, "")
            case .stateMissions: (5, 0, "")
            case .individuals: (6, 0, "")
            }
        }
        return found.sorted { place($0.key) < place($1.key) }.map { heading, signatories in
            guard heading == .stateMissions else { return ListGroup(heading, signatories) }
            // Protocol: states stand by the names of their countries.
            let byCountry = signatories.enumerated().sorted {
                let places = (
                    $0.element.country.flatMap { countries[$0] }, $1.element.country.flatMap { countries[$0] }
                )
                return (places.0 ?? .max, $0.offset) < (places.1 ?? .max, $1.offset)
            }
            return ListGroup(heading, byCountry.map(\.element))
        }
    }

    private static func heading(of signatory: Signatory, _ grouping: ListGrouping) -> ListHeading {
        guard case .organisation(let organisation) = signatory else { return .individuals }
        guard organisation.category != .stateMission else { return .stateMissions }
        switch grouping {
        case .kind: return .organisations
        case .category: return .category(organisation.category)
        case .country, .region:
            if let scope = organisation.scope, scope != .national { return .scope(scope) }
            guard let country = organisation.country else { return .elsewhere }
            guard grouping == .region else { return .country(country) }
            return Locale.Region(country.code).continent.map { .region($0.identifier) } ?? .elsewhere
        }
    }
}
