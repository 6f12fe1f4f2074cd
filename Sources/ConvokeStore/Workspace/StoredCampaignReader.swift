import ConvokeModel
import Foundation

/// The data of one campaign, opened to read only, while others may write it. Never waits.
public final class StoredCampaignReader: Sendable {
    private let files: CampaignFiles
    private let reader: SQLiteReader
    let vault: Vault
    private let now: @Sendable () -> Date

    public init(_ files: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings) async throws {
        try files.requireSafe()
        guard files.exists else { throw NoData() }
        do {
            reader = try SQLiteReader(file: files.database)
            let id = try await reader.read { connection in
                let isEmpty = try connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'migration'").isEmpty
                // The file may be there before its tables are, while somebody makes it.
                guard !isEmpty else { throw NoData() }
                let version = try Migrations.version(of: connection, isEmpty: false)
                try Migrations.shipped.requireKnown(version)
                guard version == Migrations.shipped.newest else {
                    throw OlderFormat()
                }
                return try connection.rows("SELECT value FROM setting WHERE name = 'workspace'").first?.text(0) ?? ""
            }
            vault = Vault(store: keys.store(for: id))
        } catch { throw CampaignStore.explained(error, files) }
        self.files = files
        now = surroundings.now
    }

    public func read<Outcome: Sendable>(_ work: @escaping @Sendable (CampaignReader) throws -> Outcome) async throws
        -> Outcome
    {
        let (vault, now) = (vault, now())
        do {
            return try await reader.read { try work(CampaignReader(connection: $0, vault: vault, now: now)) }
        } catch { throw CampaignStore.explained(error, files) }
    }

    public func close() throws { try reader.close() }
}

/// Nothing has been written yet.
public struct NoData: Refusal, Hashable {
    public init() {}
    public let code = RefusalCode.notFound
    public let sentence = "There is no data yet. Bring the campaign's files into it with 'convoke apply'."
}

/// The data was written by an earlier version, and only a command that writes may change it.
public struct OlderFormat: Refusal, Hashable {
    public init() {}
    public let code = RefusalCode.invalid
    public let sentence =
        "The data has an older format. The next command that writes brings it up to date after a backup: run 'convoke apply'."
}
