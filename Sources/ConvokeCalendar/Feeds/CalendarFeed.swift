import ConvokeModel
import Foundation

/// A calendar that people subscribe to, in one language: a file that their calendar fetches again and again.
///
/// The same data give the same bytes, whatever the clock, zone and language of the machine are.
public struct CalendarFeed: Sendable {
    public var name: String
    public var description: String?
    /// The language of the name and the description; each entry says for itself which language it is in.
    public var language: LanguageTag
    /// The host name that the identifiers of entries end in; never change it once the feed is out.
    public var domain: String
    /// In any order. Those without a time yet are left out.
    public var entries: [FeedEntry]

    public init(name: String, description: String?, language: LanguageTag, domain: String, entries: [FeedEntry]) {
        self.name = name
        self.description = description
        self.language = language
        self.domain = domain
        self.entries = entries
    }

    /// The whole file, `text/calendar; charset=utf-8`. A feed without entries is one too.
    public func bytes() -> [UInt8] {
        var lines = ContentLines()
        lines.reserve(1_000 + entries.count * 1_000)
        writeHeading(to: &lines)
        for definition in zoneDefinitions { definition.write(to: &lines) }
        for entry in sortedEntries { entry.write(to: &lines, domain: domain) }
        lines.fixed("END:VCALENDAR")
        return lines.bytes
    }

    private func writeHeading(to lines: inout ContentLines) {
        lines.fixed("BEGIN:VCALENDAR")
        lines.fixed("VERSION:2.0")
        // Without a version number: a new release must not change every subscriber's copy.
        lines.fixed("PRODID:-//Convoke//Convoke calendar//EN")
        lines.fixed("CALSCALE:GREGORIAN")
        lines.fixed("METHOD:PUBLISH")
        lines.text("NAME", language: language.text, name)
        lines.text("X-WR-CALNAME", name)
        if let description, !description.isEmpty {
            lines.text("DESCRIPTION", language: language.text, description)
            lines.text("X-WR-CALDESC", description)
        }
        lines.fixed("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
        lines.fixed("X-PUBLISHED-TTL:PT1H")
        // No X-WR-TIMEZONE: it is a hint for times without a zone, of which there are none, and some readers shift by it.
    }

    private var zoneDefinitions: [ZoneDefinition] { entries.zoneDefinitions }

    private var sortedEntries: [FeedEntry] {
        // Keys are made once, and light ones are moved about rather than the entries.
        let keys = entries.indices.map { index in
            let entry = entries[index]
            return (
                start: entry.when.startInstant ?? .distantFuture, uid: entry.uid, sequence: entry.sequence, index: index
            )
        }
        return keys.sorted { ($0.start, $0.uid, $0.sequence, $0.index) < ($1.start, $1.uid, $1.sequence, $1.index) }.map
        { entries[$0.index] }
    }
}

extension [FeedEntry] {
    /// One for each zone that a time is written in, by name.
    var zoneDefinitions: [ZoneDefinition] {
        var spans: [Zone: ZoneSpan] = [:]
        for entry in flatMap({ [$0] + $0.movedEntries }) {
            guard let (zone, span) = entry.zoneSpan else { continue }
            spans[zone, default: span].widen(to: span)
        }
        return spans.sorted { $0.key.name < $1.key.name }.map { ZoneDefinition($0.key, for: $0.value) }
    }
}
