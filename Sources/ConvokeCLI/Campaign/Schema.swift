import ArgumentParser
import Convoke

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print a JSON Schema of the campaign files, for editors.",
        discussion: """
            Example:
              convoke schema > .vscode/convoke.schema.json
            """)

    @OptionGroup var common: CommonOptions

    func run() { Output.print(json: CampaignSchema.json) }
}
