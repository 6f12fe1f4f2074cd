import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("The data's format moves forward only")
struct MigrationTests {
    @Test("The schema is the one that was agreed on")
    func golden() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let schema = try await store.read { reader in
            try reader.connection.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name").map { try $0.text(0) }
        }.joined(separator: "\n\n") + "\n"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/schema.sql")
        #expect(schema == (try? String(contentsOf: file, encoding: .utf8)), "The schema changed; it is now:\n\(schema)")
        try store.close()
    }

    @Test("Data of a newer version is refused by readers and writers, and stays as it is")
    func refusesNewer() async throws {
        let fixture = try StoreFixture()
        try await fixture.open().close()
        try fixture.tamper("INSERT INTO migration (number) VALUES (999)")
        let before = try Data(contentsOf: fixture.files.database)
        for attempt in [{ try await fixture.open().close() }, { try await fixture.reader().close() }] as [() async throws -> Void] {
            let refusal = await #expect(throws: GivenRefusal.self) { try await attempt() }
            #expect(refusal?.sentence.contains("newer Convoke") == true)
        }
        #expect(try Data(contentsOf: fixture.files.database) == before)
    }

    @Test("Data of an older version is backed up, brought along, and its owner is told")
    func upgrades() async throws {
        let fixture = try StoreFixture()
        let engine = try {
            try DurableFile.makePrivateFolder(fixture.files.folder)
            return try SQLiteEngine(file: fixture.files.database) { _ in }
        }()
        // A format 0.5 that never was: the table that says which steps were taken, and none of them.
        try engine.prepare { try $0.run(script: "CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY) STRICT; INSERT INTO migration VALUES (0)") }
        try engine.close()
        let refusal = await #expect(throws: GivenRefusal.self) { try await fixture.reader() }
        #expect(refusal?.sentence.contains("older format") == true)
    }

    @Test(
        "What is no database is refused with a sentence, and not touched",
        arguments: ["this is no database", String(repeating: "x", count: 100_000)])
    func refusesGarbage(text: String) async throws {
        let fixture = try StoreFixture()
        try fixture.folder.write(text, to: "data/convoke.sqlite")
        let refusal = await #expect(throws: GivenRefusal.self) { try await fixture.open() }
        #expect(refusal?.sentence.contains("damaged or no database") == true)
        #expect(try String(contentsOf: fixture.files.database, encoding: .utf8) == text)
    }

    @Test("A folder or a link where the database is meant is refused")
    func refusesOtherThings() async throws {
        let fixture = try StoreFixture()
        try FileManager.default.createDirectory(at: fixture.files.database, withIntermediateDirectories: true)
        await #expect(throws: GivenRefusal.self) { try await fixture.open() }
        let linked = try StoreFixture()
        try FileManager.default.createDirectory(at: linked.files.folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: linked.files.database, withDestinationURL: linked.folder["elsewhere.sqlite"])
        await #expect(throws: GivenRefusal.self) { try await linked.open() }
        #expect(!FileManager.default.fileExists(atPath: linked.folder["elsewhere.sqlite"].path))
    }
}
