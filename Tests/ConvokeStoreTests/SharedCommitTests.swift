import ConvokeModel
import ConvokeTestSupport
import Testing

@testable import ConvokeStore

@Suite("Commits are shared, and nobody pays for another's failure")
struct SharedCommitTests {
    struct Refused: Error, Equatable { var number: Int }

    @Test("Of 200 at once every third is refused: the others are kept, each once")
    func isolates() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await store.write(as: StoreFixture.ada) { transaction in
                            try transaction.record("test.note", "n\(number)")
                            if number % 3 == 0 { throw Refused(number: number) }
                        }
                        return (number, true)
                    } catch { return (number, false) }
                }
            }
            var outcomes: [Int: Bool] = [:]
            for await (number, kept) in group { outcomes[number] = kept }
            return outcomes
        }
        #expect(outcomes == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, $0 % 3 != 0) }))
        let subjects = try await store.read { try $0.journal(last: 1_000) }.map(\.subject)
        #expect(subjects.sorted() == (0..<200).filter { $0 % 3 != 0 }.map { "n\($0)" }.sorted())
        try store.close()
    }

    @Test("Many at once need far fewer seals than entries, and the journal holds", .enabled(if: TestDatabase.isFile))
    func shares() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<500 { group.addTask { try await store.record("n\(number)") } }
            try await group.waitForAll()
        }
        let verdict = try await store.read { try $0.verifyJournal() }
        #expect(verdict.entries == 500 && verdict.fault == nil && verdict.open == 0)
        #expect(verdict.seals < 400)
        try store.close()
    }

    @Test(
        "A full disk takes back the whole batch; who fits is tried again alone, and space brings writing back",
        .enabled(if: TestDatabase.isFile))
    func survivesFullDisk() async throws {
        let fixture = try StoreFixture()
        let engine = try SQLiteEngine(file: fixture.folder["full.sqlite"]) { _ in }
        try engine.prepare {
            try $0.run(script: "CREATE TABLE note (text TEXT NOT NULL) STRICT; PRAGMA max_page_count = 40")
        }
        let big = String(repeating: "x", count: 300_000)
        async let small: Void = engine.write { try $0.execute("INSERT INTO note (text) VALUES (\("small"))") }
        async let large: Void = engine.write { try $0.execute("INSERT INTO note (text) VALUES (\(big))") }
        async let other: Void = engine.write { try $0.execute("INSERT INTO note (text) VALUES (\("other"))") }
        try await small
        try await other
        let refused: Bool
        do {
            try await large
            refused = false
        } catch { refused = true }
        #expect(refused)
        let kept = try await engine.read { try $0.rows("SELECT text FROM note ORDER BY text").map { try $0.text(0) } }
        #expect(kept == ["other", "small"])
        try engine.prepare { try $0.run(script: "PRAGMA max_page_count = 10000") }
        try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES (\(big))") }
        try engine.close()
    }

    @Test("The file stays whole and holds nothing that was deleted", .enabled(if: TestDatabase.isFile))
    func settings() throws {
        let fixture = try StoreFixture()
        let engine = try SQLiteEngine(file: fixture.folder["pragma.sqlite"]) { _ in }
        let settings = ["synchronous", "journal_mode", "secure_delete", "trusted_schema", "mmap_size", "foreign_keys"]
        #expect(try settings.map { try engine.pragma($0) } == ["1", "wal", "1", "0", "0", "1"])
        try engine.close()
    }
}
