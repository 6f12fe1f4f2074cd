/// The phrases that letters are put together with; each language has them in one file, `strings/<language>.txt`.
enum PhraseKey: String, CaseIterable, Sendable {
    case addressedTo = "addressed-to"
    case weCallOn = "we-call-on"
    case signedBy = "signed-by"
    case organisations, individuals, signatories, countries
    case organisationsCounted = "organisations-counted"
    case individualsCounted = "individuals-counted"
    case fromCountries = "from-countries"
    case noSignatories = "no-signatories"
    case anonymous, withheld
    case stateMissions = "state-missions"
    case international, regional, national
    case otherOrganisations = "other-organisations"
    case ngos, networks, intergovernmental, academic, media, foundations, companies
    case provisional
    case provisionalNote = "provisional-note"
    case identificationOnly = "identification-only"
    case documents, links, contact
    case publishedBy = "published-by"
    case availableLanguages = "available-languages"
    case placeAndDate = "place-and-date"
    case nameAndAcronym = "name-and-acronym"
    case nameAndTitle = "name-and-title"
    case nameAndAffiliation = "name-and-affiliation"
    case nameAndCountry = "name-and-country"
    case pageNumber = "page-number"
    case dear, sincerely, copies, annex, immediate, embargoed, associated, invitation, thanks
    case oralStatement = "oral-statement"
    case wordsAndMinutes = "words-and-minutes"
    case checkAgainstDelivery = "check-against-delivery"
    case lateNames = "late-names"
    case asOf = "as-of"
    case pressRelease = "press-release"
    case notesToEditors = "notes-to-editors"
    case writtenStatement = "written-statement"
    case submittedBy = "submitted-by"
    case invitationToSign = "invitation-to-sign"
    case signUntil = "sign-until"
    case signAt = "sign-at"
    case thanksForSigning = "thanks-for-signing"
    case letterAttached = "letter-attached"
    case runSheet = "run-sheet"
    case time, event, minutes, cue
    case picturesYes = "pictures-yes"
    case picturesNo = "pictures-no"
    case picturesAsk = "pictures-ask"
    case contractions

    /// The parameters that it has to have, written `{name}`.
    var parameters: Set<String> {
        switch self {
        case .weCallOn: ["addressee"]
        case .fromCountries: ["signatories", "count"]
        case .anonymous, .withheld: ["signatories"]
        case .organisationsCounted, .individualsCounted: ["count"]
        case .placeAndDate: ["place", "date"]
        case .nameAndAcronym: ["name", "acronym"]
        case .nameAndTitle: ["name", "title"]
        case .nameAndAffiliation: ["name", "affiliation"]
        case .nameAndCountry: ["name", "country"]
        case .pageNumber: ["page", "pages"]
        case .wordsAndMinutes: ["words", "minutes"]
        case .asOf: ["date"]
        case .embargoed: ["time"]
        case .invitationToSign, .thanksForSigning, .letterAttached: ["title"]
        default: []
        }
    }

    /// Whether it has a form for each plural category: `organisations-counted.one`.
    var isPlural: Bool { self == .organisationsCounted || self == .individualsCounted || self == .fromCountries }

    /// Those that a template can print by name.
    static var plain: [PhraseKey] { allCases.filter { $0.parameters.isEmpty && $0 != .contractions } }
}
