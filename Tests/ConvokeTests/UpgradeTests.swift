import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("Data of an earlier version")
struct UpgradeTests {
    @Test(
        "Apply brings it along after a backup, and its owner is told; reading does not touch it",
        .enabled(if: TestDatabase.isFile))
    func upgrades() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        let files = CampaignFiles(folder: folder["campaign/.convoke"])
        let first = Migrations(steps: Array(Migrations.shipped.steps.prefix(1)))
        try DurableFile.makePrivateFolder(files.folder)
        let engine = try SQLiteEngine(file: files.database) { _ in }
        try engine.prepare { try first.run(on: $0, from: 0) }
        try engine.close()
        let workspace = Workspace.test(in: folder)
        await #expect(throws: OlderFormat.self) { try await workspace.perform(ListEvents()) }
        #expect(try await workspace.apply().added.count == 47)
        #expect(await workspace.notices.count == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: files.backups.path) == [
                "before-format-\(Migrations.shipped.newest).sqlite"
            ])
        try await workspace.close()
    }
}
