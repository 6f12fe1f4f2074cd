import ArgumentParser
import Convoke

struct SignatureApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Accept a signature that waits, or was held.",
        discussion: """
            Example:
              convoke signature approve el-salvador SIGNATURE --proof dns-record
            'signature show' says which TXT record of the organisation's domain to look for.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>
    @Option(help: "On what evidence, kept sealed with the signature.") var note: String?
    @Option(help: "What speaks for the mandate, where somebody looked: dns-record, mail-domain, secretariat.")
    var proof: MandateProof?

    func run() async throws {
        let listing = try await common.withWorkspace {
            try await $0.perform(ApproveSignature(statement: statement, signature: signature, note: note, proof: proof))
        }
        try common.print(listing, schema: "signature.approve") {
            "\($0.name) is signatory \($0.ordinal.map(String.init) ?? "—")."
        }
    }
}

struct SignatureReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Turn a signature down; the signatory is told in neutral words.",
        discussion: """
            Example:
              convoke signature reject el-salvador SIGNATURE --note "no such office"
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>
    @Option(help: "Why, kept sealed with the signature.") var note: String?

    func run() async throws {
        let listing = try await common.withWorkspace {
            try await $0.perform(RejectSignature(statement: statement, signature: signature, note: note))
        }
        try common.print(listing, schema: "signature.reject") { "\($0.name) is rejected." }
    }
}

struct SignatureHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Put a signature aside until something is found out.",
        discussion: """
            Example:
              convoke signature hold el-salvador SIGNATURE --note "asked the head office"
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>
    @Option(help: "Why, kept sealed with the signature.") var note: String?

    func run() async throws {
        let listing = try await common.withWorkspace {
            try await $0.perform(HoldSignature(statement: statement, signature: signature, note: note))
        }
        try common.print(listing, schema: "signature.hold") { "\($0.name) is held, and on no list meanwhile." }
    }
}

struct SignatureWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a signature back for its signatory.",
        discussion: """
            Example:
              convoke signature withdraw el-salvador SIGNATURE
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>
    @Flag(help: "After the list was frozen: let the next one show the name as retracted.") var showRetracted = false
    @Option(help: "Why, kept sealed with the signature.") var note: String?

    func run() async throws {
        let listing = try await common.withWorkspace {
            try await $0.perform(
                WithdrawSignature(
                    statement: statement, signature: signature, retraction: showRetracted ? .shown : nil, note: note))
        }
        try common.print(listing, schema: "signature.withdraw") { "\($0.name) is withdrawn." }
    }
}
