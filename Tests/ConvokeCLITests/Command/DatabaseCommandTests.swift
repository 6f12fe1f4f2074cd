import ConvokeTestSupport
import Foundation
import Testing

@Suite("The data may be in a database, and its password is nobody's business")
struct DatabaseCommandTests {
    @Test("A password on the command line is refused, and not repeated")
    func refusesPassword() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let outcome = try await fixture.run("event", "list", "--database", "postgres://ada:canary@127.0.0.1/events")
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("~/.pgpass") && !(outcome.err + outcome.out).contains("canary"))
        let query = try await fixture.run("event", "list", "--database", "postgres://127.0.0.1/e?password=canary")
        #expect(query.code == 64 && !(query.err + query.out).contains("canary"))
    }

    @Test("A URL with a password from the variable or a private file is used, and printed nowhere")
    func printsNoPassword() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let url = "postgres://ada:canary@127.0.0.1:1/events?connect_timeout=2"
        for name in ["apply", "doctor"] {
            let outcome = try await fixture.run(name, environment: ["CONVOKE_DATABASE": url])
            #expect(outcome.code != 0)
            #expect((outcome.err + outcome.out).contains("cannot be reached"))
            #expect(!(outcome.err + outcome.out).contains("canary"))
        }
        try fixture.folder.write("database: \(url)\n", to: "campaign/.convoke/settings.yaml")
        let file = fixture.folder["campaign/.convoke/settings.yaml"].path
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        let open = try await fixture.run("apply")
        #expect(open.code != 0 && open.err.contains("chmod 600") && !open.err.contains("canary"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        let closed = try await fixture.run("apply")
        #expect(closed.code != 0 && closed.err.contains("cannot be reached") && !closed.err.contains("canary"))
        #expect(!FileManager.default.fileExists(atPath: fixture.folder["campaign/.convoke/convoke.sqlite"].path))
    }

    @Test("A replica without its database is refused")
    func refusesLoneReplica() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let outcome = try await fixture.run("event", "list", "--read-database", "postgres://127.0.0.1/events")
        #expect(outcome.code == 64 && outcome.err.contains("--database"))
    }

    @Test("A campaign goes to a database and back, whole, and never over another", .enabled(if: !TestDatabase.isFile))
    func copies() async throws {
        let fixture = try await CommandFixture.applied()
        let url = try #require(ProcessInfo.processInfo.environment["CONVOKE_TEST_DATABASE"]) + "&schema=copied"
        try await fixture.expect(0, "export", "--to", fixture.folder["before"].path)
        try await fixture.expect(0, "copy", "--to", url)
        let again = try await fixture.run("copy", "--to", url)
        #expect(again.code != 0 && again.err.contains("not overwritten"))
        try await fixture.expect(0, "export", "--to", fixture.folder["there"].path, "--database", url)
        try await fixture.expect(0, "copy", "--database", url, "--to", fixture.folder["back"].path)
        try FileManager.default.removeItem(at: fixture.folder["campaign/.convoke/convoke.sqlite"])
        try FileManager.default.moveItem(
            at: fixture.folder["back/.convoke/convoke.sqlite"], to: fixture.folder["campaign/.convoke/convoke.sqlite"])
        try await fixture.expect(0, "export", "--to", fixture.folder["after"].path)
        for name in ["there", "after"] {
            #expect(try Self.files(fixture.folder["before"]) == Self.files(fixture.folder[name]), "\(name)")
        }
        #expect(try await fixture.run("journal", "verify").code == 0)
    }

    private static func files(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = all?.nextObject() as? URL {
            if let data = try? Data(contentsOf: file) { files[String(file.path.dropFirst(folder.path.count))] = data }
        }
        return files
    }

    @Test("Commands work on a database as on a file, and leave no file", .enabled(if: !TestDatabase.isFile))
    func worksOnDatabase() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let url = try #require(ProcessInfo.processInfo.environment["CONVOKE_TEST_DATABASE"]) + "&schema=commands"
        func expect(_ words: String...) async throws -> String {
            let outcome = try await fixture.run(words + ["--database", url])
            #expect(outcome.code == 0, "\(words): \(outcome.err)")
            return outcome.out
        }
        _ = try await expect("apply")
        #expect(try await expect("event", "list").contains("\n"))
        #expect(try await expect("journal", "verify").contains("0") == true)
        #expect(try await expect("plan").isEmpty == false)
        #expect(try await fixture.run(["doctor", "--database", url]).out.contains("PostgreSQL 1"))
        let backup = try await fixture.run(["backup", "copy.sqlite", "--database", url])
        #expect(backup.code != 0 && backup.err.contains("pg_dump"))
        let files = try? FileManager.default.contentsOfDirectory(atPath: fixture.folder["campaign/.convoke"].path)
        #expect(files?.contains { $0.contains("sqlite") } != true)
    }
}
