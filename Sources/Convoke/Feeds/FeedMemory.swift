import ConvokeCalendar
import ConvokeModel
import ConvokeStore
import Synchronization

/// What public calendars are made of, as it was made before: a fragment for each event and language, and whole feeds.
///
/// It is in memory and not in the data: a fragment is a function of the public view and the language alone, so that it can be
/// made again at any time, and nothing has to be kept right by every transaction that touches an event, a venue, a person or an
/// organisation. What was read under the number of the last change of any entry stays right until that number changes; then
/// only what differs is made anew. Nothing is in it that not everybody may see.
final class FeedMemory: Sendable {
    private struct Fragment {
        var event: PublicEvent
        var fragment: FeedFragment?
    }

    private struct Body {
        var feed: ServedFeed
        /// What else the feed was made of than events: signatures and embargoes change without any entry changing.
        var statements: [PublicStatement]
    }

    private struct BodyName: Hashable {
        var feed: FeedName
        var language: LanguageTag
    }

    private struct Known {
        var change: Int?
        var campaign: PublicCampaign?
        var fragments: [LanguageTag: [Identifier<CalendarEntry>: Fragment]] = [:]
        var bodies: [BodyName: Body] = [:]
        var bodyBytes = 0
        var rendered = 0
    }

    private let known = Mutex(Known())
    private static let mostBodyBytes = 64 << 20

    /// How many fragments were made so far.
    var rendered: Int { known.withLock { $0.rendered } }

    /// The campaign as it was read when nothing had changed since; its statements are to be read again.
    func campaign(asOf change: Int?) -> PublicCampaign? {
        guard let change else { return nil }
        return known.withLock { $0.change == change ? $0.campaign : nil }
    }

    func keep(_ campaign: PublicCampaign, asOf change: Int?) {
        guard let change else { return }
        known.withLock { known in
            // A reader that began earlier may end later.
            if let newer = known.change, newer > change { return }
            guard known.change != change else { return }
            known.change = change
            known.campaign = campaign
            known.bodies = [:]
            known.bodyBytes = 0
            let uids = Set(campaign.events.map(\.uid))
            let isSpoken = known.campaign.map { Set($0.languages) } ?? []
            for language in known.fragments.keys {
                known.fragments[language] =
                    isSpoken.contains(language) ? known.fragments[language]?.filter { uids.contains($0.key) } : nil
            }
        }
    }

    func forget() {
        known.withLock { $0 = Known(rendered: $0.rendered) }
    }

    /// A whole feed, where nothing in it has changed since it was made.
    func feed(_ feed: FeedName, in language: LanguageTag, of campaign: PublicCampaign, asOf change: Int?) -> ServedFeed?
    {
        known.withLock { known in
            guard let change, known.change == change, let body = known.bodies[.init(feed: feed, language: language)],
                feed != .campaign || body.statements == campaign.statements
            else { return nil }
            return body.feed
        }
    }

    func keep(
        _ served: ServedFeed, _ feed: FeedName, in language: LanguageTag, of campaign: PublicCampaign, asOf change: Int?
    ) {
        known.withLock { known in
            guard let change, known.change == change else { return }
            let name = BodyName(feed: feed, language: language)
            known.bodyBytes -= known.bodies[name]?.feed.bytes.count ?? 0
            if known.bodyBytes + served.bytes.count > Self.mostBodyBytes { (known.bodies, known.bodyBytes) = ([:], 0) }
            known.bodies[name] = Body(feed: served, statements: campaign.statements)
            known.bodyBytes += served.bytes.count
        }
    }

    /// The fragments of events in a language; only those that are new or differ are made.
    func fragments(of events: [PublicEvent], in language: LanguageTag, _ campaign: PublicCampaign) -> [FeedFragment] {
        let before = known.withLock { $0.fragments[language] ?? [:] }
        let fallback = campaign.languages.filter { $0 != language }
        var made: [(Identifier<CalendarEntry>, Fragment)] = []
        let fragments = events.compactMap { event -> FeedFragment? in
            if let fragment = before[event.uid], fragment.event == event { return fragment.fragment }
            let entry = FeedEntry(event, in: language, fallback: fallback, page: nil)
            let fragment = entry.map { FeedFragment($0, domain: campaign.domain) }
            made.append((event.uid, Fragment(event: event, fragment: fragment)))
            return fragment
        }
        guard !made.isEmpty else { return fragments }
        known.withLock { known in
            for (uid, fragment) in made { known.fragments[language, default: [:]][uid] = fragment }
            known.rendered += made.count
        }
        return fragments
    }
}

/// A calendar as a server hands it out.
public struct ServedFeed: Hashable, Sendable {
    public let bytes: [UInt8]
    /// A strong entity tag (RFC 9110, 8.8.3), in its quotes: SHA-256 of the bytes.
    public let entityTag: String

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        entityTag = "\"\(SHA256Text.of(bytes))\""
    }
}
