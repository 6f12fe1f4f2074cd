import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("The data's format moves forward only")
struct MigrationTests {
    @Test("The schema is the one that was agreed on", .enabled(if: TestDatabase.isFile))
    func golden() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let schema =
            try await store.read { reader in
                try reader.connection.rows(
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
                ).map { try $0.text(0) }
            }.joined(separator: "\n\n") + "\n"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Golden/schema.sql")
        #expect(schema == (try? String(contentsOf: file, encoding: .utf8)), "The schema changed; it is now:\n\(schema)")
        try store.close()
    }

    @Test(
        "Data of a newer version is refused by readers and writers, and stays as it is",
        .enabled(if: TestDatabase.isFile))
    func refusesNewer() async throws {
        let fixture = try StoreFixture()
        try await fixture.open().close()
        try fixture.tamper("INSERT INTO migration (number) VALUES (999)")
        let before = try Data(contentsOf: fixture.files.database)
        for attempt in [{ try await fixture.open().close() }, { try await fixture.reader().close() }]
            as [() async throws -> Void]
        {
            let refusal = await #expect(throws: GivenRefusal.self) { try await attempt() }
            #expect(refusal?.sentence.contains("newer Convoke") == true)
        }
        #expect(try Data(contentsOf: fixture.files.database) == before)
    }

    @Test(
        "Data of an older version is backed up, brought along, and its owner is told", .enabled(if: TestDatabase.isFile)
    )
    func upgrades() async throws {
        let fixture = try StoreFixture()
        let old = try await fixture.open()
        try await old.record("old")
        try old.close()
        let next = Migrations(
            steps: Migrations.shipped.steps + [
                .init(number: Migrations.shipped.newest + 1, sql: "CREATE TABLE seat (row TEXT NOT NULL) STRICT")
            ])
        let store = try await CampaignStore(
            fixture.files, keys: fixture.keys, surroundings: .test(), purpose: "a test", waiting: 1, migrations: next)
        let backup = fixture.files.backups.appendingPathComponent("before-format-\(next.newest).sqlite")
        #expect(
            store.notices == [
                "The data was brought to this version's format. A backup of it as it was is in \(backup.path)."
            ])
        #expect(try await store.read { try $0.connection.rows("SELECT row FROM seat") } == [])
        #expect(try await store.read { try $0.journal(last: 5) }.map(\.subject) == ["old"])
        try store.close()
        _ = try await Backup.restore(backup, to: fixture.files, keys: fixture.keys, waiting: 1)
        let again = try await fixture.reader()
        #expect(try await again.read { try $0.journal(last: 5) }.map(\.subject) == ["old"])
        try again.close()
    }

    @Test(
        "Signatures of before have one identity each: of name and address, or of name and row",
        .enabled(if: TestDatabase.isFile))
    func identities() throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(file: folder["old.sqlite"]) { _ in }
        try engine.prepare { connection in
            let before = Migrations(steps: Migrations.shipped.steps.filter { $0.number < 13 })
            try before.run(on: connection, from: 0)
            try connection.run(
                script: """
                    INSERT INTO statement_version (statement, number, text, hashes, hash) VALUES ('letter', 1, '', '', '');
                    INSERT INTO signature (id, statement, version, agreed_version, place, is_late, link_number, name_index,
                    address_index, sealed, state, source, signed_on) VALUES
                    ('one-row-with-address', 'letter', 1, 1, 1, 0, 0, zeroblob(32), x'\(String(repeating: "AB", count: 32))',
                    x'', 'accepted', 'form', ''),
                    ('one-row-without-address', 'letter', 1, 1, 2, 0, 0, zeroblob(32), NULL, x'', 'accepted', 'sheet', '');
                    """)
            try Migrations.shipped.run(on: connection, from: before.newest)
            let none = [UInt8](repeating: 0, count: 16)
            let found = try connection.rows("SELECT identity FROM signature ORDER BY place").map { try $0.blob(0) }
            #expect(
                found == [none + [UInt8](repeating: 0xAB, count: 16), none + Array("-without-address".utf8)])
        }
        try engine.close()
    }

    @Test("A step that fails leaves the data as it was, with its backup beside it", .enabled(if: TestDatabase.isFile))
    func failsWhole() async throws {
        let fixture = try StoreFixture()
        let old = try await fixture.open()
        try await old.record("old")
        try old.close()
        let broken = Migrations(
            steps: Migrations.shipped.steps + [
                .init(
                    number: Migrations.shipped.newest + 1,
                    sql: "CREATE TABLE seat (row TEXT) STRICT; INSERT INTO nowhere VALUES (1)")
            ])
        await #expect(throws: (any Error).self) {
            try await CampaignStore(
                fixture.files, keys: fixture.keys, surroundings: .test(), purpose: "a test", waiting: 1,
                migrations: broken)
        }
        let again = try await fixture.open(waiting: 0)
        #expect(
            try await again.read { try $0.connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'seat'") } == [])
        #expect(try await again.read { try $0.journal(last: 5) }.map(\.subject) == ["old"])
        try again.close()
    }

    @Test(
        "What is no database is refused with a sentence, and not touched", .enabled(if: TestDatabase.isFile),
        arguments: ["this is no database", String(repeating: "x", count: 100_000)])
    func refusesGarbage(text: String) async throws {
        let fixture = try StoreFixture()
        try fixture.folder.write(text, to: "data/convoke.sqlite")
        let refusal = await #expect(throws: GivenRefusal.self) { try await fixture.open() }
        #expect(refusal?.sentence.contains("damaged or no database") == true)
        #expect(try String(contentsOf: fixture.files.database, encoding: .utf8) == text)
    }

    @Test("A folder or a link where the database is meant is refused", .enabled(if: TestDatabase.isFile))
    func refusesOtherThings() async throws {
        let fixture = try StoreFixture()
        try FileManager.default.createDirectory(at: fixture.files.database, withIntermediateDirectories: true)
        await #expect(throws: GivenRefusal.self) { try await fixture.open() }
        let linked = try StoreFixture()
        try FileManager.default.createDirectory(at: linked.files.folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: linked.files.database, withDestinationURL: linked.folder["elsewhere.sqlite"])
        await #expect(throws: GivenRefusal.self) { try await linked.open() }
        #expect(!FileManager.default.fileExists(atPath: linked.folder["elsewhere.sqlite"].path))
    }
}
