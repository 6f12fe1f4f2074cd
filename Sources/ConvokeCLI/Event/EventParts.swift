import ArgumentParser
import Convoke

struct EventParts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parts", abstract: "List who takes part in an event, with their answers and preparations.",
        discussion: """
            Example:
              convoke event parts dissidents
            Speakers, moderators, interpreters, co-organisers and co-sponsors: when they were invited, reminded and answered, how they
            want to be named, and for people whether travel, visa, badge, bio and consent are seen to (+ yes, - no).
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let parts = try await common.withWorkspace { try await $0.perform(ListParts(event: event)) }
        try common.print(parts, schema: "event.parts") { parts in
            Table(
                headings: ["WHO", "PART", "ANSWER", "INVITED", "REMINDED", "ANSWERED", "NAMES", "PREPARED"],
                rows: parts.map { part in
                    [
                        part.holder.key, part.role.word, part.isLate ? "confirmed, late" : part.answer.word,
                        part.invitedOn?.description ?? "—", part.remindedOn?.description ?? "—",
                        part.answeredOn?.description ?? "—",
                        part.names.map { names in
                            names.languages.map { "\($0): \(names[$0] ?? "")" }.joined(separator: "; ")
                        } ?? "—", part.prepared,
                    ]
                }, flexible: [6]
            ).text()
        }
    }
}

extension PartListing {
    /// `+travel -visa`
    var prepared: String {
        let marks = ChecklistItem.allCases.compactMap { item in
            checklist[item].map { "\($0.isDone ? "+" : "-")\(item.word)" }
        }
        return marks.isEmpty ? "—" : marks.joined(separator: " ")
    }
}

struct EventRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Remind those who were invited to take part and have not answered.",
        discussion: """
            Example:
              convoke event remind dissidents
            To each at most once a day, with the same link as before. The mails wait in the outbox.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let mails = try await common.withWorkspace { try await $0.perform(RemindParts(event: event)) }
        try common.print(mails, schema: "event.remind") {
            "\($0.drafted) reminders are in the outbox; \($0.withoutAddress) gave no address, \($0.before) were written to today."
        }
    }
}
