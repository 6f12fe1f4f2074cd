import ArgumentParser
import Convoke

struct StatementShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a joint statement: demands, versions, signatories.",
        discussion: """
            Example:
              convoke statement show el-salvador --language es
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The language of title, demands and of the list's order.") var language: LanguageTag?

    func run() async throws {
        let details = try await common.withWorkspace {
            try await $0.perform(ShowStatement(statement: statement, language: language))
        }
        try common.print(details, schema: "statement.show") { $0.text }
    }
}

extension StatementDetails {
    /// The statement for people.
    var text: String {
        var lines = ["\(listing.title)  (\(listing.stage.spoken))"]
        lines.append(
            "dated \(listing.date ?? "not yet"), in \(listing.languages.joined(separator: ", ")), version \(listing.version)"
        )
        for addressee in addressees {
            lines +=
                ["", addressee.name.prefix(1).uppercased() + addressee.name.dropFirst()]
                + addressee.demands.enumerated().map { "  \($0.offset + 1). \($0.element)" }
        }
        let claim = listing.claimedSignatories.map { $0 == listing.signatories ? "" : " (\($0) are claimed)" } ?? ""
        lines += ["", "\(counts.text)\(claim)"]
        lines += signatories.map {
            "  \($0.name)" + ($0.acronym.map { " (\($0))" } ?? "") + ($0.country.map { ", \($0)" } ?? "")
        }
        if undecided > 0 { lines.append("\(undecided) wait for a decision: 'convoke signature review'") }
        lines += lists.map {
            "list \($0.number) of \($0.madeOn)  \($0.kind.spoken), \($0.names) names  sha256 \($0.seal)"
        }
        lines += [""] + versions.map { "version \($0.number)  sha256 \($0.sha256)" }
        return lines.joined(separator: "\n")
    }
}
