import ArgumentParser
import Convoke
import Foundation

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the campaign's calendars and letters.",
        discussion: """
            Example:
              convoke build --to public
              public/feeds/campaign.en.ics
              public/letters/el-salvador.es.html
            Writes feeds/campaign.<language>.ics, feeds/<kind>.<language>.ics and letters/<statement>.<language>.<html|txt>.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "dir")) var target: String

    func run() async throws {
        let built = try await common.withWorkspace { try await $0.build() }
        let folder = URL(fileURLWithPath: target)
        let paths = try built.write(to: folder).map {
            "\(target.hasSuffix("/") ? String(target.dropLast()) : target)/\($0)"
        }
        try common.print(paths, schema: "campaign.build") { $0.joined(separator: "\n") }
    }
}
