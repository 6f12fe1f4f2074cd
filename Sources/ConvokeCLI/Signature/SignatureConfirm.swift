import ArgumentParser
import Convoke

struct SignatureConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm a signature by the link in its mail.",
        discussion: """
            Example:
              convoke signature confirm LINK
              convoke signature confirm LINK --refuse
            The link is the last part of the address in the mail. With --refuse it says "I did not sign".
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The link, or its last part.") var link: String
    @Flag(help: "Say that the address's owner did not sign.") var refuse = false

    func run() async throws {
        let token = link.split(separator: "/").last.map(String.init) ?? link
        if refuse {
            let done = try await common.withWorkspace { try await $0.perform(RefuseSignature(link: token)) }
            return try common.print(done, schema: "signature.refuse") { _ in "This signature will not be counted." }
        }
        let own = try await common.withWorkspace { try await $0.perform(ConfirmSignature(link: token)) }
        try common.print(own, schema: "signature.confirm") { own in
            own.state == .accepted
                ? "The signature of \(own.name) is confirmed and counts."
                : "The address is confirmed; the signature of \(own.name) is \(own.state.spoken)."
        }
    }
}
