import ArgumentParser
import Convoke
import Foundation

struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person whose name is not public; the name is kept sealed.",
        discussion: """
            Example:
              convoke person add witness-1 --described-as "a witness from the region"
            The name is asked for, or read from standard input: on the command line it would stay in the shell's history.
            Files then refer to the person by the key.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The key that files use, such as witness-1. It must not tell who it is.") var person:
        Identifier<Person>
    @Option(help: "The name, where it may stay in the shell's history.") var name: String?
    @Option(name: .customLong("alias"), help: "Another name to look for in public text; may be given several times.")
    var aliases: [String] = []
    @Option(help: "How the team reaches the person; kept sealed too.") var contact: String?
    @Option(help: "What the public may call the person.") var describedAs: String?

    func run() async throws {
        let name = try name ?? askedName()
        try await common.withWorkspace { workspace in
            let language =
                try await workspace.hasData ? await workspace.perform(ReadPublicCampaign()).languages.first : nil
            _ = try await workspace.perform(
                AddPerson(
                    person: person, known: PrivatePerson(name: name, aliases: aliases, contact: contact),
                    describedAs: describedAs.map { LocalizedText($0, in: language ?? .english) }))
        }
        try common.print(["key": person.text], schema: "person.add") { _ in
            "\(person) is kept; the name stands nowhere in the clear."
        }
    }

    private func askedName() throws -> String {
        if Terminal.canAsk { Output.printError("The person's name: ") }
        guard let line = readLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty else {
            throw ValidationError("No name was given. Type it, or send it on standard input.")
        }
        // A name that was read wrong would never be found in public text.
        guard !line.contains("\u{FFFD}") else { throw ValidationError("The name is not UTF-8. Nothing was kept.") }
        return line
    }
}
