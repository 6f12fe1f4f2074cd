import ArgumentParser
import Convoke

struct EventMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move an event to another time or place.",
        discussion: """
            Example:
              convoke event move dissidents --start 2025-02-09T15:00 --place firehouse-cinema
            Calendars follow. The file still says the old time until 'convoke export' or you bring it along.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @OptionGroup var time: EventTime

    func validate() throws {
        guard time.start != nil || time.date != nil || time.place != nil else {
            throw ValidationError("Say where to: --start or --date for a new time, --place for a new place.")
        }
    }

    func run() async throws {
        let (listing, before) = try await common.withWorkspace { workspace in
            let content = try await workspace.perform(ExportCampaign())
            let before = content.events[event]?.event.when
            let moved = MoveEvent(
                event: event, when: time.when(else: before?.zone ?? content.campaign.zone), place: time.newPlace)
            return (try await workspace.perform(moved), before)
        }
        try common.print(listing, schema: "event.move") {
            "\($0.title) is moved: \($0.when.line)" + ($0.place.map { ", \($0)" } ?? "") + "."
        }
        if case .timed(_, .some, _, _) = before, listing.when.start != nil, listing.when.end == nil {
            common.remark("It had an end, which is not known any more: add --end where it is.")
        }
    }
}
