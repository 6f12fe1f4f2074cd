import ConvokeModel
import Foundation

/// What changed of a campaign as a feed for news readers, in one language: Atom (RFC 4287) or JSON Feed 1.1.
///
/// The same data give the same bytes.
public struct ChangeFeed: Sendable {
    public var name: LocalizedText
    public var language: LanguageTag
    /// Wanted where a text is missing in the language.
    public var fallback: [LanguageTag]
    /// The host name that identifiers hold, as in calendars.
    public var domain: String
    public var key: Identifier<Campaign>
    public var website: WebAddress?
    /// Newest first.
    public var changes: [PublicChange]

    public init(
        name: LocalizedText, language: LanguageTag, fallback: [LanguageTag], domain: String,
        key: Identifier<Campaign>, website: WebAddress?, changes: [PublicChange]
    ) {
        self.name = name
        self.language = language
        self.fallback = fallback
        self.domain = domain
        self.key = key
        self.website = website
        self.changes = changes
    }

    /// One change as both forms tell it.
    struct Item {
        var id: String
        var title: String
        var text: String
        var at: Date
        var kind: PublicChange.Kind
    }

    var title: String { name.reading(in: [language] + fallback)?.text ?? key.text }

    /// A name that stays, whoever serves the feed (RFC 4151). The year is that of the scheme and never changes.
    var id: String { "tag:\(domain),2026:changes/\(key)" }

    var items: [Item] {
        let words = ChangeWords.inLanguage(language)
        return changes.map { change in
            let title = change.title.reading(in: [language] + fallback)?.text ?? ""
            return Item(
                id: "tag:\(domain),2026:change/\(change.uid)/\(change.at.inUTC.calendarText)Z/\(change.kind.rawValue)",
                title: (words.kinds[change.kind] ?? "") + title,
                text: ([title] + [change.when.flatMap { words.text(of: $0, in: language) }].compactMap { $0 })
                    .joined(separator: "\n"),
                at: change.at, kind: change.kind)
        }
    }
}

/// The words in front of what changed.
private struct ChangeWords: Sendable {
    var kinds: [PublicChange.Kind: String]

    static func inLanguage(_ language: LanguageTag) -> ChangeWords {
        language.widening.lazy.compactMap { all[$0.text] }.first ?? english
    }

    /// `6 March 2026, 14:00 (Europe/Zurich)`; nothing where the time is not known.
    func text(of when: When, in language: LanguageTag) -> String? {
        switch when {
        case .unannounced: return nil
        case .allDay(let from, let through, _):
            let first = from.longText(in: language)
            return through > from ? "\(first) – \(through.longText(in: language))" : first
        case .timed(let start, _, let zone, _):
            return "\(start.date.longText(in: language)), \(start.time) (\(zone.name))"
        }
    }

    private static let english = ChangeWords(kinds: [
        .announced: "Announced: ", .moved: "New time or place: ", .changedPlace: "New place: ",
        .announcedAgain: "Takes place after all: ", .cancelled: "Cancelled: ", .postponed: "Postponed: ",
        .published: "Published: ",
    ])

    private static let all = [
        "en": english,
        "es": ChangeWords(kinds: [
            .announced: "Anunciado: ", .moved: "Nueva hora o nuevo lugar: ", .changedPlace: "Nuevo lugar: ",
            .announcedAgain: "Se celebra finalmente: ", .cancelled: "Cancelado: ",
            .postponed: "Aplazado: ", .published: "Publicado: ",
        ]),
        "fr": ChangeWords(kinds: [
            .announced: "Annoncé : ", .moved: "Nouvelle heure ou nouveau lieu : ", .changedPlace: "Nouveau lieu : ",
            .announcedAgain: "A finalement lieu : ", .cancelled: "Annulé : ",
            .postponed: "Reporté : ", .published: "Publié : ",
        ]),
        "ar": ChangeWords(kinds: [
            .announced: "أُعلن: ", .moved: "موعد أو مكان جديد: ", .changedPlace: "مكان جديد: ",
            .announcedAgain: "يُعقد رغم ذلك: ", .cancelled: "أُلغي: ", .postponed: "تأجّل: ",
            .published: "نُشر: ",
        ]),
    ]
}
