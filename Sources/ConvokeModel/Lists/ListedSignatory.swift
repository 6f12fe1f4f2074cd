/// A signatory with how they wish to be shown.
public struct ListedSignatory: Hashable, Sendable {
    public var signatory: Signatory
    public var display: SignatureDisplay

    public init(_ signatory: Signatory, display: SignatureDisplay = .public) {
        self.signatory = signatory
        self.display = display
    }

    /// The signatory as a list in a language prints them; nothing for those who are only counted.
    func printed(in language: LanguageTag) -> Signatory? {
        switch (signatory, display) {
        case (_, .anonymous), (_, .withheld): nil
        case (.organisation(let organisation), .public), (.organisation(let organisation), .initials):
            .organisation(
                SigningOrganisation(
                    name: organisation.name(in: language), acronym: organisation.acronym,
                    country: organisation.country, scope: organisation.scope, category: organisation.category))
        case (.individual(let individual), .public):
            .individual(
                SigningIndividual(
                    name: individual.name, title: individual.title, affiliation: individual.affiliation,
                    country: individual.country))
        // A title beside initials would name the person all the same.
        case (.individual(let individual), .initials):
            .individual(SigningIndividual(name: individual.name.initials, country: individual.country))
        }
    }

    /// What it is sorted by.
    func sortName(in language: LanguageTag) -> String {
        switch (signatory, display) {
        case (.individual(let individual), .initials): individual.name.initials
        case (.individual(let individual), _): individual.sortName ?? individual.name
        case (.organisation(let organisation), _): organisation.sortName ?? organisation.name(in: language)
        }
    }
}

extension String {
    /// The first letter of each word: `Á. O.`; whole characters, so that no accent or joined sign is lost.
    public var initials: String {
        split(whereSeparator: { $0.isWhitespace || $0 == "-" }).compactMap { word in
            word.first { $0.isLetter || $0.isNumber }.map { "\($0.uppercased())." }
        }.joined(separator: " ")
    }
}
