import ConvokeModel
import ConvokeTestSupport
import Foundation

@testable import ConvokeStore

/// A store in a folder of the test's own, with its keys beside it.
struct StoreFixture {
    let folder: TemporaryFolder
    let clock = TestClock()
    var files: CampaignFiles { CampaignFiles(folder: folder["data"], server: TestDatabase.server(for: folder)) }
    var keys: KeyStore.Location { KeyStore.Location(parent: folder["keys"]) }
    static let ada = Actor(name: "Ada", role: .owner)

    init() throws { folder = try TemporaryFolder() }

    func open(waiting seconds: Double = 5, seed: UInt64 = 1) async throws -> CampaignStore {
        try await CampaignStore(
            files, keys: keys, surroundings: .test(clock, seed: seed), purpose: "a test", waiting: seconds)
    }

    func reader() async throws -> StoredCampaignReader {
        try await StoredCampaignReader(files, keys: keys, surroundings: .test(clock))
    }

    /// Runs SQL on the data behind the store's back, as somebody who tampers would.
    func tamper(_ sql: String) throws {
        let engine: any DatabaseEngine
        if let server = files.server {
            engine = try PostgresEngine(server)
        } else {
            engine = try SQLiteEngine(file: files.database) { _ in }
        }
        let free = files.server == nil ? "PRAGMA foreign_keys = OFF; PRAGMA defer_foreign_keys = ON; " : ""
        try engine.prepare { try $0.run(script: free + sql) }
        try engine.close()
    }
}

extension CampaignStore {
    /// Notes something in the journal, the smallest thing that a use case does.
    func record(_ subject: String, as actor: Actor = StoreFixture.ada) async throws {
        try await write(as: actor) { try $0.record("test.note", subject) }
    }
}
