import ConvokeModel

/// Which events a calendar is about, and what its file and address are called.
public enum FeedName: Hashable, Sendable, CustomStringConvertible {
    case campaign
    case kind(EventKind)
    /// By the tag as addresses can hold it.
    case tag(String)
    case organisation(Identifier<Organisation>)
    case venue(Identifier<Venue>)
    /// Held in a language.
    case spoken(LanguageTag)

    /// Reads `campaign`, `panel`, `tag-exile`, `organisation-ishr`, `venue-palais` or `spoken-es`.
    public init?(_ text: String) {
        if text == "campaign" {
            self = .campaign
        } else if let kind = EventKind(word: text) {
            self = .kind(kind)
        } else if let tag = text.after("tag-") {
            self = .tag(tag)
        } else if let key = text.after("organisation-").flatMap({ Identifier<Organisation>($0) }) {
            self = .organisation(key)
        } else if let key = text.after("venue-").flatMap({ Identifier<Venue>($0) }) {
            self = .venue(key)
        } else if let language = text.after("spoken-").flatMap({ LanguageTag($0) }) {
            self = .spoken(language)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .campaign: "campaign"
        case .kind(let kind): kind.word
        case .tag(let tag): "tag-\(tag)"
        case .organisation(let key): "organisation-\(key)"
        case .venue(let key): "venue-\(key)"
        case .spoken(let language): "spoken-\(language)"
        }
    }

    /// Whether an event is in the calendar.
    func takesIn(_ event: PublicEvent) -> Bool {
        switch self {
        case .campaign: true
        case .kind(let kind): event.kind == kind
        case .tag(let tag): event.tags.contains { Self.slug($0) == tag }
        case .organisation(let key): event.hosts.contains(key)
        case .venue(let key): event.venue == key
        case .spoken(let language): event.languages.contains(language)
        }
    }

    /// Every calendar that has an event in it, the campaign's first, then kinds, then the others.
    static func all(of events: [PublicEvent]) -> [FeedName] {
        func sorted(_ names: [FeedName]) -> [FeedName] { Set(names).sorted { $0.description < $1.description } }
        return [.campaign] + kinds(of: events) + sorted(events.flatMap { $0.tags.compactMap(slug).map { .tag($0) } })
            + sorted(events.flatMap(\.hosts).map { .organisation($0) })
            + sorted(events.compactMap(\.venue).map { .venue($0) })
            + sorted(events.flatMap(\.languages).map { .spoken($0) })
    }

    static func kinds(of events: [PublicEvent]) -> [FeedName] {
        Set(events.map(\.kind)).sorted { $0.word < $1.word }.map { .kind($0) }
    }

    /// A tag as an address can hold it; nothing for one without Latin letters.
    static func slug(_ tag: String) -> String? {
        let words = tag.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? nil : String(words.joined(separator: "-").prefix(60))
    }
}

extension String {
    fileprivate func after(_ prefix: String) -> String? {
        hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
    }
}
