import ConvokeModel

/// Which events a calendar is about, and what its file and address are called.
///
/// Tags, organisations and venues are named by what the public calls them, as addresses can hold it: keys are the team's.
public enum FeedName: Hashable, Sendable, CustomStringConvertible {
    case campaign
    case kind(EventKind)
    case tag(String)
    case organisation(String)
    case venue(String)
    /// Held in a language.
    case spoken(LanguageTag)

    /// Reads `campaign`, `panel`, `tag-exile`, `organisation-north-watch`, `venue-palais-des-nations` or `spoken-es`.
    public init?(_ text: String) {
        if text == "campaign" {
            self = .campaign
        } else if let kind = EventKind(word: text) {
            self = .kind(kind)
        } else if let name = text.after("tag-") {
            self = .tag(name)
        } else if let name = text.after("organisation-") {
            self = .organisation(name)
        } else if let name = text.after("venue-") {
            self = .venue(name)
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
        case .tag(let name): "tag-\(name)"
        case .organisation(let name): "organisation-\(name)"
        case .venue(let name): "venue-\(name)"
        case .spoken(let language): "spoken-\(language)"
        }
    }

    /// Whether an event is in the calendar.
    func takesIn(_ event: PublicEvent) -> Bool {
        switch self {
        case .campaign: true
        case .kind(let kind): event.kind == kind
        case .tag(let name): event.tags.contains { Self.slug($0) == name }
        case .organisation(let name): event.hosts.contains { Self.isCalled($0, name) }
        case .venue(let name): event.place.map { Self.isCalled($0.venue, name) } ?? false
        case .spoken(let language): event.languages.contains(language)
        }
    }

    /// Every calendar that has an event in it, the campaign's first, then kinds, then the others.
    static func all(of events: [PublicEvent]) -> [FeedName] {
        func sorted(_ names: [FeedName]) -> [FeedName] { Set(names).sorted { $0.description < $1.description } }
        func named(_ texts: [LocalizedText]) -> [String] {
            texts.compactMap { $0.reading(in: []).flatMap { slug($0.text) } }
        }
        return [.campaign] + kinds(of: events) + sorted(events.flatMap { $0.tags.compactMap(slug).map { .tag($0) } })
            + sorted(named(events.flatMap(\.hosts)).map { .organisation($0) })
            + sorted(named(events.compactMap(\.place?.venue)).map { .venue($0) })
            + sorted(events.flatMap(\.languages).map { .spoken($0) })
    }

    static func kinds(of events: [PublicEvent]) -> [FeedName] {
        Set(events.map(\.kind)).sorted { $0.word < $1.word }.map { .kind($0) }
    }

    /// Whether a name is in any language the one that a calendar is called by.
    static func isCalled(_ text: LocalizedText, _ name: String) -> Bool {
        text.texts.values.contains { slug($0) == name }
    }

    /// A name as an address can hold it; nothing for one without Latin letters.
    static func slug(_ name: String) -> String? {
        let words = name.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.isEmpty ? nil : String(words.joined(separator: "-").prefix(60))
    }
}

extension PublicEvent {
    /// Who holds it, as far as everybody may know.
    var hosts: [LocalizedText] { organisers + coSponsors }
}

extension String {
    fileprivate func after(_ prefix: String) -> String? {
        hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
    }
}
