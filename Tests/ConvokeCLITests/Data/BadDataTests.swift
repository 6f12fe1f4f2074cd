import ConvokeProcess
import Foundation
import Testing

struct BadDataTests {
    private static let commands = [
        ["event", "list"], ["apply"], ["plan"], ["backup", "copy.sqlite"], ["event", "announce", "opening"],
        ["journal", "verify"],
    ]

    /// Every command says the sentence, ends with the code, and leaves the database as it is.
    private func refuses(_ fixture: CommandFixture, _ sentence: String, code: Int32 = 1) async throws {
        let database = fixture.campaign.appendingPathComponent(".convoke/convoke.sqlite")
        let before = try Data(contentsOf: database)
        for words in Self.commands {
            let outcome = try await fixture.run(words)
            #expect(outcome.code == code, "\(words): \(outcome.out)")
            #expect(outcome.err.contains(sentence), "\(words): \(outcome.err)")
            #expect(outcome.out == "", "\(words)")
        }
        #expect(try Data(contentsOf: database) == before)
        #expect(!fixture.exists("copy.sqlite"))
        #expect(try await fixture.run("doctor").code == 5)
    }

    @Test(
        "A database that is garbage or cut short is said to be damaged, with the way out",
        arguments: ["garbage", "cut", "middle"])
    func damaged(how: String) async throws {
        let fixture = try await CommandFixture.applied()
        let database = fixture.campaign.appendingPathComponent(".convoke/convoke.sqlite")
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database.path + suffix) }
        var bytes = try Data(contentsOf: database)
        switch how {
        case "garbage": bytes = Data("This is no database at all.".utf8)
        case "cut": bytes = bytes.prefix(20_000)
        default: bytes.replaceSubrange(100..<4_096, with: repeatElement(0xA5, count: 3_996))
        }
        try bytes.write(to: database)
        try await refuses(fixture, "is damaged or no database of Convoke. Restore a backup with 'convoke restore'.")
    }

    @Test("A database of a newer version is left alone")
    func newer() async throws {
        let fixture = try await CommandFixture.applied()
        try Self.execute("INSERT INTO migration VALUES (99)", in: fixture)
        try await refuses(fixture, "This data was written by a newer Convoke")
    }

    @Test("An empty file, as a crash during the first apply may leave it, is made whole by apply")
    func emptyDatabase() async throws {
        let fixture = try await CommandFixture(withExample: true)
        try fixture.write("", to: ".convoke/convoke.sqlite")
        try await fixture.expect(0, "apply")
        try await fixture.expect(0, "event", "list")
    }

    @Test(
        "Where the data's folder is a file or a link, nothing is followed and nothing changed",
        arguments: ["file", "link", "broken link", "database link", "database folder"])
    func inTheWay(what: String) async throws {
        let fixture = try await CommandFixture(withExample: true)
        let data = fixture.campaign.appendingPathComponent(".convoke")
        let elsewhere = fixture.folder["elsewhere"]
        try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
        switch what {
        case "file": try fixture.write("mine", to: ".convoke")
        case "link": try FileManager.default.createSymbolicLink(at: data, withDestinationURL: elsewhere)
        case "broken link":
            try FileManager.default.createSymbolicLink(at: data, withDestinationURL: fixture.folder["nowhere"])
        case "database link":
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            try Data().write(to: elsewhere.appendingPathComponent("x"))
            try FileManager.default.createSymbolicLink(
                at: data.appendingPathComponent("convoke.sqlite"),
                withDestinationURL: elsewhere.appendingPathComponent("x"))
        default:
            try FileManager.default.createDirectory(
                at: data.appendingPathComponent("convoke.sqlite"), withIntermediateDirectories: true)
        }
        for words in [["apply"], ["event", "list"], ["person", "add", "w", "--name", "Some Body"]] {
            let outcome = try await fixture.run(words)
            #expect(outcome.code == 1, "\(words)")
            #expect(outcome.err.contains("Move it away and try again; nothing was changed."), "\(words)")
        }
        #expect(try fixture.files(below: elsewhere).values.allSatisfy(\.isEmpty))
        #expect(!FileManager.default.fileExists(atPath: fixture.folder["nowhere"].path))
        #expect(try await fixture.run("check").code <= 1)
    }

    @Test("A journal that was tampered with is named, with exit code 5")
    func tampered() async throws {
        let fixture = try await CommandFixture.applied()
        try Self.execute("UPDATE journal SET actor = 'nobody' WHERE detail = 'added'", in: fixture)
        let outcome = try await fixture.run("journal", "verify")
        #expect(outcome.code == 5)
        #expect(outcome.out.hasPrefix("The journal is broken: "))
        #expect(try await fixture.run("journal", "verify", "--json").code == 5)
    }

    /// Changes the data without us, as whoever has the file can.
    private static func execute(_ statement: String, in fixture: CommandFixture) throws {
        let code = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
        let python = try ChildProcess.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "python3", "-c", code, fixture.campaign.appendingPathComponent(".convoke/convoke.sqlite").path,
                statement,
            ])
        try #require(python.end == .exited(0), "This test takes python3.")
    }
}
