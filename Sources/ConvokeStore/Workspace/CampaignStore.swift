import ConvokeModel
import Foundation

/// A campaign's data in a folder of its own: `.convoke/`, unless a database server keeps it.
public struct CampaignFiles: Sendable {
    public let folder: URL
    public let server: DatabaseServer?

    public init(folder: URL, server: DatabaseServer? = nil) {
        self.folder = folder
        self.server = server
    }

    public var database: URL { folder.appendingPathComponent("convoke.sqlite") }
    var lock: URL { folder.appendingPathComponent("owner.lock") }
    public var backups: URL { folder.appendingPathComponent("backups") }
    /// What people are told of where the data is; no secret is in it.
    public var place: String { server?.primary.description ?? database.path }
    /// Whether there is a file with data, or something in its place. What may not be looked at counts: it is not absent.
    public var exists: Bool {
        var status = stat()
        return lstat(database.path, &status) == 0 || errno != ENOENT
    }
}

/// The data of one campaign, opened to write and read. One process owns a file at a time; a database server takes many.
public final class CampaignStore: Sendable {
    public let files: CampaignFiles
    private let engine: any DatabaseEngine
    private let lock: OwnerLock?
    let vault: Vault
    private let documentMemory = DocumentMemory()
    private let surroundings: Surroundings
    /// What opening had to do that its owner should know, such as a backup before an upgrade.
    public let notices: [String]

    /// Waits for the lock, makes the data where there is none, and brings it to this version's format after a backup.
    public convenience init(
        _ files: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings, purpose: String,
        waiting seconds: Double
    ) async throws {
        try await self.init(
            files, keys: keys, surroundings: surroundings, purpose: purpose, waiting: seconds, migrations: .shipped)
    }

    init(
        _ files: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings, purpose: String,
        waiting seconds: Double,
        migrations: Migrations
    ) async throws {
        do {
            (engine, lock) = try await Self.open(files, purpose: purpose, waiting: seconds, migrations)
        } catch { throw Self.explained(error, files) }
        do {
            (notices, vault) = try Self.prepare(engine, files, keys, surroundings, migrations)
        } catch {
            try? engine.close()
            lock?.release()
            throw Self.explained(error, files)
        }
        self.files = files
        self.surroundings = surroundings
        try await destroyPurgedKeys()
    }

    private static func open(
        _ files: CampaignFiles, purpose: String, waiting seconds: Double, _ migrations: Migrations
    ) async throws -> (any DatabaseEngine, OwnerLock?) {
        if let server = files.server { return (try PostgresEngine(server), nil) }
        try files.requireSafe()
        try DurableFile.makePrivateFolder(files.folder)
        let lock = try await OwnerLock.take(files.lock, as: purpose, waiting: seconds)
        do {
            // Looked at before it is opened to write: even an empty transaction would change a file that is refused.
            if files.exists {
                try SQLiteReader.requireKnownFormat(of: files.database, by: migrations)
            } else {
                try DurableFile.write([], to: files.database)
            }
            return (try SQLiteEngine(file: files.database) { try sealJournal($0) }, lock)
        } catch {
            lock.release()
            throw error
        }
    }

    /// Opens a place for data that is to be filled, and closes it again whatever comes.
    static func fill<Outcome: Sendable>(
        _ files: CampaignFiles, waiting seconds: Double, _ work: (any DatabaseEngine) async throws -> Outcome
    ) async throws -> Outcome {
        do {
            let (engine, lock) = try await open(files, purpose: "convoke copy", waiting: seconds, .shipped)
            defer { lock?.release() }
            do {
                let outcome = try await work(engine)
                try engine.close()
                return outcome
            } catch {
                try? engine.close()
                throw error
            }
        } catch { throw explained(error, files) }
    }

    private static func prepare(
        _ engine: any DatabaseEngine, _ files: CampaignFiles, _ keys: KeyStore.Location, _ surroundings: Surroundings,
        _ migrations: Migrations
    ) throws -> ([String], Vault) {
        var notices: [String] = []
        var version = 0
        try engine.prepare {
            version = try Migrations.version(of: $0)
            try migrations.requireKnown(version)
        }
        if version > 0, version < migrations.newest {
            notices.append(try engine.keepBeforeUpgrade(to: migrations.newest, in: files))
        }
        var id = ""
        try engine.prepare { connection in
            // Another server may have been quicker.
            try migrations.run(on: connection, from: Migrations.version(of: connection))
            if let row = try connection.rows("SELECT value FROM setting WHERE name = 'workspace'").first {
                id = try row.text(0)
            } else {
                id = Identifier<CampaignStore>(random: surroundings.randomness).text
                try connection.execute("INSERT INTO setting (name, value) VALUES ('workspace', \(id))")
            }
            let lastWeek = Zone.utc.local(surroundings.now().addingTimeInterval(-7 * 86_400)).date
            try connection.execute("DELETE FROM request WHERE made_on < \(lastWeek)")
        }
        return (notices, Vault(store: keys.store(for: id)))
    }

    /// Runs the work in a transaction and answers when it is durable.
    public func write<Outcome: Sendable>(
        as actor: Actor, in lane: Lane = .campaign,
        _ work: @escaping @Sendable (CampaignTransaction) throws -> Outcome
    ) async throws -> Outcome {
        let (vault, surroundings, documentMemory) = (vault, surroundings, documentMemory)
        do {
            return try await engine.write(in: lane) {
                try work(
                    CampaignTransaction(
                        connection: $0, vault: vault, surroundings: surroundings, actor: actor,
                        documentMemory: documentMemory))
            }
        } catch { throw Self.explained(error, files) }
    }

    /// Destroys the keys whose data was purged. Runs after the purge is durable, and again whenever the data is opened, so
    /// that no crash leaves a key behind.
    public func destroyPurgedKeys() async throws {
        // Asked of the writer, whose answers are durable: no key is destroyed for a purge that a power failure may undo.
        let scopes = try await engine.write(in: .claimed) {
            try $0.rows("SELECT scope FROM purged_key").map { try $0.text(0) }
        }
        for scope in scopes.map(SealingScope.init(name:)) where !vault.store.isDestroyed(scope) {
            try vault.store.destroyKey(for: scope)
            vault.forget(scope)
        }
        let erased = try await engine.write(in: .claimed) {
            try $0.rows("SELECT id FROM erased_guest").map { try $0.text(0) }
        }
        try vault.store.noteErased(erased)
    }

    public func read<Outcome: Sendable>(_ work: @escaping @Sendable (CampaignReader) throws -> Outcome) async throws
        -> Outcome
    {
        let (vault, now, documentMemory) = (vault, surroundings.now(), documentMemory)
        do {
            return try await engine.read {
                try work(CampaignReader(connection: $0, vault: vault, now: now, documentMemory: documentMemory))
            }
        } catch { throw Self.explained(error, files) }
    }

    /// Copies the data, as of one moment, to a new file that is there whole or not at all.
    public func backUp(to file: URL, replacing: Bool = false) throws {
        do { try engine.backUp(to: file, replacing: replacing) } catch { throw Self.explained(error, files) }
    }

    /// How many transactions wait for the writer at this moment.
    var waitingJobs: Int { engine.waitingJobs }

    /// Finishes what waits, closes the data and gives the lock back.
    public func close() throws {
        defer { lock?.release() }
        try engine.close()
    }
}

extension CampaignStore {
    /// The version of the engine that this machine has.
    public static var engineVersion: String { SQLiteEngine.version }
}
