import ArgumentParser
import Convoke
import ConvokeWeb
import Foundation

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the campaign's public pages, forms and calendars.",
        discussion: """
            Example:
              convoke serve --base-url https://events.example.org --smtp smtp://localhost:25 --from events@example.org
              convoke serve --config /etc/convoke/serve.conf
            Prints {"listening": "127.0.0.1:8080"} once it does, and stops on SIGTERM or Ctrl-C. Put a server with TLS
            before it and name the public address with --base-url: other hosts are not answered. While it runs it is the
            one that writes; it also does what 'convoke tick' does.
            """)

    @OptionGroup var common: CommonOptions
    @Option(
        help: ArgumentHelp(
            "A file with these options, one a line: 'base-url: https://…', 'folder: /srv/campaign', 'behind-proxy'.",
            valueName: "file"))
    var config: String?
    @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "address:port"))
    var listen = "127.0.0.1:8080"
    @Option(help: ArgumentHelp("The address that people know it by.", valueName: "url"))
    var baseUrl: String?
    @Option(
        help: ArgumentHelp(
            "Give figures for Prometheus at /metrics there: this machine alone.", valueName: "address:port"))
    var metrics: String?
    @Option(
        help: ArgumentHelp(
            "Let the pages of this site show a statement in a frame, from /en/embed/<key>.", valueName: "origin"))
    var embedAt: [String] = []
    @OptionGroup var mail: MailRouteOptions
    @Flag(
        help:
            "Write a line for each answer to standard error: minute, kind of page, status and time, and of whom nothing."
    )
    var log = false
    @Flag(help: "Take who asks from X-Forwarded-For, which a proxy of your own sets.") var behindProxy = false

    func validate() throws { _ = try options() }

    private func options() throws -> ServerOptions {
        guard var options = ServerOptions(listen: listen) else {
            throw ValidationError("--listen takes an address and a port, such as 127.0.0.1:8080.")
        }
        if let baseUrl, !options.setBase(baseUrl) {
            throw ValidationError("--base-url takes an address without a path, such as https://events.example.org.")
        }
        if let metrics, !options.setMetrics(metrics) {
            throw ValidationError("--metrics takes an address of this machine, such as 127.0.0.1:9464.")
        }
        for origin in embedAt where !options.addEmbedder(origin) {
            throw ValidationError(
                "--embed-at takes the address of a site without a path, such as https://partner.example.")
        }
        options.isBehindProxy = behindProxy
        options.mail = try mail.route()
        options.remind = mail.remind
        options.incoming = mail.incoming
        if log { options.log = { FileHandle.standardError.write(Data("\($0)\n".utf8)) } }
        options.deadlinesTo = mail.deadlinesTo
        return options
    }

    func run() async throws {
        let options = try options()
        try await common.withWorkspace(itself: true) { workspace in
            let known = try await workspace.perform(KnowLinks()).base
            if let base = options.base, base != known {
                common.remark(
                    "Links in mails and letters begin with \(known), not with \(base). Set 'website' in campaign.yaml to the address that people use."
                )
            }
            try await WebServer(workspace, options: options).run { address in
                Output.print(json: "{\"listening\": \"\(address)\"}")
            }
        }
    }
}
