import ArgumentParser
import Convoke

struct SignatureMissing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missing", abstract: "List who of a group of organisations has not signed.",
        discussion: """
            Example:
              convoke signature missing el-salvador --among members
              convoke signature missing el-salvador --among members --draft
            Groups stand in campaign.yaml. Who may sign for an organisation at any time is named beside it;
            --draft writes to them, once each, and leaves the mails in the outbox.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The group's key.") var among: Identifier<OrganisationGroup>

    @Flag(help: "Write a mail to each who may sign for an organisation at any time.") var draft = false

    func run() async throws {
        if draft {
            let invited = try await common.withWorkspace {
                try await $0.perform(InviteSignatories(statement: statement, group: among))
            }
            return try common.print(invited, schema: "signature.invite") { $0.text }
        }
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
