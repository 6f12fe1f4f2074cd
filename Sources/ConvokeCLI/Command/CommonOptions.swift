import ArgumentParser
import Convoke
import Foundation

/// The options that every command takes, before or after its verb.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp(
            "The campaign's folder. Else this one, or the one above that has a campaign.yaml.", valueName: "dir"))
    var folder: String?

    @Flag(help: "Print one JSON document instead of text.")
    var json = false

    @Option(help: ArgumentHelp("How long to wait while another command writes; 30 unless told.", valueName: "seconds"))
    var wait: Double?

    @Flag(help: "Print no colours. The variable NO_COLOR does the same.")
    var noColor = false

    @Flag(name: .shortAndLong, help: "Print only what was asked for, no remarks.")
    var quiet = false

    /// Names of options that may stand before the verb; those in the second set take a value.
    static let flags: Set<String> = ["--json", "--no-color", "--quiet", "-q"]
    static let valued: Set<String> = ["-C", "--wait"]

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait takes 0 to 86400 seconds.")
        }
        // An unset variable in a script would otherwise mean the folder that it happens to run in.
        guard folder != "" else { throw ValidationError("-C takes a folder, and none was named.") }
    }
}

extension CommonOptions {
    /// The campaign that the command is about.
    func workspace() throws -> Workspace {
        let named = folder.map { URL(fileURLWithPath: $0) }
        guard
            let folder = named
                ?? CampaignFolder.find(from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
        else {
            throw GivenRefusal(
                .notFound,
                "No campaign.yaml is here or above. Name the campaign's folder with -C DIR, or make one with 'convoke init'."
            )
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw GivenRefusal(.notFound, "There is no folder \(folder.path). Name the campaign's folder with -C DIR.")
        }
        return Workspace(at: folder, options: try workspaceOptions())
    }

    private func workspaceOptions() throws -> Workspace.Options {
        let settings = try Settings.read(from: Places.configuration)
        return Workspace.Options(
            actor: Actor(name: settings.name ?? "owner", role: .owner),
            keys: settings.keys.map { URL(fileURLWithPath: ($0 as NSString).expandingTildeInPath) } ?? Places.keys,
            wait: wait ?? 30,
            purpose: "convoke "
                + CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " "))
    }

    /// Opens the campaign for the length of a closure, and closes it whatever comes.
    func withWorkspace<Result>(_ work: (Workspace) async throws -> Result) async throws -> Result {
        let workspace = try workspace()
        do {
            let result = try await work(workspace)
            for notice in await workspace.notices { remark(notice) }
            try await workspace.close()
            return result
        } catch {
            try? await workspace.close()
            throw error
        }
    }
}
