import ArgumentParser
import Convoke

struct StatementLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Make, list or revoke links for reading a statement before others may.",
        discussion: """
            Example:
              convoke statement link el-salvador --for "Radio Example, newsroom"
              convoke statement link el-salvador --revoke LINK
              convoke statement link el-salvador
            Each link is one recipient's, so that it can be revoked alone. It is shown once and kept nowhere.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(name: .customLong("for"), help: "For whom a new link is.") var recipient: String?
    @Option(help: "The link to take back.") var revoke: Identifier<ReadingLink>?

    func validate() throws {
        guard recipient == nil || revoke == nil else { throw ValidationError("--for and --revoke exclude each other.") }
    }

    func run() async throws {
        if let recipient {
            let link = try await common.withWorkspace {
                try await $0.perform(MakeReadingLink(statement: statement, recipient: recipient))
            }
            return try common.print(link, schema: "statement.link") { "\($0.id)\n\($0.address)" }
        }
        if let revoke {
            let done = try await common.withWorkspace {
                try await $0.perform(RevokeReadingLink(statement: statement, link: revoke))
            }
            return try common.print(done, schema: "statement.unlink") { _ in "The link reads nothing any more." }
        }
        let links = try await common.withWorkspace { try await $0.perform(ListReadingLinks(statement: statement)) }
        try common.print(links, schema: "statement.links") { links in
            guard !links.isEmpty else { return "There are no reading links. Make one with --for RECIPIENT." }
            return Table(
                headings: ["LINK", "RECIPIENT", "MADE", "STATE"],
                rows: links.map { [$0.id.text, $0.recipient, $0.madeOn, $0.isRevoked ? "revoked" : "good"] }
            ).text()
        }
    }
}
