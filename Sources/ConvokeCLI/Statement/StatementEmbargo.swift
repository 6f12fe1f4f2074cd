import ArgumentParser
import Convoke

struct StatementEmbargo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embargo", abstract: "Hide a statement from all outside until a time, or lift that.",
        discussion: """
            Example:
              convoke statement embargo el-salvador --until 2025-07-03T10:00 --zone America/El_Salvador
              convoke statement embargo el-salvador --lift
            Until then text, title, count and list are there for the secretariat and for recipients of a reading link
            ('convoke statement link') only, and for nobody else a sign that it exists.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The local time at which it ends, such as 2025-07-03T10:00.") var until: LocalDateTime?
    @Option(help: "The zone of that time; the campaign's unless told.") var zone: Zone?
    @Flag(help: "End it now.") var lift = false

    func validate() throws {
        guard lift != (until != nil) else { throw ValidationError("Give --until TIME, or --lift.") }
    }

    func run() async throws {
        let listing = try await common.withWorkspace { workspace in
            var embargo: Embargo?
            if let until {
                let campaign = try await workspace.perform(ExportCampaign()).campaign
                let zone = zone ?? campaign.zone
                do { embargo = Embargo(until: try zone.instant(of: until)) } catch let problem as LocalTimeProblem {
                    throw GivenRefusal(.invalid, problem.sentence(for: until, in: zone))
                }
            }
            return try await workspace.perform(EmbargoStatement(statement: statement, embargo: embargo))
        }
        try common.print(listing, schema: "statement.embargo") { listing in
            guard let end = listing.embargo?.until else { return "\(listing.key) is under no embargo." }
            return "\(listing.key) is hidden until \(Zone.utc.local(end)) UTC."
        }
    }
}
