import ArgumentParser
import Convoke

struct TeamCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team", abstract: "Let members of the team sign in to the server's pages for them.",
        subcommands: [TeamInvite.self, TeamList.self, TeamRemove.self])
}

struct TeamInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Invite somebody to choose a passphrase, in a role.",
        discussion: """
            Example:
              convoke team invite "Ana Example" --role secretariat
            Prints a link that is shown once: give it to them by a way that nobody else reads. They sign in with that name
            at /en/team. Invited again, a member has to choose a new passphrase.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The name that they sign in with; the journal shows it.") var member: String
    @Option(help: "owner, organiser, secretariat, door or reader.") var role: Role
    @Option(help: "For how many days the invitation is good; 7 unless told.") var days: Int?

    func run() async throws {
        let invitation = try await common.withWorkspace {
            try await $0.perform(InviteMember(member: member, role: role, days: days))
        }
        try common.print(invitation, schema: "team.invite") { "\($0.id)\n\($0.link)" }
    }
}

struct TeamList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who signs in to the team's pages.",
        discussion: """
            Example:
              convoke team list
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let members = try await common.withWorkspace { try await $0.perform(ListMembers()) }
        try common.print(members, schema: "team.list") { members in
            guard !members.isEmpty else { return "Nobody signs in. Invite somebody with 'convoke team invite'." }
            return Table(
                headings: ["NAME", "ROLE", "SINCE", "STATE", "ID"],
                rows: members.map {
                    [$0.name, $0.role.word, $0.madeOn, $0.hasJoined ? "joined" : "invited", $0.id.text]
                }
            ).text()
        }
    }
}

struct TeamRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take somebody out of the team's pages, at once.",
        discussion: """
            Example:
              convoke team remove 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The member's identifier, from 'team list'.") var member: Identifier<TeamMember>

    func run() async throws {
        let done = try await common.withWorkspace { try await $0.perform(RemoveMember(member: member)) }
        try common.print(done, schema: "team.remove") { _ in "They cannot sign in any more." }
    }
}
