import Convoke

/// What an address of the site is about. Nothing but what stands here is answered.
enum Route: Hashable, Sendable {
    case health, robots, style, front
    case page(StaticPage, LanguageTag)
    case event(Identifier<Event>, LanguageTag)
    case eventCalendar(Identifier<Event>, LanguageTag)
    case statement(Identifier<JointStatement>, LanguageTag)
    case counter(Identifier<JointStatement>, LanguageTag)
    case embed(Identifier<JointStatement>, LanguageTag)
    case thanks(Thanks, LanguageTag)
    case feed(String, LanguageTag)
    case news(NewsFormat, LanguageTag)
    case place(String)
    case placeProof(String, proof: String)
    case signature(String)
    case part(String)
    case reading(String)
    case api(String)
    case team(TeamRoute, LanguageTag)
    case join(String)

    enum StaticPage: String, CaseIterable, Sendable { case home, programme, calendars, changes, privacy, accessibility }
    /// How what changed is told to news readers.
    enum NewsFormat: String, CaseIterable, Sendable { case atom, json }
    enum Thanks: String, Sendable { case place, signature }

    /// The route of a path; nothing where there is none. Paths are plain: what has to be escaped is nowhere.
    init?(_ path: String) {
        guard path.hasPrefix("/"), path.utf8.count <= 300,
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") })
        else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count >= 2, parts.count <= 6, parts[1] == "team", let language = PageTemplateLanguage(parts[0])?.tag {
            guard let page = TeamRoute(parts[2...]) else { return nil }
            self = .team(page, language)
            return
        }
        switch parts.count {
        case 1: self.init(single: parts[0])
        case 2 where PageTemplateLanguage(parts[0]) != nil: self.init(page: parts)
        case 2: self.init(pair: parts[0], parts[1])
        case 3 where PageTemplateLanguage(parts[0]) != nil: self.init(page: parts)
        case 3 where parts[0] == "api" && parts[1] == "v1" && !parts[2].isEmpty: self = .api(parts[2])
        case 3 where parts[0] == "team" && parts[1] == "join" && !parts[2].isEmpty: self = .join(parts[2])
        case 4 where parts[0] == "places" && parts[2] == "confirm" && !parts[1].isEmpty && !parts[3].isEmpty:
            self = .placeProof(parts[1], proof: parts[3])
        default: return nil
        }
    }

    private init?(single part: String) {
        switch part {
        case "": self = .front
        case "health": self = .health
        case "robots.txt": self = .robots
        case "style.css": self = .style
        default:
            // Without its slash: answered as the page with it.
            guard let language = PageTemplateLanguage(part) else { return nil }
            self = .page(.home, language.tag)
        }
    }

    private init?(pair first: String, _ second: String) {
        guard !second.isEmpty else { return nil }
        switch first {
        case "feeds":
            let names = second.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard names.count == 3, !names[0].isEmpty, let language = LanguageTag(names[1]), language.text == names[1]
            else { return nil }
            if names[2] == "ics" {
                self = .feed(names[0], language)
            } else if names[0] == "changes", let format = NewsFormat(rawValue: names[2]) {
                self = .news(format, language)
            } else {
                return nil
            }
        case "places": self = .place(second)
        case "signatures": self = .signature(second)
        case "parts": self = .part(second)
        case "read": self = .reading(second)
        default: return nil
        }
    }

    private init?(page parts: [String]) {
        guard let language = PageTemplateLanguage(parts[0])?.tag else { return nil }
        if parts.count == 2 {
            guard let page = parts[1].isEmpty ? .home : StaticPage(rawValue: parts[1]), parts[1] != "home" else {
                return nil
            }
            self = .page(page, language)
            return
        }
        switch parts[1] {
        case "events":
            if parts[2].hasSuffix(".ics") {
                guard let key = Identifier<Event>(String(parts[2].dropLast(4))) else { return nil }
                self = .eventCalendar(key, language)
            } else {
                guard let key = Identifier<Event>(parts[2]) else { return nil }
                self = .event(key, language)
            }
        case "embed":
            guard let key = Identifier<JointStatement>(parts[2]) else { return nil }
            self = .embed(key, language)
        case "statements" where parts[2].hasSuffix(".svg"):
            guard let key = Identifier<JointStatement>(String(parts[2].dropLast(4))) else { return nil }
            self = .counter(key, language)
        case "statements":
            guard let key = Identifier<JointStatement>(parts[2]) else { return nil }
            self = .statement(key, language)
        case "thanks":
            guard let what = Thanks(rawValue: parts[2]) else { return nil }
            self = .thanks(what, language)
        default: return nil
        }
    }

    /// Whether it takes what a form sends.
    var takesForms: Bool {
        switch self {
        case .event, .statement, .place, .placeProof, .signature, .part, .reading, .api, .team, .join: true
        default: false
        }
    }

    /// Whether only the holder of a secret link may see it: never kept, never found.
    var isPrivate: Bool {
        switch self {
        case .place, .placeProof, .signature, .part, .reading, .thanks, .team, .join: true
        default: false
        }
    }

    /// The language that the address names.
    var language: LanguageTag? {
        switch self {
        case .page(_, let language), .event(_, let language), .eventCalendar(_, let language),
            .statement(_, let language), .thanks(_, let language), .feed(_, let language), .news(_, let language),
            .team(_, let language), .counter(_, let language), .embed(_, let language):
            language
        default: nil
        }
    }

    /// Whether it is a page with an address of its own.
    var hasPage: Bool {
        switch self {
        case .page, .event, .statement: true
        default: false
        }
    }

    /// The address of the same page in another language.
    func path(in language: LanguageTag) -> String {
        switch self {
        case .page(.home, _): "/\(language)/"
        case .page(let page, _): "/\(language)/\(page.rawValue)"
        case .event(let key, _), .eventCalendar(let key, _): "/\(language)/events/\(key)"
        case .statement(let key, _), .counter(let key, _): "/\(language)/statements/\(key)"
        case .embed(let key, _): "/\(language)/embed/\(key)"
        case .thanks(let what, _): "/\(language)/thanks/\(what.rawValue)"
        // The address would hold the secret; the language is a question beside it.
        case .team(let page, _): page.name.isEmpty ? "/\(language)/team" : "/\(language)/team/\(page.name)"
        case .place, .placeProof, .signature, .part, .reading, .join: "?lang=\(language)"
        case .health, .robots, .style, .front, .feed, .news, .api: "/\(language)/"
        }
    }
}
