import ArgumentParser
import Convoke
import ConvokeWeb
import Foundation

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the campaign's calendars, letters and pages.",
        discussion: """
            Example:
              convoke build --to public
              public/feeds/campaign.en.ics
              public/letters/el-salvador.es.html
            Writes with --pages also everything that 'convoke serve' shows to everybody, but for forms: put it on any web
            space, at the address that 'website' of campaign.yaml names. Always writes feeds/campaign.<language>.ics, feeds/<kind>.<language>.ics and letters/<statement>.<language>.<html|txt>.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "dir")) var target: String

    @Flag(help: "Write the public pages, too.") var pages = false

    func run() async throws {
        let built = try await common.withWorkspace { workspace in
            let built = try await workspace.build()
            guard pages else { return built }
            return BuiltFiles(built.files.merging(try await StaticSite(workspace).files()) { first, _ in first })
        }
        let folder = URL(fileURLWithPath: target)
        let paths = try built.write(to: folder).map {
            "\(target.hasSuffix("/") ? String(target.dropLast()) : target)/\($0)"
        }
        try common.print(paths, schema: "campaign.build") { $0.joined(separator: "\n") }
    }
}
