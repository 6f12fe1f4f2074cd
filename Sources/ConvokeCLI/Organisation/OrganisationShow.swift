import ArgumentParser
import Convoke
import Foundation

struct OrganisationShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one organisation and the events that it hosts.",
        discussion: """
            Example:
              convoke organisation show ishr
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The organisation's key.") var organisation: Identifier<Organisation>
    @Option(help: "The language of the name.") var language: LanguageTag?

    func run() async throws {
        let found = try await common.withWorkspace {
            try await $0.perform(ShowOrganisation(organisation: organisation, language: language))
        }
        try common.print(found, schema: "organisation.show") { found in
            let lines: [(String, String?)] = [
                ("acronym", found.acronym),
                ("kind", [found.scope?.spoken, found.category.spoken].compactMap { $0 }.joined(separator: " ")),
                ("country", found.country),
                ("website", found.website), ("ECOSOC", found.ecosoc), ("events", found.events.joined(separator: ", ")),
            ]
            return
                ([found.name]
                + lines.compactMap { label, value in
                    value.flatMap { $0.isEmpty ? nil : label.padding(toLength: 10, withPad: " ", startingAt: 0) + $0 }
                }).joined(separator: "\n")
        }
    }
}
