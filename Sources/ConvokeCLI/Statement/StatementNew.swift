import ArgumentParser
import Convoke

struct StatementNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Add a joint statement as a draft.",
        discussion: """
            Example:
              convoke statement new visas --title "Visas for defenders" --text "We, {{organisations.count}} organisations, …"
            'convoke export' writes it into a file, where text and addressees are refined.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A key, such as visas.") var statement: Identifier<JointStatement>
    @Option(help: "Its title.") var title: String
    @Option(help: "Its text, in Markdown with placeholders for numbers.") var text: String?
    @Option(help: "The language of title and text; the campaign's first unless told.") var language: LanguageTag?
    @Option(help: "The last local time at which it can be signed, such as 2026-12-10T18:00.") var deadline:
        LocalDateTime?
    @Option(help: "The deadline's zone: of IANA, or 'anywhere-on-earth'; the campaign's unless told.") var zone: String?

    func validate() throws {
        if zone != nil, deadline == nil { throw ValidationError("--zone goes with --deadline.") }
        if let zone, zone != "anywhere-on-earth", Zone(zone) == nil {
            throw ValidationError("'\(zone)' is no zone: write one such as Europe/Zurich, or anywhere-on-earth.")
        }
    }

    func run() async throws {
        let listing = try await common.withWorkspace { workspace in
            let campaign = try await workspace.perform(ExportCampaign()).campaign
            let language = language ?? campaign.mainLanguage
            let deadlineZone: DeadlineZone =
                zone == "anywhere-on-earth" ? .anywhereOnEarth : .zone(zone.flatMap { Zone($0) } ?? campaign.zone)
            return try await workspace.perform(
                CreateStatement(
                    key: statement, title: LocalizedText(title, in: language),
                    text: text.map { LocalizedText($0, in: language) } ?? LocalizedText([:]),
                    deadline: deadline.map { Deadline(at: $0, zone: deadlineZone) }))
        }
        try common.print(listing, schema: "statement.new") { "Added \($0.key) as a draft: \($0.title)." }
    }
}
