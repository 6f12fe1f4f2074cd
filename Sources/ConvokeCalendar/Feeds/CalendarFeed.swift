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
    public func bytes() -> [UInt8] { bytes(of: entries.map { FeedFragment($0, domain: domain) }) }

    /// The whole file with entries that were made before, in any order; the feed's own are left out.
    public func bytes(of fragments: [FeedFragment]) -> [UInt8] {
        var lines = ContentLines()
        lines.reserve(fragments.reduce(20_000) { $0 + $1.bytes.count })
        writeHeading(to: &lines)
        for definition in fragments.zoneDefinitions { definition.write(to: &lines) }
        // Light keys are moved about rather than fragments; two that are alike stay as they came.
        let order = fragments.indices.sorted {
            fragments[$0].order == fragments[$1].order ? $0 < $1 : fragments[$0].order < fragments[$1].order
        }
        for index in order { lines.append(fragments[index].bytes) }
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
}
