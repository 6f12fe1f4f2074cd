import ArgumentParser
import Convoke
import Foundation

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new campaign: a small commented example to change.",
        discussion: """
            Example:
              convoke init defenders-in-exile
            The folder is made where it is not there; nothing in it is written over.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder to make; its name becomes the campaign's key.") var path: String = "."

    func run() async throws {
        let folder = URL(fileURLWithPath: path, relativeTo: common.folder.map { URL(fileURLWithPath: $0) })
            .standardizedFileURL
        guard let key = Identifier<Campaign>(folder.lastPathComponent) else {
            throw GivenRefusal(
                .invalid,
                "'\(folder.lastPathComponent)' cannot be a campaign's key: \(Identifier<Campaign>.rule). Choose another folder name."
            )
        }
        let files = ExampleCampaign.files(key: key)
        try ExampleCampaign.write(key: key, to: folder)
        try common.print(files.keys.sorted(), schema: "campaign.init") { names in
            (["Made \(folder.path):"] + names.map { "  \($0)" }).joined(separator: "\n")
        }
        common.remark("Change the files, then look at them with 'convoke -C \(path) check'.")
    }
}
