import ArgumentParser
import Convoke

struct PersonErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is kept on a person, by their address, everywhere.",
        discussion: """
            Example:
              convoke person erase --address yuki@example.org --yes
            Their places at events go to who waits. Signatures under the address go, too; of one on a final list what the list
            prints stays. A backup that comes back loses them again.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The person's mail address.") var address: MailAddress
    @Flag(help: "Do it without asking.") var yes = false

    func run() async throws {
        try Ask.confirm("Erase this person at every event and statement for good?", yes: yes)
        let erasure = try await common.withWorkspace { try await $0.perform(ErasePerson(address: address)) }
        try common.print(erasure, schema: "person.erase") { $0.sentence }
    }
}

struct PersonExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Give all that is kept on a person, by their address, as JSON.",
        discussion: """
            Example:
              convoke person export --address yuki@example.org
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The person's mail address.") var address: MailAddress

    func run() async throws {
        let kept = try await common.withWorkspace { try await $0.perform(ExportPerson(address: address)) }
        try Output.print(document: KeptDocument(data: kept))
    }

    private struct KeptDocument: Encodable {
        var schema = "convoke.person.export/1"
        var data: [KeptOnPerson]
    }
}
