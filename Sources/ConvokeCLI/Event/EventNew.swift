import ArgumentParser
import Convoke

struct EventNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Add an event to the data as a draft.",
        discussion: """
            Example:
              convoke event new film-night --kind screening --title "Film night" --start 2026-02-02T18:00 --zone Europe/Vienna
            'convoke export' writes it into a file, where it is refined.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key: a-z, 0-9 and hyphens.") var key: Identifier<Event>
    @Option(help: "What kind of event it is.") var kind: EventKind
    @Option(help: "The title, in the campaign's language or --language.") var title: String
    @Option(help: "The language of the title.") var language: LanguageTag?
    @OptionGroup var time: EventTime

    func run() async throws {
        let listing = try await common.withWorkspace { workspace in
            let campaign = try await workspace.perform(ReadPublicCampaign())
            let zone = try await workspace.perform(ExportCampaign()).campaign.zone
            return try await workspace.perform(
                CreateEvent(
                    key: key, kind: kind,
                    title: LocalizedText(title, in: language ?? campaign.languages.first ?? .english),
                    when: time.when(else: zone) ?? .unannounced(note: nil), place: time.newPlace))
        }
        try common.print(listing, schema: "event.new") { "Added \($0.key) as a draft: \($0.title), \($0.when.line)." }
    }
}
