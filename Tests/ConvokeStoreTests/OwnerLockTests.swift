import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("One process writes at a time; readers never wait")
struct OwnerLockTests {
    @Test("A second owner is told who holds the data", .enabled(if: TestDatabase.isFile))
    func namesTheHolder() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let refusal = await #expect(throws: GivenRefusal.self) { try await fixture.open(waiting: 0.1) }
        #expect(refusal?.code == .busy)
        #expect(refusal?.sentence.contains("in use by a test, process \(getpid())") == true)
        try store.close()
    }

    @Test("Who waits is let in as soon as the holder is done", .enabled(if: TestDatabase.isFile))
    func letsIn() async throws {
        let fixture = try StoreFixture()
        let first = try await fixture.open()
        async let second = fixture.open(waiting: 20)
        try await first.record("before")
        try first.close()
        let store = try await second
        #expect(try await store.read { try $0.journal(last: 5) }.map(\.subject) == ["before"])
        try store.close()
    }

    @Test("Reading goes on while somebody owns the data, and sees what was committed")
    func readsBeside() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("committed")
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.journal(last: 5) }.map(\.subject) == ["committed"])
        try await store.record("later")
        #expect(try await reader.read { try $0.journal(last: 5) }.map(\.subject) == ["committed", "later"])
        try reader.close()
        try store.close()
    }

    @Test("A reader changes no byte of the data", .enabled(if: TestDatabase.isFile))
    func readsOnly() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("committed")
        try store.close()
        let before = try Data(contentsOf: fixture.files.database)
        let reader = try await fixture.reader()
        _ = try await reader.read { try $0.verifyJournal() }
        try reader.close()
        #expect(try Data(contentsOf: fixture.files.database) == before)
    }

    @Test("Where there is no data, reading says how to make it and makes nothing")
    func saysWhatToDo() async throws {
        let fixture = try StoreFixture()
        await #expect(throws: NoData()) { try await fixture.reader() }
        #expect(!FileManager.default.fileExists(atPath: fixture.files.folder.path))
    }
}
