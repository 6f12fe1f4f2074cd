import ArgumentParser
import Convoke

struct StatementDeliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Note to whom a statement was handed over, or that they have it.",
        discussion: """
            Example:
              convoke statement deliver el-salvador --to "Ministry of Foreign Affairs" --channel post --on 2025-07-04
              convoke statement deliver el-salvador --acknowledged DELIVERY
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "To whom it went.") var to: String?
    @Option(help: "By what way: post, mail, by hand.") var channel: String?
    @Option(help: "On what day; today unless told.") var on: LocalDate?
    @Option(help: ArgumentHelp("The delivery that was acknowledged.", valueName: "delivery"))
    var acknowledged: Identifier<Delivery>?

    func validate() throws {
        guard (to == nil) != (acknowledged == nil) else {
            throw ValidationError("Give --to RECIPIENT, or --acknowledged DELIVERY.")
        }
    }

    func run() async throws {
        let delivery = try await common.withWorkspace {
            try await $0.perform(
                DeliverStatement(
                    statement: statement, recipient: to ?? "", channel: channel, on: on, acknowledges: acknowledged))
        }
        try common.print(delivery, schema: "statement.deliver") { "\($0.id)  \($0.line)" }
    }
}

struct StatementReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Note what somebody answered to a statement.",
        discussion: """
            Example:
              convoke statement reply el-salvador DELIVERY --text "The Ministry takes note." --public
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The delivery that was answered; see 'statement deliveries'.") var delivery: Identifier<Delivery>
    @Option(help: "The answer.") var text: String
    @Option(help: "On what day; today unless told.") var on: LocalDate?
    @Flag(help: "Whether it may be published.") var `public` = false

    func run() async throws {
        let delivery = try await common.withWorkspace {
            try await $0.perform(
                ReplyToStatement(statement: statement, delivery: self.delivery, text: text, on: on, isPublic: `public`))
        }
        try common.print(delivery, schema: "statement.reply") { "\($0.id)  \($0.line)" }
    }
}

struct StatementDeliveries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliveries", abstract: "List to whom a statement was handed over, and what they answered.",
        discussion: """
            Example:
              convoke statement deliveries el-salvador
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>

    func run() async throws {
        let deliveries = try await common.withWorkspace { try await $0.perform(ListDeliveries(statement: statement)) }
        try common.print(deliveries, schema: "statement.deliveries") { deliveries in
            guard !deliveries.isEmpty else { return "It has not been handed over to anybody yet." }
            return deliveries.map { "\($0.id)  \($0.line)" }.joined(separator: "\n")
        }
    }
}

extension Delivery {
    fileprivate var line: String {
        ["\(on)", recipient, channel, acknowledgedOn.map { "acknowledged \($0)" }].compactMap { $0 }
            .joined(separator: ", ")
            + replies.map { "\n  \($0.on)\($0.isPublic ? "" : " (not public)"): \($0.text)" }.joined()
    }
}
