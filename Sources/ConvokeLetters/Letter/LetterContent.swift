import ConvokeModel

/// What a letter is made from: a joint statement as it is to be read in one language, with those who sign it.
public struct LetterContent: Hashable, Sendable, Codable {
    public var key: Identifier<JointStatement>
    /// The language wanted. What is missing in it is printed in another, marked as such.
    public var language: LanguageTag
    /// The languages that the letter is there in.
    public var languages: [LanguageTag]
    /// Title, text, addressees with demands and closing, as they were signed.
    public var text: StatementText
    public var date: LocalDate?
    public var place: LocalizedText?
    public var campaign: LocalizedText
    public var publisher: LocalizedText?
    public var contact: String?
    public var documents: [CitedDocument]
    public var links: [Link]
    /// The source of every number in the letter.
    public var signatories: SignatoryList
    /// Names that the coalition chose for countries, where CLDR's will not do.
    public var countryNames: [Country: LocalizedText]
    /// A letter that is not final says so across its pages.
    public var isFinal: Bool
    /// To whom this copy goes, where it goes to one person or office.
    public var recipient: LetterRecipient?
    /// The second language of a letter side by side.
    public var beside: LanguageTag?
    /// Until when it can be signed, and where.
    public var deadline: Deadline?
    public var signAt: WebAddress?
    /// Until when it must not be published, as people read it.
    public var embargo: Deadline?
    /// The day of a list of late names.
    public var asOf: LocalDate?
    /// Signatories by `Signatory.identity` that have consultative status with the UN Economic and Social Council.
    public var accredited: Set<String> = []

    public init(
        key: Identifier<JointStatement>, language: LanguageTag, languages: [LanguageTag] = [], text: StatementText,
        date: LocalDate? = nil, place: LocalizedText? = nil, campaign: LocalizedText, publisher: LocalizedText? = nil,
        contact: String? = nil, documents: [CitedDocument] = [], links: [Link] = [], signatories: SignatoryList,
        countryNames: [Country: LocalizedText] = [:], isFinal: Bool
    ) {
        self.key = key
        self.language = language
        self.languages = languages
        self.text = text
        self.date = date
        self.place = place
        self.campaign = campaign
        self.publisher = publisher
        self.contact = contact
        self.documents = documents
        self.links = links
        self.signatories = signatories
        self.countryNames = countryNames
        self.isFinal = isFinal
    }
}

extension LetterContent {
    /// The letter of a statement in one language. `text` is the version that was signed, where it is not the text as
    /// written now.
    public init(
        of statement: JointStatement, as text: StatementText? = nil, in campaign: Campaign,
        signatories: SignatoryList, language: LanguageTag, isFinal: Bool
    ) {
        self.init(
            key: statement.key, language: language, languages: statement.languages,
            text: text ?? StatementText(of: statement), date: statement.date, place: statement.place,
            campaign: campaign.name, publisher: campaign.publisher, contact: statement.contact,
            documents: statement.documents, links: statement.links,
            signatories: signatories, countryNames: campaign.countries,
            isFinal: isFinal)
    }
}

extension LetterContent {
    /// Whoever publishes it, else the campaign, in its language.
    var writer: String { (publisher ?? campaign).reading(in: language)?.text.asPrinted ?? "" }
}

/// The forms of letters that are text, and need no tools.
public enum LetterFormat: String, Word {
    /// One accessible page without scripts or anything from elsewhere.
    case html
    /// Lines of 72 columns.
    case text
    /// For whoever goes on writing.
    case markdown
}

/// The forms of a letter's file.
public enum LetterFileFormat: String, Word {
    case html, text, markdown
    /// Set by Typst, for print and for screen readers.
    case pdf
    /// Made by pandoc, for whoever wants it in a word processor.
    case docx

    /// The form as text, where it is one.
    public var text: LetterFormat? { LetterFormat(rawValue: rawValue) }

    /// The ending of a file in this form.
    public var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html, .pdf, .docx: rawValue
        }
    }
}
