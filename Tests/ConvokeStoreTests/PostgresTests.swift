import ConvokeModel
import ConvokeTestSupport
import Foundation
import Synchronization
import Testing

@testable import ConvokeStore

@Suite("A database server takes many writers, and loses nothing where it goes away", .enabled(if: !TestDatabase.isFile))
struct PostgresTests {
    private static func connection(_ fixture: StoreFixture) throws -> PostgresConnection {
        try PostgresConnection(try #require(fixture.files.server).primary)
    }

    @Test("Values come back as they went, of every type, empty and absent ones too")
    func keepsValues() throws {
        let connection = try Self.connection(StoreFixture())
        try connection.begin([.campaign])
        try connection.run(script: "CREATE TEMPORARY TABLE v (t TEXT, i INTEGER, b BLOB) STRICT")
        let values: [(String?, Int?, [UInt8]?)] = [
            ("", 0, []), ("ж\u{301}'\\$1", .max, [0, 255, 39]), (nil, nil, nil),
            ("x", .min, [UInt8](repeating: 7, count: 70_000)),
        ]
        for (text, number, bytes) in values {
            try connection.execute("INSERT INTO v (t, i, b) VALUES (\(text), \(number), \(bytes))")
        }
        let rows = try connection.rows("SELECT t, i, b FROM v")
        #expect(try rows.map { try $0.textIfAny(0) } == values.map(\.0))
        #expect(try rows.map { try $0.integerIfAny(1) } == values.map(\.1))
        #expect(try rows.map { try $0.blobIfAny(2) } == values.map(\.2))
        #expect(throws: NulInText.self) { try connection.execute("INSERT INTO v (t) VALUES (\("a\u{0}b"))") }
        #expect(throws: UnexpectedValue.self) { try connection.rows("SELECT 1.5") }
        connection.rollBack()
    }

    @Test("A connection that is cut before the commit is opened again and the work done once")
    func survivesCut() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let cuts = Mutex(0)
        try await store.write(as: StoreFixture.ada) { transaction in
            try transaction.record("test.note", "cut")
            let isFirst = cuts.withLock {
                $0 += 1; return $0 == 1
            }
            if isFirst {
                _ = try transaction.connection.rows("SELECT CAST(pg_terminate_backend(pg_backend_pid()) AS INTEGER)")
            }
        }
        #expect(cuts.withLock { $0 } == 2)
        #expect(try await store.read { try $0.journal(last: 10) }.map(\.subject) == ["cut"])
        try store.close()
    }

    @Test("Two that write the same row first are both answered, and it is there once")
    func repeatsAfterCollision() async throws {
        let fixture = try StoreFixture()
        let (one, other) = (try await fixture.open(), try await fixture.open())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, store) in (0..<40).map({ ($0, $0 % 2 == 0 ? one : other) }) {
                group.addTask {
                    let name = "row-\(number / 4)"
                    try await store.write(as: .anyone, in: .claimed) { transaction in
                        let rows = try transaction.connection.rows("SELECT value FROM setting WHERE name = \(name)")
                        guard rows.isEmpty else { return }
                        try transaction.connection.execute("INSERT INTO setting (name, value) VALUES (\(name), '1')")
                    }
                }
            }
            try await group.waitForAll()
        }
        let count = try await one.read {
            try $0.connection.rows("SELECT count(*) FROM setting WHERE name >= 'row-' AND name < 'row.'")[0].integer(0)
        }
        #expect(count == 10)
        try one.close()
        try other.close()
    }

    @Test("Work that finds out late that it needs everything is done again, alone")
    func goesAlone() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let runs = Mutex(0)
        try await store.write(as: StoreFixture.ada, in: .event("one")) { transaction in
            runs.withLock { $0 += 1 }
            try transaction.record("test.note", "late")
            try transaction.claimEverything()
        }
        #expect(runs.withLock { $0 } >= 2)
        #expect(try await store.read { try $0.journal(last: 10) }.map(\.subject) == ["late"])
        try store.close()
    }

    @Test("Several servers seal one journal, and it holds")
    func sealsTogether() async throws {
        let fixture = try StoreFixture()
        var stores: [CampaignStore] = []
        for seed in 1...4 { stores.append(try await fixture.open(seed: UInt64(seed))) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                let store = stores[number % 4]
                group.addTask {
                    try await store.write(as: StoreFixture.ada, in: .claimed) {
                        try $0.record("test.note", "n\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        for store in stores { try store.close() }
        let reader = try await fixture.reader()
        let verdict = try await reader.read { try $0.verifyJournal() }
        #expect(verdict.entries == 200 && verdict.open == 0 && verdict.fault == nil)
        #expect(try await reader.read { try $0.journal(last: 300) }.map(\.actor) == Array(repeating: "Ada", count: 200))
        try reader.close()
    }

    @Test("Settings that endanger data are told; the session itself is durable all the same")
    func tellsDangers() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let reader = try await fixture.reader()
        let health = try await reader.health()
        #expect(health.engine.hasPrefix("PostgreSQL 1"))
        // The tests' own server is set up to be quick.
        #expect(health.dangers.contains { $0.hasPrefix("fsync is off") })
        let setting = try await store.write(as: .anyone) {
            try $0.connection.rows("SHOW synchronous_commit")[0].text(0)
        }
        #expect(setting == "on")
        try reader.close()
        try store.close()
    }

    @Test("Neither a backup nor a restore touches a database server: its own tools do")
    func refusesFiles() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        #expect(throws: GivenRefusal.self) { try store.backUp(to: fixture.folder["copy.sqlite"]) }
        await #expect(throws: GivenRefusal.self) {
            _ = try await Backup.restore(
                fixture.folder["copy.sqlite"], to: fixture.files, keys: fixture.keys, waiting: 1)
        }
        try store.close()
    }
}
