import ConvokeModel
import Foundation

/// The data of one campaign, opened to read only, while others may write it. Never waits.
public final class StoredCampaignReader: Sendable {
    private let files: CampaignFiles
    private let reader: any DatabaseReading
    let vault: Vault
    private let now: @Sendable () -> Date

    public init(_ files: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings) async throws {
        do {
            reader = try Self.open(files)
            let id = try await reader.read { connection in
                let version = try Migrations.version(of: connection)
                // The file may be there before its tables are, while somebody makes it.
                guard version > 0 else { throw NoData() }
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

    private static func open(_ files: CampaignFiles) throws -> any DatabaseReading {
        if let server = files.server { return PostgresReader(server) }
        try files.requireSafe()
        guard files.exists else { throw NoData() }
        return try SQLiteReader(file: files.database)
    }

    public func read<Outcome: Sendable>(_ work: @escaping @Sendable (CampaignReader) throws -> Outcome) async throws
        -> Outcome
    {
        let (vault, now) = (vault, now())
        do {
            return try await reader.read { try work(CampaignReader(connection: $0, vault: vault, now: now)) }
        } catch { throw CampaignStore.explained(error, files) }
    }

    /// The engine with its version, and a sentence for each of its settings that endangers data.
    public func health() async throws -> (engine: String, dangers: [String]) {
        guard files.server != nil else { return ("SQLite \(CampaignStore.engineVersion)", []) }
        let (version, dangers) = try await reader.read { try PostgresCheck.health(of: $0) }
        return ("PostgreSQL \(version)", dangers)
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
