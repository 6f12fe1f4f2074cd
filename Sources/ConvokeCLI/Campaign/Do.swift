import ArgumentParser
import Convoke
import Foundation

struct Do: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "do", abstract: "Perform any use case by its name, with its values as JSON.",
        discussion: """
            Example:
              convoke do event.announce '{"event": "panel"}'
              convoke do event.announce '{"event": "panel"}' --remote https://events.example.org --token-file ~/.convoke-token
            With --remote a server that holds the campaign does it. Without a name the use cases are listed. '-' reads the JSON from standard input. The outcome is printed as JSON.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The use case, such as event.announce.") var name: String?
    @Argument(help: "Its values as a JSON object; '-' for standard input.") var values: String = "{}"
    @Option(help: "A request id: asked again with the same one, the same thing is done once.") var request: RequestID?

    private struct Listing: Encodable {
        var name: String
        var permission: String
        var reads: Bool
    }

    func run() async throws {
        guard let name else {
            let listings = UseCaseRegistry.all.map {
                Listing(name: $0.name, permission: $0.permission.word, reads: $0.isRead)
            }
            return try common.print(listings, schema: "use-case.list") { listings in
                Table(
                    headings: ["NAME", "WHO MAY", "WHAT"],
                    rows: listings.map { [$0.name, $0.permission, $0.reads ? "reads" : "writes"] }
                ).text()
            }
        }
        let useCase = try UseCaseRegistry.named(name)
        let json = values == "-" ? try standardInput() : values
        let outcome = try await common.withWorkspace { try await useCase.perform($0, json, nil, request) }
        let prefix = #"{"schema":"convoke.\#(name)/1","data":"#
        Output.print(json: common.json ? prefix + outcome + "}" : outcome)
    }

    private func standardInput() throws -> String {
        let data = try FileHandle.standardInput.read(upToCount: 50_000_000) ?? Data()
        guard let text = String(data: data, encoding: .utf8) else {
            throw GivenRefusal(.invalid, "Standard input is not UTF-8.")
        }
        return text
    }
}
