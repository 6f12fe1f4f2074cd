import ArgumentParser
import Convoke

struct SignatureRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Draft the link again to those who signed and have not confirmed.",
        discussion: """
            Example:
              convoke signature remind el-salvador
            In the last week before the soft deadline, else the deadline. The mails wait in the outbox; nobody gets two on one
            day.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>

    func run() async throws {
        let mails = try await common.withWorkspace { try await $0.perform(RemindSignatories(statement: statement)) }
        try common.print(mails, schema: "signature.remind") { $0.sentence }
    }
}

struct SignatureInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Ask the organisations of a group that have not signed to sign.",
        discussion: """
            Example:
              convoke signature invite el-salvador --among americas
            Each is asked once, through whoever has a standing mandate to sign for it by an earlier signature. The mails wait
            in the outbox, each with a reading link of its own.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: ArgumentHelp("The group, as 'groups' in the campaign's file calls it.", valueName: "group"))
    var among: Identifier<OrganisationGroup>

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(InviteSignatories(statement: statement, group: among))
        }
        try common.print(outcome, schema: "signature.invite") { $0.text }
    }
}

extension InvitedSignatories {
    var text: String {
        "\(drafted) in the outbox; \(signed) signed already, \(before) asked before, \(withoutAddress) without anybody to ask."
    }
}
