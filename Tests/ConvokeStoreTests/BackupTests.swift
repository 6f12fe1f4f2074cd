import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("Backups are whole, and what was purged stays purged", .enabled(if: TestDatabase.isFile))
struct BackupTests {
    private func signed(_ store: CampaignStore) async throws {
        try await store.write(as: StoreFixture.ada) { transaction in
            try transaction.addVersion(
                StatementText(of: CampaignContent.sample.statements["letter"]!.statement), of: "letter", number: 1,
                change: VersionChange(.first))
            for name in ["First", "Second"] {
                _ = try transaction.add(.accepted(.organisation(SigningOrganisation(name: name))))
            }
        }
    }

    @Test("Restored, the data is as it was; what was there meanwhile is kept")
    func comesBack() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("before")
        let file = fixture.folder["backup.sqlite"]
        try store.backUp(to: file)
        try await store.record("after")
        try store.close()
        let kept = try await Backup.restore(file, to: fixture.files, keys: fixture.keys, waiting: 1)
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.journal(last: 9) }.map(\.subject) == ["before"])
        try reader.close()
        #expect(try await Backup.restore(#require(kept), to: fixture.files, keys: fixture.keys, waiting: 1) != nil)
        let again = try await fixture.reader()
        #expect(try await again.read { try $0.journal(last: 9) }.map(\.subject) == ["before", "after"])
        try again.close()
    }

    @Test("Data that is damaged gives way to a backup too, and is kept as it was")
    func replacesDamage() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("mine")
        let file = fixture.folder["backup.sqlite"]
        try store.backUp(to: file)
        try store.close()
        try Data("garbage".utf8).write(to: fixture.files.database)
        let kept = try await Backup.restore(file, to: fixture.files, keys: fixture.keys, waiting: 1)
        #expect(try String(contentsOf: #require(kept), encoding: .utf8) == "garbage")
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.journal(last: 9) }.map(\.subject) == ["mine"])
        try reader.close()
    }

    @Test("A backup never writes over a file, and leaves nothing half-written")
    func refusesToOverwrite() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try fixture.folder.write("mine", to: "backup.sqlite")
        #expect(throws: GivenRefusal.self) { try store.backUp(to: fixture.folder["backup.sqlite"]) }
        #expect(throws: (any Error).self) { try store.backUp(to: fixture.folder["nowhere/backup.sqlite"]) }
        #expect(try String(contentsOf: fixture.folder["backup.sqlite"], encoding: .utf8) == "mine")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path).sorted() == [
                "backup.sqlite", "data",
            ])
        try store.close()
    }

    @Test(
        "A file that is no backup, damaged or newer is refused and changes nothing",
        arguments: ["text", "cut", "newer"])
    func refusesOthers(kind: String) async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await store.record("mine")
        let file = fixture.folder["backup.sqlite"]
        try store.backUp(to: file)
        try store.close()
        switch kind {
        case "text": try Data("no database".utf8).write(to: file)
        case "cut": try Data(contentsOf: file).prefix(20_000).write(to: file)
        default:
            let engine = try SQLiteEngine(file: file) { _ in }
            try engine.prepare { try $0.run(script: "INSERT INTO migration (number) VALUES (999)") }
            try engine.close()
        }
        await #expect(throws: GivenRefusal.self) {
            try await Backup.restore(file, to: fixture.files, keys: fixture.keys, waiting: 1)
        }
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.journal(last: 9) }.map(\.subject) == ["mine"])
        try reader.close()
    }

    @Test("A backup from before a purge brings back no signature and no key")
    func purgesAgain() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        try await signed(store)
        let file = fixture.folder["backup.sqlite"]
        try store.backUp(to: file)
        try store.vault.store.destroyKey(for: .statement("letter"))
        try store.close()
        _ = try await Backup.restore(file, to: fixture.files, keys: fixture.keys, waiting: 1)
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.signatures(of: "letter") }.isEmpty)
        try reader.close()
        let again = try await fixture.open()
        await #expect(throws: KeyRefusal.destroyed("statement-letter")) {
            try await again.write(as: StoreFixture.ada) {
                try $0.add(.accepted(.organisation(SigningOrganisation(name: "Third"))))
            }
        }
        try again.close()
    }
}
