import ArgumentParser
import Convoke

struct FeedExpand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expand", abstract: "List everything that a calendar says happens within some days.",
        discussion: """
            Example:
              convoke feed expand programme.ics --from 2026-09-01 --to 2026-09-30
              Mon 14 Sep 2026, 09:30–11:00 Europe/Zurich  Side event
            Series are written out, with what was moved, left out or cancelled. Both days are included. Times are in the
            zones that the calendar names, or in that of --zone, which also holds for times that name none.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The calendar file; '-' reads standard input.") var file: String
    @Option(help: "The first day.") var from: LocalDate
    @Option(help: "The last day.") var to: LocalDate
    @Option(help: "The zone in which days and times are meant and shown; else UTC for the days, and each event's own.")
    var zone: Zone?

    func run() async throws {
        let window = try CalendarWindow(from: from, through: to, zone: zone ?? .utc)
        let calendar = try CalendarFile(InputFile.bytes(of: file, limit: CalendarFile.sizeLimit))
        let expansion = try calendar.expansion(within: window, inWindowZone: zone != nil)
        for remark in expansion.remarks { common.remark("\(file):\(remark.line): \(remark.message)") }
        try common.print(expansion.instances, schema: "feed.expand") { $0.table }
        if expansion.instances.isEmpty { common.remark("Nothing happens in these days.") }
    }
}

extension [CalendarInstance] {
    /// The instances as a table, all times with their zone.
    fileprivate var table: String {
        guard !isEmpty else { return "" }
        return Table(
            headings: ["WHEN", "WHAT", "STATUS"],
            rows: map { instance in
                let title = instance.summary.split(whereSeparator: \.isNewline).joined(separator: " ")
                return [instance.whenLine, title.isEmpty ? "—" : title, instance.status]
            },
            flexible: [1]
        ).text()
    }
}

extension CalendarInstance {
    fileprivate var whenLine: String {
        var listing = WhenListing(.unannounced(note: nil), in: .english)
        listing.zone = allDay ? zone : zone ?? "(no zone)"
        if allDay {
            listing.from = start
            listing.through = end.flatMap { LocalDate($0) }?.adding(days: -1).description ?? start
        } else {
            listing.start = Self.wall(start)
            listing.end = end.map(Self.wall)
        }
        return listing.line
    }

    /// The local time without its offset.
    private static func wall(_ text: String) -> String { String(text.prefix(19)) }
}
