import ConvokeModel
import Foundation

/// An entry as it stands in a calendar: made once, and put into every feed that it belongs to.
public struct FeedFragment: Sendable {
    public let bytes: [UInt8]
    let order: Order
    /// The zones that its times are written in, and how long each is needed.
    let spans: [(zone: Zone, span: ZoneSpan)]

    /// What entries are sorted by in a feed.
    struct Order: Comparable {
        var start: Date
        var uid: Identifier<CalendarEntry>
        var sequence: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.start, left.uid, left.sequence) < (right.start, right.uid, right.sequence)
        }
    }

    /// `domain` is the host name that identifiers end in; never change it once a feed is out.
    public init(_ entry: FeedEntry, domain: String) {
        bytes = entry.fragment(domain: domain)
        order = Order(start: entry.when.startInstant ?? .distantFuture, uid: entry.uid, sequence: entry.sequence)
        spans = ([entry] + entry.movedEntries).compactMap(\.zoneSpan)
    }
}

extension [FeedFragment] {
    /// One for each zone that a time is written in, by name.
    var zoneDefinitions: [ZoneDefinition] {
        var spans: [Zone: ZoneSpan] = [:]
        for (zone, span) in lazy.flatMap(\.spans) { spans[zone, default: span].widen(to: span) }
        return spans.sorted { $0.key.name < $1.key.name }.map { ZoneDefinition($0.key, for: $0.value) }
    }
}
