import ArgumentParser
import Convoke
import ConvokeWeb
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

    @Option(help: ArgumentHelp("Ask the server at this address instead of the data here.", valueName: "url"))
    var remote: String?

    @Option(help: ArgumentHelp("The file with the token for the server, as 'token new' gave it.", valueName: "file"))
    var tokenFile: String?

    /// Names of options that may stand before the verb; those in the second set take a value.
    static let flags: Set<String> = ["--json", "--no-color", "--quiet", "-q"]
    static let valued: Set<String> = ["-C", "--wait", "--remote", "--token-file"]

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait takes 0 to 86400 seconds.")
        }
        // An unset variable in a script would otherwise mean the folder that it happens to run in.
        guard (remote == nil) == (tokenFile == nil) else {
            throw ValidationError("--remote and --token-file go together: a token never stands on the command line.")
        }
        guard folder != "" else { throw ValidationError("-C takes a folder, and none was named.") }
    }
}

extension CommonOptions {
    /// The campaign that the command is about.
    /// What a server holds is asked of it, unless it is the data itself that is wanted.
    func workspace(itself: Bool = false) throws -> Workspace {
        var options = try workspaceOptions()
        if let remote = try remoteCampaign() {
            guard !itself else {
                throw ValidationError(
                    "This takes the campaign's data itself: run it where that lies, without --remote.")
            }
            options.elsewhere = remote.elsewhere
            return Workspace(at: campaignFolder ?? URL(fileURLWithPath: "."), options: options)
        }
        guard
            let folder = campaignFolder
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
        if !itself { options.elsewhere = OwnerSocket(ofCampaignIn: folder).elsewhere }
        return Workspace(at: folder, options: options)
    }

    private var campaignFolder: URL? {
        folder.map { URL(fileURLWithPath: $0) }
            ?? CampaignFolder.find(from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
    }

    private func remoteCampaign() throws -> RemoteCampaign? {
        guard let remote, let tokenFile else { return nil }
        let file = (tokenFile as NSString).expandingTildeInPath
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ValidationError("\(tokenFile) cannot be read. Write the token that 'convoke token new' gave into it.")
        }
        guard let campaign = RemoteCampaign(remote, token: text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ValidationError(
                "--remote takes an address such as https://events.example.org, and the file one token.")
        }
        return campaign
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
    func withWorkspace<Result>(itself: Bool = false, _ work: (Workspace) async throws -> Result) async throws -> Result
    {
        let workspace = try workspace(itself: itself)
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
