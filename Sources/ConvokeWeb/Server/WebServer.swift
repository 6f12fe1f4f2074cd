import Convoke
import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceLifecycle

/// The server of one campaign.
public struct WebServer: Sendable {
    private let workspace: Workspace
    private let options: ServerOptions

    public init(_ workspace: Workspace, options: ServerOptions) {
        (self.workspace, self.options) = (workspace, options)
    }

    /// Serves until it is told to stop by a signal, or its task is cancelled. `ready` gets the address and port that it
    /// listens on, once it does.
    public func run(
        stoppingAt signals: Bool = true, ready: @escaping @Sendable (String) async -> Void
    ) async throws {
        // Who goes away while we answer is no reason to stop.
        _ = signal(SIGPIPE, SIG_IGN)
        let templates = try workspace.pageTemplates()
        let letters = try workspace.letterTemplates()
        let problems = templates.lint().filter { $0.severity == .error }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        // Takes the owner's lock of a file before anybody is let in: from now on nobody else writes it.
        _ = try await workspace.perform(Tick())
        let (listening, announce) = AsyncStream.makeStream(of: Int.self)
        let responder = LateResponder<SiteResponder>()
        let (socket, owner) = (OwnerSocket(ofCampaignIn: workspace.folder), LateResponder<OwnerResponder>())
        // Commands write to a database server themselves, and several of us may serve from one folder.
        let ownsData = workspace.options.database == nil
        if ownsData { try socket.makeRoom() }
        defer { if ownsData { socket.remove() } }
        var server = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [HeadDeadline()], idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))),
            configuration: .init(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(4_000)),
            onServerRunning: { channel in
                announce.yield(channel.localAddress?.port ?? 0)
                announce.finish()
            })
        let metrics = Metrics()
        var commands = Application(
            responder: owner, configuration: .init(address: .unixDomainSocket(path: socket.path)),
            onServerRunning: { _ in socket.guardIt() })
        commands.logger.logLevel = .critical
        // Its own words hold addresses of requests; ours hold none.
        server.logger.logLevel = .critical
        let announcer = Announcer(listening: listening) { [options, workspace] port in
            let authority = options.authority(port)
            let base = options.base ?? "http://\(authority)"
            let site = Site(
                workspace, templates: templates, letters: letters, base: base,
                hosts: Self.hosts(base: base, options: options, port: port), embedders: options.embedders)
            responder.open(
                SiteResponder(
                    site: site, isBehindProxy: options.isBehindProxy, metrics: metrics,
                    log: options.log.map(RequestLog.init(write:))))
            owner.open(OwnerResponder(site: site))
            await ready(authority)
        }
        var configuration = ServiceGroupConfiguration(
            services: [server, announcer, Ticking(workspace: workspace, options: options)],
            gracefulShutdownSignals: signals ? [.sigterm, .sigint] : [], logger: server.logger)
        if ownsData { configuration.services.append(.init(service: commands)) }
        if let (host, port) = options.metrics {
            var figures = Application(
                responder: MetricsResponder(metrics: metrics),
                configuration: .init(address: .hostname(host, port: port)))
            figures.logger.logLevel = .critical
            configuration.services.append(.init(service: figures))
        }
        configuration.maximumGracefulShutdownDuration = .seconds(8)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// What `Host` may say: the address that people know, and those of this machine for tools on it.
    private static func hosts(base: String, options: ServerOptions, port: Int) -> Set<String> {
        var hosts: Set<String> = [options.authority(port)]
        if let rest = base.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last {
            hosts.insert(rest.lowercased())
        }
        if options.host == "127.0.0.1" || options.host == "::1" || options.host == "localhost" {
            hosts.formUnion(["localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"])
        }
        return hosts
    }
}

/// Tells when the server listens, and ends with it.
private struct Announcer: Service {
    let listening: AsyncStream<Int>
    let ready: @Sendable (Int) async -> Void

    func run() async throws {
        for await port in listening.cancelOnGracefulShutdown() { await ready(port) }
        try? await gracefulShutdown()
    }
}

/// Does what time has made due, as long as the server runs.
private struct Ticking: Service {
    let workspace: Workspace
    let options: ServerOptions

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var passed = 0.0
            // Mails go out soon after what they are about; the rest has a minute.
            let step = min(options.tick, 2)
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(step))
                passed += step
                // What failed once is tried again at the next turn; commands that write purge too.
                if passed >= options.tick {
                    passed = 0
                    _ = try? await workspace.perform(Tick(remind: options.remind))
                    if !options.deadlinesTo.isEmpty {
                        _ = try? await workspace.remindOfDeadlines(to: options.deadlinesTo)
                    }
                }
                if let incoming = options.incoming { _ = try? await workspace.receiveMails(in: incoming) }
                if let mail = options.mail { _ = try? await workspace.sendMails(by: mail) }
            }
        }
    }
}
