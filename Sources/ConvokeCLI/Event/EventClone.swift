import ArgumentParser
import Convoke

struct EventClone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clone", abstract: "Make a new draft of an event for another time or forum.",
        discussion: """
            Example:
              convoke event clone panel panel-vienna --forum cnd/cnd-70 --start 2027-03-10T13:00 --zone Europe/Vienna
            Texts, people and hosts come along; everybody is asked again. The link, dates of registration and what was noted stay
            with the first. What was to be told on a day is told to nobody until you set a day.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event to copy.") var event: Identifier<Event>
    @Argument(help: "The new event's key.") var key: Identifier<Event>
    @OptionGroup var time: EventTime
    @Option(help: "The forum's key, or forum/session.") var forum: String?

    func validate() throws {
        if forum != nil, reference == nil {
            throw ValidationError("--forum takes a forum's key, or forum/session, such as hrc/hrc-61.")
        }
    }

    private var reference: ForumReference? {
        guard let parts = forum?.split(separator: "/", omittingEmptySubsequences: false).map(String.init),
            parts.count <= 2,
            let key = parts.first.flatMap({ Identifier<Forum>($0) })
        else { return nil }
        guard parts.count == 2 else { return ForumReference(forum: key) }
        return Identifier<ForumSession>(parts[1]).map { ForumReference(forum: key, session: $0) }
    }

    func run() async throws {
        let listing = try await common.withWorkspace { workspace in
            let zone = try await workspace.perform(ExportCampaign()).campaign.zone
            return try await workspace.perform(
                CloneEvent(event: event, key: key, when: time.when(else: zone), place: time.newPlace, forum: reference))
        }
        try common.print(listing, schema: "event.clone") { "Added \($0.key) as a draft: \($0.title), \($0.when.line)." }
        common.remark("What comes next: convoke event next \(key)")
    }
}
