import Foundation
import Testing

@Suite("Commands beside a server that holds the data")
struct ServedCommandTests {
    /// Serves the example for the length of a closure.
    private func serving(_ work: (CommandFixture, _ port: String) async throws -> Void) async throws {
        let fixture = try await CommandFixture.applied()
        let server = try fixture.start("serve", "--listen", "127.0.0.1:0", "--quiet")
        let line = await server.firstLine()
        let port = try #require(line.split(separator: ":").last?.prefix { $0.isNumber }, "\(line)\(server.text("err"))")
        do { try await work(fixture, String(port)) } catch {
            server.interrupt()
            _ = await server.end()
            throw error
        }
        server.interrupt()
        #expect(await server.end().code == 0)
    }

    @Test("They write, read and back up through it, and none but the owner can open the way")
    func goThrough() async throws {
        try await serving { fixture, _ in
            try await fixture.expect(0, "event", "announce", "opening", "--wait", "0")
            #expect(try await fixture.opening()["state"] == "announced")
            let copy = fixture.folder["copy.sqlite"]
            try await fixture.expect(0, "backup", copy.path, "--wait", "0")
            #expect(try Data(contentsOf: copy).starts(with: Data("SQLite format 3".utf8)))
            let again = try await fixture.run("event", "announce", "opening", "--wait", "0", "--json")
            #expect(try again.failure().code == "conflict")
            let socket = fixture.campaign.appendingPathComponent(".convoke/owner.socket").path
            let mode = try FileManager.default.attributesOfItem(atPath: socket)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            // What takes the data itself waits for its lock as ever.
            #expect(try await fixture.run("restore", copy.path, "--yes", "--wait", "0").code == 75)
            #expect(try await fixture.run("serve", "--listen", "127.0.0.1:0", "--wait", "0").code == 75)
        }
    }

    @Test("A file may hold the options; what is typed goes before, and each mistake is told with its line")
    func file() async throws {
        let fixture = try await CommandFixture.applied()
        let file = fixture.folder["serve.conf"]
        func serve(_ text: String, _ words: String...) throws -> Subprocess {
            try Data(text.utf8).write(to: file)
            return try Subprocess(
                CommandFixture.executable, ["serve", "--config", file.path] + words, in: fixture.folder.url,
                environment: fixture.environment)
        }
        let folder =
            "# Ours\nfolder: \(fixture.campaign.path)\n\n  quiet\nembed-at: https://a.example\nembed-at: https://b.example\n"
        let server = try serve(folder + "listen: 0.0.0.0:1\n", "--listen", "127.0.0.1:0")
        #expect(await server.firstLine().hasPrefix("{\"listening\": \"127.0.0.1:"))
        server.interrupt()
        #expect(await server.end().code == 0)
        let wrong = await (try serve(folder + "listen\tx: y\nquiet\nbase-url:\n")).end()
        #expect(wrong.code == 5)
        for line in [7, 8, 9] { #expect(wrong.err.contains("serve.conf:\(line): "), "\(wrong.err)") }
        #expect(await (try serve("lisen: 127.0.0.1:0\n")).end().code == 64)
        #expect(await (try serve("listen: nowhere\n")).end().code == 64)
    }

    @Test("A socket that a server left when it died is in nobody's way")
    func isLeft() async throws {
        let fixture = try await CommandFixture.applied()
        let left = fixture.campaign.appendingPathComponent(".convoke/owner.socket")
        try Data().write(to: left)
        try await fixture.expect(0, "event", "announce", "opening")
        let server = try fixture.start("serve", "--listen", "127.0.0.1:0", "--quiet")
        #expect(await server.firstLine().contains("listening"))
        server.interrupt()
        #expect(await server.end().code == 0)
        #expect(!FileManager.default.fileExists(atPath: left.path))
    }

    @Test("Every command asks a server elsewhere with a token, in its role, and what takes the data itself is refused")
    func goFar() async throws {
        try await serving { fixture, port in
            let token = try await fixture.expect(0, "token", "new", "Ana", "--role", "organiser", "--json").document()
                .data
                .object["token"]
            let file = fixture.folder["token"]
            try Data((token?.text ?? "").utf8).write(to: file)
            let far = ["--remote", "http://127.0.0.1:\(port)", "--token-file", file.path]
            let elsewhere = fixture.folder["home"]
            func run(_ words: String...) async throws -> Outcome { try await fixture.run(words + far, in: elsewhere) }
            #expect(try await run("event", "announce", "opening").code == 0)
            #expect(try await run("event", "list").out.contains("announced"))
            #expect(try await run("journal", "show").out.contains("Ana"))
            #expect(try await run("token", "list").err.contains("takes the role 'owner'"))
            for words in [["backup", "x.sqlite"], ["restore", "x.sqlite", "--yes"], ["serve"]] {
                let outcome = try await fixture.run(words + far, in: elsewhere)
                #expect(outcome.err.contains("without --remote"), "\(words) \(outcome.err)")
            }
            #expect(try await fixture.run("event", "list", "--remote", "http://127.0.0.1:\(port)").code == 64)
        }
    }
}
