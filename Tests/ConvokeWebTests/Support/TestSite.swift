import Convoke
import ConvokeTestSupport
import ConvokeWeb
import Foundation

/// A server of its own for one test, on a free port of this machine.
struct TestSite: Sendable {
    let workspace: Workspace
    let clock: TestClock
    let port: Int
    /// Where its data and keys lie.
    let folder: TemporaryFolder

    /// Serves a campaign for the length of a closure, and stops the server whatever comes.
    static func serve(
        _ content: CampaignContent = .sample, base: String? = nil, _ work: (TestSite) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let clock = TestClock()
        let workspace = Workspace.test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let options = ServerOptions(host: "127.0.0.1", port: 0, base: base, isBehindProxy: true, tick: 3600)
        let server = Task {
            defer { announce.finish() }
            try await WebServer(workspace, options: options).run(stoppingAt: false) { address in
                announce.yield(address.split(separator: ":").last.flatMap { Int($0) } ?? 0)
            }
        }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else {
            try await server.value
            return
        }
        do { try await work(TestSite(workspace: workspace, clock: clock, port: port, folder: folder)) } catch {
            server.cancel()
            _ = await server.result
            try? await workspace.close()
            throw error
        }
        server.cancel()
        _ = await server.result
        try await workspace.close()
    }

    func get(_ path: String, _ headers: [String: String] = [:], method: String = "GET") async throws -> RawAnswer {
        try await ask(method, path, headers, body: nil)
    }

    /// Sends a form as browsers do.
    func post(_ path: String, _ fields: [String: String], _ headers: [String: String] = [:]) async throws -> RawAnswer {
        let body = fields.sorted { $0.key < $1.key }.map { "\($0.key.formEncoded)=\($0.value.formEncoded)" }.joined(
            separator: "&")
        return try await ask(
            "POST", path, ["Content-Type": "application/x-www-form-urlencoded"].merging(headers) { $1 }, body: body)
    }

    func ask(_ method: String, _ path: String, _ headers: [String: String], body: String?) async throws -> RawAnswer {
        var lines = ["\(method) \(path) HTTP/1.1"]
        var all = ["Host": "127.0.0.1:\(port)", "Connection": "close", "X-Forwarded-For": "203.0.113.7"].merging(
            headers
        ) { $1 }
        if let body { all["Content-Length"] = String(body.utf8.count) }
        lines += all.map { "\($0.key): \($0.value)" }
        return try await RawHTTP.exchange(
            Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8), port: port)
    }

    /// The ticket of the form on a page.
    func ticket(on path: String) async throws -> String {
        let page = try await get(path).text
        guard let start = page.range(of: "name=\"ticket\" value=\""),
            let end = page[start.upperBound...].firstIndex(of: "\"")
        else { return "no form" }
        return String(page[start.upperBound..<end])
    }
}

extension String {
    fileprivate var formEncoded: String {
        addingPercentEncoding(
            withAllowedCharacters: CharacterSet(
                charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"))
            ?? ""
    }
}
