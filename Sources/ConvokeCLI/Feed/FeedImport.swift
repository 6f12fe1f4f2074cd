import ArgumentParser
import Convoke
import Foundation

struct FeedImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring a calendar into the campaign's event files, again and again.",
        discussion: """
            Example:
              convoke feed import conference.ics --dry-run
              convoke feed import conference.ics --kind panel --venue palais
            New events become drafts, with venues and rooms made of their places, so that clashes can be looked for. The next
            time only what the calendar changed is taken over: what you changed stays, and where both did, it is listed.
            What the calendar said is kept in calendars/. Who is invited or organises is never taken over.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The calendar file; '-' reads standard input.") var file: String
    @Option(help: "The calendar's key here; else made of the file's name. Keep it the same from time to time.")
    var source: Identifier<CalendarFeed>?
    @Option(help: "The kind of events whose categories name none.") var kind: EventKind = .meeting
    @Option(help: "The venue whose rooms the calendar's places are.") var venue: Identifier<Venue>?
    @Option(help: "The language of texts that name none; else the campaign's first.") var language: LanguageTag?
    @Flag(help: "Only show what would come of it.") var dryRun = false

    func run() async throws {
        let bytes = try InputFile.bytes(of: file, limit: CalendarFile.sizeLimit)
        let options = FeedImportOptions(source: try key(), kind: kind, venue: venue, language: language)
        let report = try await common.withWorkspace { try await $0.importFeed(bytes, options, isTrial: dryRun) }
        try common.print(report, schema: "feed.import") { $0.text }
        guard !dryRun, !report.added.isEmpty || !report.changed.isEmpty else { return }
        common.remark("'convoke check' and 'convoke apply' bring the files into the data.")
    }

    private func key() throws -> Identifier<CalendarFeed> {
        if let source { return source }
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent.lowercased()
        let words = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        guard file != "-", let key = Identifier<CalendarFeed>(words) else {
            throw ValidationError("Say with --source what the calendar is called here, such as --source conference.")
        }
        return key
    }
}

extension FeedImportReport {
    fileprivate var text: String {
        let counts =
            [
                (added, "added"), (changed, "changed"), (unchanged, "unchanged"), (missing, "missing"),
            ].map { "\($0.0.count) \($0.1)" } + [
                "\(conflicts.count) \(conflicts.count == 1 ? "conflict" : "conflicts")", "\(refused.count) refused",
            ]
        var lines = [(isDone ? "" : "Nothing was changed. It would be: ") + counts.joined(separator: ", ") + "."]
        lines += added.map { "added    \($0.event): \($0.title)" }
        lines += changed.map { "changed  \($0.event): \($0.fields.joined(separator: ", "))" }
        lines += conflicts.map { "conflict \($0.event): \($0.reason)" }
        lines += cancelled.map {
            "cancelled \($0.event): if it is announced already, 'convoke event cancel \($0.event)' tells guests"
        }
        lines += missing.map { "missing  \($0.event) is not in the calendar any more; it stays here" }
        lines += refused.map { "refused  line \($0.line): \($0.reason)" }
        lines += venues.map { "venue    \($0)" }
        lines += remarks.map { "note     \($0)" }
        return lines.joined(separator: "\n")
    }
}
