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

    @Option(
        help: ArgumentHelp(
            "The PostgreSQL database that keeps the data, such as postgres://convoke@db.example/events?sslmode=verify-full. Else CONVOKE_DATABASE, else 'database' in .convoke/settings.yaml or your own settings, else the file .convoke/convoke.sqlite.",
            valueName: "url"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "A replica of that database, for what is only read. Else CONVOKE_READ_DATABASE, else 'replica' in the settings.",
            valueName: "url"))
    var readDatabase: String?

    /// Names of options that may stand before the verb; those in the second set take a value.
    static let flags: Set<String> = ["--json", "--no-color", "--quiet", "-q"]
    static let valued: Set<String> = ["-C", "--wait", "--remote", "--token-file", "--database", "--read-database"]

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait takes 0 to 86400 seconds.")
        }
        // An unset variable in a script would otherwise mean the folder that it happens to run in.
        guard (remote == nil) == (tokenFile == nil) else {
            throw ValidationError("--remote and --token-file go together: a token never stands on the command line.")
        }
        for address in [database, readDatabase].compactMap(\.self) { _ = try Self.addressWithoutPassword(address) }
        guard folder != "" else { throw ValidationError("-C takes a folder, and none was named.") }
    }
}

extension CommonOptions {
    /// The database of a URL that was typed.
    static func addressWithoutPassword(_ url: String) throws -> DatabaseAddress {
        let address = try DatabaseAddress(url)
        guard !address.hasPassword else {
            throw ValidationError(
                "A password on the command line can be read by everybody on this machine. Put it into ~/.pgpass, or the whole URL into CONVOKE_DATABASE or '.convoke/settings.yaml'."
            )
        }
        return address
    }

    /// The campaign that the command is about.
    /// What a server holds is asked of it, unless it is the data itself that is wanted.
    func workspace(itself: Bool = false) throws -> Workspace {
        var options = try workspaceOptions()
        if options.database != nil, remote != nil {
            throw ValidationError("--remote asks a server, which knows its own database: leave out --database.")
        }
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
        // A database server takes many at once: nobody has to be asked.
        if !itself, options.database == nil { options.elsewhere = OwnerSocket(ofCampaignIn: folder).elsewhere }
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
        let settings = try (ownSettings.map(settings) ?? Settings()).over(settings(in: Places.configuration))
        var options = Workspace.Options(
            actor: Actor(name: settings.name ?? "owner", role: .owner),
            keys: settings.keys.map { URL(fileURLWithPath: ($0 as NSString).expandingTildeInPath) } ?? Places.keys,
            wait: wait ?? 30,
            purpose: "convoke "
                + CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " "))
        options.database = try databaseServer(settings)
        return options
    }

    /// The settings of the campaign itself, where there are any. A link in the place of the data's folder is not followed.
    private var ownSettings: URL? {
        guard let folder = campaignFolder?.appendingPathComponent(".convoke"),
            let type = try? FileManager.default.attributesOfItem(atPath: folder.path)[.type] as? FileAttributeType,
            type == .typeDirectory
        else { return nil }
        let file = folder.appendingPathComponent("settings.yaml")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }

    /// Settings from a file, which nobody else may read where a password stands in it.
    private func settings(in file: URL) throws -> Settings {
        let settings = try Settings.read(from: file)
        let hasPassword = try [settings.database, settings.replica].contains {
            try $0.map { try DatabaseAddress($0).hasPassword } ?? false
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard !hasPassword || mode & 0o077 == 0 else {
            throw GivenRefusal(
                .invalid, "\(file.path) holds a password and can be read by others: run 'chmod 600' on it.")
        }
        return settings
    }

    private func databaseServer(_ settings: Settings) throws -> DatabaseServer? {
        func named(_ variable: String) -> String? {
            ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        }
        // Who asks a server by the network has nothing to do with the data here.
        guard remote == nil || database != nil else { return nil }
        guard let primary = database ?? named("CONVOKE_DATABASE") ?? settings.database else {
            guard readDatabase == nil else {
                throw ValidationError("--read-database is a replica of a database: name that with --database, too.")
            }
            return nil
        }
        let replica = readDatabase ?? named("CONVOKE_READ_DATABASE") ?? settings.replica
        return DatabaseServer(
            primary: try DatabaseAddress(primary), replica: try replica.map { try DatabaseAddress($0) })
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
