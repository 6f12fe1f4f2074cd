import ArgumentParser
import Convoke

struct PersonDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Note that a person will not take part.",
        discussion: """
            Example:
              convoke person decline yi-chen dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let part = try await common.withWorkspace { try await $0.perform(DeclinePerson(person: person, event: event)) }
        try common.print(part, schema: "person.decline") { "\($0.person) will not take part in \($0.event)." }
    }
}
