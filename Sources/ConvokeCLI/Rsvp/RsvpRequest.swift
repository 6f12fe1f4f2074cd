import ArgumentParser
import Convoke

struct RsvpRequest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask for a place at an event.",
        discussion: """
            Example:
              convoke rsvp request dissidents --name "Yuki" --party 2
            An alias will do. Without an address the place is given or waitlisted at once; with one it is kept for half an
            hour until the guest confirms it. The link is the guest's way back: it is shown once and kept nowhere.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "The guest's name or alias.") var name: String
    @Option(help: "A mail address; the guest has to confirm it.") var email: MailAddress?
    @Option(help: "Seats: the guest and whom they bring.") var party: Int = 1
    @Option(help: "The guest's language.") var language: LanguageTag?
    @Option(name: .customLong("companion"), help: "The name of somebody who comes along; may be given several times.")
    var companions: [String] = []
    @Option(
        name: .customLong("answer"), help: ArgumentHelp("An answer to a question of the event.", valueName: "key=value")
    )
    var answers: [String] = []
    @Flag(help: "The guest agrees to be named to the venue's security office.") var agreesToEntry = false
    @Option(help: "The code of an invitation.") var code: String?
    @Option(
        name: .customLong("other-link"),
        help: "The link to the guest's place at another event, to be warned of a clash.")
    var otherLink: String?
    @Flag(help: "Give no warning of a place at another event at the same time.") var insist = false
    @Option(help: "A request id: asked again with the same one, the same thing is done once.") var request: RequestID?

    func validate() throws {
        for answer in answers where !answer.contains("=") {
            throw ValidationError("'\(answer)' is no answer: write --answer KEY=VALUE.")
        }
    }

    func run() async throws {
        let pairs = answers.compactMap { answer in
            answer.firstIndex(of: "=").map { (String(answer[..<$0]), String(answer[answer.index(after: $0)...])) }
        }
        let guest = Guest(
            name: name, address: email, language: language, companions: companions,
            answers: Dictionary(pairs, uniquingKeysWith: { _, last in last }),
            entryConsent: agreesToEntry ? true : nil)
        let receipt = try await common.withWorkspace {
            try await $0.perform(
                RequestPlace(
                    event: event, guest: guest, party: party, code: code, otherLink: otherLink,
                    insists: insist ? true : nil), request: request)
        }
        for warning in receipt.warnings ?? [] { common.remark(warning) }
        try common.print(receipt, schema: "rsvp.request") { receipt in
            let position = receipt.position.map { ", number \($0) in the queue" } ?? ""
            return "\(receipt.state.wordForGuests)\(position)\nid    \(receipt.id)"
                + (receipt.link.map { "\nlink  \($0)" } ?? "")
        }
    }
}
