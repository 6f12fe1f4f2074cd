import ArgumentParser
import Convoke

struct RsvpRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Draft a reminder to every confirmed guest who gave an address.",
        discussion: """
            Example:
              convoke rsvp remind dissidents
            The mails wait in the outbox; nobody gets two on one day.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let mails = try await common.withWorkspace { try await $0.perform(RemindGuests(event: event)) }
        try common.print(mails, schema: "rsvp.remind") { $0.sentence }
    }
}

extension DraftedMails {
    var sentence: String {
        var parts = ["\(drafted) mail\(drafted == 1 ? "" : "s") in the outbox"]
        if withoutAddress > 0 {
            parts.append("\(withoutAddress) guest\(withoutAddress == 1 ? "" : "s") gave no address")
        }
        if before > 0 { parts.append("\(before) had one today already") }
        return parts.joined(separator: "; ") + "."
    }
}
