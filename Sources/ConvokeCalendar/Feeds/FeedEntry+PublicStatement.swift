import ConvokeModel

extension FeedEntry {
    /// What a calendar tells of a published joint statement: a whole day, that of its date. Nothing for one without a date.
    public init?(_ statement: PublicStatement, in language: LanguageTag, fallback: [LanguageTag], page: WebAddress?) {
        let languages = [language] + fallback
        guard let date = statement.date, let title = statement.title.reading(in: languages) else { return nil }
        let words = StatementWords.inLanguage(language)
        let addressees = statement.addressees.compactMap { $0.reading(in: languages)?.text }
        let lines = [
            addressees.isEmpty ? nil : words.to + addressees.joined(separator: "; "),
            "\(words.signatories)\(statement.signatories)", page?.text,
        ]
        self.init(
            uid: statement.uid, sequence: 0, createdAt: statement.createdAt, changedAt: statement.changedAt,
            when: .allDay(from: date, through: date, zone: nil), summary: title,
            description: LocalizedText.Reading(
                text: lines.compactMap { $0 }.joined(separator: "\n"), language: words.language),
            location: statement.place?.reading(in: languages), url: page, categories: [words.kind] + statement.tags)
    }
}

/// The words that calendars add to a joint statement.
private struct StatementWords: Sendable {
    var language: LanguageTag
    var kind: String
    var to: String
    var signatories: String

    static func inLanguage(_ language: LanguageTag) -> StatementWords {
        for tag in language.widening {
            guard let words = all[tag.text] else { continue }
            return StatementWords(language: tag, kind: words.kind, to: words.to, signatories: words.signatories)
        }
        return StatementWords(language: .english, kind: "Joint statement", to: "To: ", signatories: "Signatories: ")
    }

    private static let all: [String: (kind: String, to: String, signatories: String)] = [
        "en": ("Joint statement", "To: ", "Signatories: "),
        "es": ("Declaración conjunta", "Dirigida a: ", "Firmantes: "),
        "fr": ("Déclaration conjointe", "Adressée à : ", "Signataires : "),
        "ar": ("بيان مشترك", "موجّه إلى: ", "عدد الموقّعين: "),
    ]
}
