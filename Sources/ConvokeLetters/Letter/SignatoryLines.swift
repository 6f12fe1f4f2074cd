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

    /// The whole list, with headings where both organisations and individuals sign.
    mutating func blocks() -> [Block] {
        let list = content.signatories
        let organisations = list.organisations.map { line($0) }
        let individuals = list.individuals.map { line($0) }
        switch (organisations.isEmpty, individuals.isEmpty) {
        case (true, true): return []
        case (false, true): return [.signatories(organisations)]
        case (true, false): return [.signatories(individuals)]
        case (false, false):
            return [
                .heading(level: 3, phrases.inlines(.organisations)), .signatories(organisations),
                .heading(level: 3, phrases.inlines(.individuals)), .signatories(individuals),
            ]
        }
    }

    /// "19 organisations and 3 individuals from 8 countries".
    func summary() -> [Inline] {
        let list = content.signatories
        var counted: [Inline] = []
        let parts = [
            list.organisations.isEmpty ? nil : phrases.inlines(.organisationsCounted, count: list.organisations.count),
            list.individuals.isEmpty ? nil : phrases.inlines(.individualsCounted, count: list.individuals.count),
        ].compactMap { $0 }
        switch parts.count {
        case 0: return phrases.inlines(.noSignatories)
        case 1: counted = parts[0]
        default: counted = [.text(parts.map(\.plain).formatted(.list(type: .and).locale(content.language.locale)))]
        }
        guard list.countryCount > 0, list.namesEveryCountry else { return counted }
        return phrases.inlines(.fromCountries, count: list.countryCount, ["signatories": counted])
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
