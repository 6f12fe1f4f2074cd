import ConvokeCalendar
import ConvokeFiles
import ConvokeModel
import Foundation

extension Workspace {
    /// Brings a calendar into the campaign's event files, or only says what that would do.
    ///
    /// New events are drafts: nothing is told to anybody. What was changed here since the last time stays. What the calendar
    /// said is kept in `calendars/`, so that the next time shows what it changed.
    public func importFeed(_ bytes: [UInt8], _ options: FeedImportOptions, isTrial: Bool) async throws
        -> FeedImportReport
    {
        let file = try CalendarFile(bytes)
        let content = try await check().soundContent()
        if let venue = options.venue, content.venues[venue] == nil {
            throw NotFound("venue", venue.text, among: content.venues.keys.map(\.text))
        }
        let path = "calendars/\(options.source).ics"
        let language = options.language ?? content.campaign.mainLanguage
        let kept = try Self.kept(folder.appendingPathComponent(path), content, language, options.source)
        var run = FeedImport(file, into: content, kept: kept, options)
        let knowledge = try await privateKnowledge()
        while run.takeBackUnsound(run.content.findings(knowing: knowledge).filter { $0.severity == .error }) {}
        let text = String(decoding: run.kept.bytes(name: options.source.text), as: UTF8.self)
        let hasEntries = !run.kept.entries.isEmpty
        let edit = try CampaignEdit(folder, from: content, to: run.content, more: hasEntries ? [path: text] : [:])
        var report = run.report
        report.files = edit.paths
        report.isDone = !isTrial
        if !isTrial { try edit.write() }
        return report
    }

    private static func kept(
        _ file: URL, _ content: CampaignContent, _ language: LanguageTag, _ source: Identifier<CalendarFeed>
    ) throws -> KeptCalendar {
        guard FileManager.default.fileExists(atPath: file.path) else { return KeptCalendar() }
        do {
            let bytes = Array(try Data(contentsOf: file))
            return try KeptCalendar(bytes, zone: content.campaign.zone, language: language, source: source.text)
        } catch {
            throw GivenRefusal(
                .findings,
                "calendars/\(source).ics, which tells what came in the last time, cannot be read. Bring it back from your history, or delete it and its events before importing anew."
            )
        }
    }
}
