import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("Data goes from one place to another whole or not at all")
struct CampaignCopyTests {
    @Test("Every table there is goes along")
    func knowsTables() throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(file: folder["all.sqlite"]) { _ in }
        try engine.prepare { try Migrations.shipped.run(on: $0, from: 0) }
        var names: [String] = []
        try engine.prepare {
            names = try $0.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { try $0.text(0) }
        }
        #expect(Set(names) == Set(CampaignCopy.tables.map(\.description) + ["migration"]))
        #expect(CampaignCopy.tables.count == names.count - 1)
        try engine.close()
    }

    @Test("What was written is there, the journal holds, and sealed names open with the same keys")
    func copies() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        for subject in ["first", "second"] { try await store.record(subject) }
        try store.close()
        let target = CampaignFiles(folder: fixture.folder["other"])
        let report = try await Self.copy(fixture, to: target)
        #expect(report.rows["journal"] == 2 && report.rows["actor"] == 1)
        #expect(report.journal.entries == 2 && report.journal.open == 0 && report.journal.fault == nil)
        let reader = try await StoredCampaignReader(target, keys: fixture.keys, surroundings: .test(fixture.clock))
        #expect(try await reader.read { try $0.journal(last: 5) }.map(\.actor) == ["Ada", "Ada"])
        try reader.close()
    }

    @Test("A place that holds data is not overwritten, and a journal that was tampered with is not carried along")
    func refuses() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("first")
        try store.close()
        let target = CampaignFiles(folder: fixture.folder["other"])
        _ = try await Self.copy(fixture, to: target)
        let again = await #expect(throws: GivenRefusal.self) { try await Self.copy(fixture, to: target) }
        #expect(again?.code == .conflict)
        try fixture.tamper("UPDATE journal SET subject = 'other'")
        let third = CampaignFiles(folder: fixture.folder["third"])
        let tampered = await #expect(throws: GivenRefusal.self) { try await Self.copy(fixture, to: third) }
        #expect(tampered?.sentence.contains("nothing was copied") == true)
        #expect(!third.exists)
    }

    @discardableResult
    private static func copy(_ fixture: StoreFixture, to target: CampaignFiles) async throws -> CampaignCopy.Report {
        try await CampaignCopy.copy(
            from: fixture.files, to: target, keys: fixture.keys, surroundings: .test(fixture.clock), waiting: 5)
    }
}
