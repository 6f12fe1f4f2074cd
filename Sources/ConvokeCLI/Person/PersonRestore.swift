import ArgumentParser
import Convoke

struct PersonRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring back a person who was taken out of everything.",
        discussion: """
            Example:
              convoke person restore yi-chen
            The name is public again as the files had it; texts that it was cut out of, and answers to invitations, stay as they are:
            invite the person anew.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>

    func run() async throws {
        _ = try await common.withWorkspace { try await $0.perform(RestorePerson(person: person)) }
        try common.print(["key": person.text], schema: "person.restore") { _ in "\(person) is back." }
    }
}
