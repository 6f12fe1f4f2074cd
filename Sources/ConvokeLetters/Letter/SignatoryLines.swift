import ConvokeModel

/// Writes signatories as a letter prints them: `Name (ACRONYM), Country`.
struct SignatoryLines {
    let content: LetterContent
    let phrases: Phrases
    private var countries: [Country: [Inline]] = [:]

    init(_ content: LetterContent, _ phrases: Phrases) {
        self.content = content
        self.phrases = phrases
    }

    /// The whole list: names under their headings where there is more than one, then those who are counted without a name.
    mutating func blocks() -> [Block] {
        let list = content.signatories
        var blocks: [Block] = []
        for group in list.groups {
            if list.groups.count > 1 { blocks.append(.heading(level: 3, heading(group.heading))) }
            var lines: [[Inline]] = []
            for signatory in group.signatories {
                switch signatory {
                case .organisation(var organisation):
                    // Where the heading says the country, the line need not.
                    if case .country = group.heading { organisation.country = nil }
                    lines.append(line(organisation))
                case .individual(let individual): lines.append(line(individual))
                }
            }
            blocks.append(.signatories(lines))
        }
        let unnamed = list.unnamed
        for (key, organisations, individuals) in [
            (PhraseKey.anonymous, unnamed.anonymousOrganisations, unnamed.anonymousIndividuals),
            (.withheld, unnamed.withheldOrganisations, unnamed.withheldIndividuals),
        ] where organisations + individuals > 0 {
            blocks.append(.paragraph(phrases.inlines(key, ["signatories": counted(organisations, individuals)])))
        }
        return blocks
    }

    /// "19 organisations and 3 individuals from 8 countries".
    func summary() -> [Inline] {
        let counts = content.signatories.counts
        guard counts.signatories > 0 else { return phrases.inlines(.noSignatories) }
        let counted = counted(counts.organisations, counts.individuals)
        guard counts.countries > 0, content.signatories.namesEveryCountry else { return counted }
        return phrases.inlines(.fromCountries, count: counts.countries, ["signatories": counted])
    }

    private func counted(_ organisations: Int, _ individuals: Int) -> [Inline] {
        let parts = [
            organisations == 0 ? nil : phrases.inlines(.organisationsCounted, count: organisations),
            individuals == 0 ? nil : phrases.inlines(.individualsCounted, count: individuals),
        ].compactMap { $0 }
        guard parts.count > 1 else { return parts.first ?? [] }
        return [.text(parts.map(\.plain).formatted(.list(type: .and).locale(content.language.locale)))]
    }

    private func heading(_ heading: ListHeading) -> [Inline] {
        switch heading {
        case .organisations: phrases.inlines(.organisations)
        case .individuals: phrases.inlines(.individuals)
        case .stateMissions: phrases.inlines(.stateMissions)
        case .elsewhere: phrases.inlines(.otherOrganisations)
        case .country(let country): name(of: country)
        case .region(let code): [.text(content.language.locale.localizedString(forRegionCode: code) ?? code)]
        case .scope(let scope):
            switch scope {
            case .international: phrases.inlines(.international)
            case .regional: phrases.inlines(.regional)
            case .national: phrases.inlines(.national)
            }
        case .category(let category):
            switch category {
            case .ngo: phrases.inlines(.ngos)
            case .network: phrases.inlines(.networks)
            case .stateMission: phrases.inlines(.stateMissions)
            case .intergovernmental: phrases.inlines(.intergovernmental)
            case .academic: phrases.inlines(.academic)
            case .media: phrases.inlines(.media)
            case .foundation: phrases.inlines(.foundations)
            case .company: phrases.inlines(.companies)
            case .other: phrases.inlines(.otherOrganisations)
            }
        }
    }

    private mutating func line(_ organisation: SigningOrganisation) -> [Inline] {
        var line: [Inline] = [.name(organisation.name.asPrinted)]
        if let acronym = organisation.acronym?.asPrinted, !acronym.isEmpty, !organisation.name.hasWord(acronym) {
            line = phrases.inlines(.nameAndAcronym, ["name": line, "acronym": [.name(acronym)]])
        }
        return located(line, organisation.country)
    }

    private mutating func line(_ individual: SigningIndividual) -> [Inline] {
        var line: [Inline] = [.name(individual.name.asPrinted)]
        if let title = individual.title?.asPrinted, !title.isEmpty {
            line = phrases.inlines(.nameAndTitle, ["name": line, "title": [.name(title)]])
        }
        if let affiliation = individual.affiliation?.asPrinted, !affiliation.isEmpty {
            line = phrases.inlines(.nameAndAffiliation, ["name": line, "affiliation": [.name(affiliation)]])
        }
        return located(line, individual.country)
    }

    private mutating func located(_ line: [Inline], _ country: Country?) -> [Inline] {
        guard let country else { return line }
        let name = countries[country] ?? self.name(of: country)
        countries[country] = name
        return phrases.inlines(.nameAndCountry, ["name": line, "country": name])
    }

    private func name(of country: Country) -> [Inline] {
        let language = content.language
        if let chosen = content.countryNames[country]?.reading(in: language) { return chosen.inlines(in: language) }
        return [.text(country.name(in: language))]
    }
}

extension String {
    /// Whether the name says the acronym itself: "… – CODHES", "Center for Gender & Refugee Studies (CGRS)".
    fileprivate func hasWord(_ acronym: String) -> Bool {
        guard let range = firstRange(of: acronym) else { return false }
        let before = self[..<range.lowerBound].last, after = self[range.upperBound...].first
        return [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
}
