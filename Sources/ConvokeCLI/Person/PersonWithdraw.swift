import ArgumentParser
import Convoke

struct PersonWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Note that a person no longer takes part; the name leaves every public view.",
        discussion: """
            Example:
              convoke person withdraw yi-chen dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let part = try await common.withWorkspace { try await $0.perform(WithdrawPerson(person: person, event: event)) }
        try common.print(part, schema: "person.withdraw") { "\($0.person) no longer takes part in \($0.event)." }
    }
}
