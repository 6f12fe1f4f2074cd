import ArgumentParser
import Convoke

struct PersonConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Note that a person will take part.",
        discussion: """
            Example:
              convoke person confirm yi-chen dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let part = try await common.withWorkspace { try await $0.perform(ConfirmPerson(person: person, event: event)) }
        try common.print(part, schema: "person.confirm") { "\($0.person) will take part in \($0.event)." }
    }
}
