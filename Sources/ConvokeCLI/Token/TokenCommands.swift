import ArgumentParser
import Convoke

struct TokenCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Let members of the team ask over the web.",
        subcommands: [TokenNew.self, TokenList.self, TokenRevoke.self])
}

struct TokenNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a token for one member of the team.",
        discussion: """
            Example:
              convoke token new "Ana Example" --role secretariat --days 30
            It is shown once and kept nowhere. It is sent as 'Authorization: Bearer TOKEN' to the server's /api/v1/.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Whose it is; the journal shows this name.") var holder: String
    @Option(help: "owner, organiser, secretariat, door or reader.") var role: Role
    @Option(help: "How many days it is good for; 90 unless told.") var days: Int?

    func run() async throws {
        let token = try await common.withWorkspace {
            try await $0.perform(MakeToken(holder: holder, role: role, days: days))
        }
        try common.print(token, schema: "token.new") { "\($0.id)\n\($0.token)" }
    }
}

struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who may ask over the web.",
        discussion: """
            Example:
              convoke token list
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let tokens = try await common.withWorkspace { try await $0.perform(ListTokens()) }
        try common.print(tokens, schema: "token.list") { tokens in
            guard !tokens.isEmpty else { return "There are no tokens. Make one with 'convoke token new'." }
            return Table(
                headings: ["TOKEN", "HOLDER", "ROLE", "UNTIL", "STATE"],
                rows: tokens.map {
                    [
                        $0.id.text, $0.holder, $0.role.word, "\(Zone.utc.local($0.expiresAt).date)",
                        $0.isRevoked ? "revoked" : "good",
                    ]
                },
                flexible: [1]
            ).text()
        }
    }
}

struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take a token back.",
        discussion: """
            Example:
              convoke token revoke TOKEN
            TOKEN is what 'convoke token list' shows first, not the secret itself.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The token, as 'token list' names it.") var token: Identifier<AccessToken>

    func run() async throws {
        let done = try await common.withWorkspace { try await $0.perform(RevokeToken(token: token)) }
        try common.print(done, schema: "token.revoke") { _ in "Nobody can ask with it any more." }
    }
}
