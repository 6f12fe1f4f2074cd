import ArgumentParser
import Convoke

struct SignatureMissing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: "List who of a group of organisations has not signed.",
        discussion: """
            Example:
              convoke signature missing el-salvador --among members
            Groups stand in campaign.yaml. Who may sign for an organisation at any time is named beside it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The group's key.") var among: Identifier<OrganisationGroup>

    func run() async throws {
        let missing = try await common.withWorkspace {
            try await $0.perform(ListMissingSignatories(statement: statement, group: among))
        }
        try common.print(missing, schema: "signature.missing") { missing in
            guard !missing.isEmpty else { return "All organisations of '\(among)' have signed." }
            return Table(
                headings: ["NAME", "COUNTRY", "KEY", "STANDING MANDATE"],
                rows: missing.map {
                    [
                        $0.name, $0.country ?? "—", $0.organisation.text,
                        $0.standing.map { person in
                            [person.name, person.title, person.address?.text].compactMap(\.self).joined(separator: ", ")
                        } ?? "—",
                    ]
                }
            ).text()
        }
    }
}
