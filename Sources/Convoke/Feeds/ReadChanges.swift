import ConvokeCalendar
import ConvokeModel
import ConvokeStore
import Foundation

/// Gives what happened to events and statements that everybody may know, newest first: announced, moved, cancelled, postponed,
/// published.
public struct ReadChanges: ReadUseCase {
    public static let name = "feed.changes"
    public static let permission = Permission.anyone

    /// The most that is told: readers keep what they have seen.
    public static let most = 100

    public init() {}

    public func read(from reader: CampaignReader) throws -> CampaignChanges {
        // What it says of an event or statement comes from the public view alone: of what is not in it nothing is told.
        let campaign = try ReadPublicCampaign().read(from: reader)
        var news = PublicNews(campaign)
        for act in try reader.publicActs() { news.take(act) }
        return CampaignChanges(
            key: campaign.key, name: campaign.name, languages: campaign.languages, domain: campaign.domain,
            website: campaign.website, changes: Array(news.changes.reversed().prefix(Self.most)))
    }
}

/// What changed of a campaign, as everybody may know it.
public struct CampaignChanges: Codable, Hashable, Sendable {
    public var key: Identifier<Campaign>
    public var name: LocalizedText
    public var languages: [LanguageTag]
    public var domain: String
    public var website: WebAddress?
    /// Newest first.
    public var changes: [PublicChange]
}

/// Makes news of acts, oldest first.
private struct PublicNews {
    private(set) var changes: [PublicChange] = []
    private let events: [String: PublicEvent]
    private let statements: [String: PublicStatement]
    /// Events and statements that everybody knows of by now, with the last that was told of each.
    private var last: [String: PublicChange.Kind] = [:]

    init(_ campaign: PublicCampaign) {
        events = Dictionary(campaign.events.map { (Entry.event($0.key).description, $0) }) { first, _ in first }
        statements = Dictionary(campaign.statements.map { (Entry.statement($0.key).description, $0) }) { first, _ in
            first
        }
    }

    mutating func take(_ act: PublicAct) {
        if let statement = statements[act.subject] {
            guard act.name == "statement.publish" || act.name == "campaign.apply" && act.detail == "added" else {
                return
            }
            // What comes in published from files is told once; a draft that is published later is told of then.
            forget(act.subject, uid: statement.uid)
            tell(.published, act, statement.uid, statement.title, nil)
        } else if let event = events[act.subject], let kind = kind(of: act, event) {
            // Until now it was a draft: of what happened before nobody is told.
            if act.name == AnnounceEvent.name,
                [.idea, .draft].contains(where: { (state: EventState) in act.detail.hasPrefix(state.rawValue) })
            {
                forget(act.subject, uid: event.uid)
            }
            tell(kind, act, event.uid, event.title, event.when)
        }
    }

    private func kind(of act: PublicAct, _ event: PublicEvent) -> PublicChange.Kind? {
        switch act.name {
        case "event.announce":
            let wasOff = [EventState.cancelled, .postponed].contains { act.detail.hasPrefix($0.rawValue) }
            return wasOff && last[act.subject] != nil ? .announcedAgain : .announced
        case "campaign.apply" where act.detail == "added": return .announced
        // Of what happened before it was announced nobody is told.
        case _ where last[act.subject] == nil: return nil
        case "event.cancel": return .cancelled
        case "event.postpone": return .postponed
        case "event.move", "campaign.apply":
            let fields = Set(act.detail.split(separator: " "))
            let isTime = fields.contains("when") || fields.contains("recurrence")
            if isTime { return .moved }
            return fields.contains("place") && event.place != nil ? .changedPlace : nil
        default: return nil
        }
    }

    private mutating func tell(
        _ kind: PublicChange.Kind, _ act: PublicAct, _ uid: Identifier<CalendarEntry>, _ title: LocalizedText,
        _ when: When?
    ) {
        last[act.subject] = kind
        changes.append(PublicChange(kind, at: act.at, uid: uid, title: title, when: when))
    }

    /// Takes back what was told of something.
    private mutating func forget(_ subject: String, uid: Identifier<CalendarEntry>) {
        changes.removeAll { $0.uid == uid }
        last[subject] = nil
    }
}

extension CampaignChanges {
    /// What changed as a feed for news readers, in one language.
    public func feed(in language: LanguageTag? = nil) throws -> ChangeFeed {
        let language = language ?? languages.first ?? .english
        guard languages.contains(language) else {
            throw NotFound("feed in the language", language.text, among: languages.map(\.text))
        }
        return ChangeFeed(
            name: name, language: language, fallback: languages.filter { $0 != language }, domain: domain, key: key,
            website: website, changes: changes)
    }
}
