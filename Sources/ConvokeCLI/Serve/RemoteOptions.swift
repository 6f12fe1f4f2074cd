import ArgumentParser
import Convoke
import ConvokeWeb
import Foundation

/// Which server is asked instead of the data at hand.
struct RemoteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Ask the server at this address instead of the data here.", valueName: "url"))
    var remote: String?
    @Option(help: ArgumentHelp("The file with the token for the server, as 'token new' gave it.", valueName: "file"))
    var tokenFile: String?

    func validate() throws {
        guard (remote == nil) == (tokenFile == nil) else {
            throw ValidationError("--remote and --token-file go together: a token never stands on the command line.")
        }
    }

    func campaign() throws -> RemoteCampaign? {
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
}
