import ConvokeModel
import Foundation
import GRDB

/// Copies of the data, and the way back.
public enum Backup {
    static func copy(_ engine: SQLiteEngine, to file: URL, replacing: Bool) throws {
        guard replacing || !FileManager.default.fileExists(atPath: file.path) else {
            throw GivenRefusal(.conflict, "\(file.path) is there already. Choose another name; nothing was written.")
        }
        let temporary = file.deletingLastPathComponent().appendingPathComponent(
            ".\(file.lastPathComponent).\(getpid())")
        defer { remove(temporary) }
        // The file is made first so that nobody else can read it for a moment.
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileTrouble("The backup cannot be written", temporary, errno) }
        closeFile(descriptor)
        try engine.copy(to: temporary)
        try check(temporary)
        try settle(temporary, as: file)
    }

    /// Puts a backup in the place of the data. What was there is kept beside it; the path is given back.
    public static func restore(
        _ backup: URL, to files: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings = .real,
        waiting seconds: Double
    ) async throws -> URL? {
        guard files.server == nil else {
            throw GivenRefusal(
                .invalid,
                "The data is in a PostgreSQL database, which nothing here overwrites. Restore its dump with 'pg_restore' into a new database (docs/SCALING.md says how), or bring the backup there with 'convoke copy'. Nothing was changed."
            )
        }
        try files.requireSafe()
        try requireFile(backup)
        try DurableFile.makePrivateFolder(files.folder)
        let lock = try await OwnerLock.take(files.lock, as: "convoke restore", waiting: seconds)
        defer { lock.release() }
        let temporary = files.folder.appendingPathComponent(".restoring.sqlite")
        remove(temporary)
        defer { remove(temporary) }
        try FileManager.default.copyItem(at: backup.resolvingSymlinksInPath(), to: temporary)
        chmod(temporary.path, 0o600)
        do {
            try check(temporary)
            try purgeAgain(temporary, keys, surroundings)
        } catch { throw CampaignStore.explained(error, at: backup.path) }
        let kept = try setAside(files)
        try settle(temporary, as: files.database)
        return kept
    }

    /// A file of the engine with what it may have laid beside it.
    private static func remove(_ file: URL) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    }

    private static func requireFile(_ backup: URL) throws {
        let target = backup.resolvingSymlinksInPath()
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target.path) else {
            throw NotFound("backup", backup.path)
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular,
            (attributes[.size] as? NSNumber)?.intValue ?? 0 > 0
        else {
            throw GivenRefusal(
                .invalid, "\(backup.path) is no backup: name a file that 'convoke backup' wrote. Nothing was changed.")
        }
    }

    /// Refuses a file that is damaged, no data of Convoke, or of a newer version.
    private static func check(_ file: URL) throws {
        let queue = try DatabaseQueue(path: file.path, configuration: SQLiteEngine.configuration(readonly: true))
        defer { try? queue.close() }
        try queue.read { database in
            guard try database.tableExists("migration"),
                try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok"
            else {
                throw GivenRefusal(
                    .invalid, "\(file.lastPathComponent) is damaged or no backup of Convoke. Nothing was changed.")
            }
            try Migrations.shipped.requireKnown(Migrations.version(of: SQLiteConnection(database)))
        }
    }

    /// What was purged since the backup was made is removed from it too: its key is gone, so it is unreadable anyway.
    private static func purgeAgain(_ file: URL, _ keys: KeyStore.Location, _ surroundings: Surroundings) throws {
        let queue = try DatabaseQueue(path: file.path)
        defer { try? queue.close() }
        try queue.write { database in
            let connection = SQLiteConnection(database)
            let id = try connection.rows("SELECT value FROM setting WHERE name = 'workspace'").first?.text(0) ?? ""
            for scope in keys.store(for: id).destroyedScopes() { try purge(scope, on: connection) }
            if try database.tableExists("attendance") {
                try eraseAgain(keys.store(for: id).erasedGuests(), on: connection)
            }
            try eraseParts(keys.store(for: id).erasedGuests(), on: connection)
            if try database.tableExists("signature_count") {
                let transaction = CampaignTransaction(
                    connection: connection, vault: Vault(store: keys.store(for: id)), surroundings: surroundings,
                    actor: .anyone)
                try eraseSignaturesAgain(keys.store(for: id).erasedGuests(), in: transaction)
            }
        }
    }

    static func purge(_ scope: SealingScope, on connection: any DatabaseConnection) throws {
        let prefix = "statement-"
        if scope.name.hasPrefix(prefix) {
            let statement = String(scope.name.dropFirst(prefix.count))
            try connection.execute("DELETE FROM signature WHERE statement = \(statement)")
            try deleteOutbox(ofStatement: statement, on: connection)
        }
        if scope.name.hasPrefix("event-") {
            try connection.execute("DELETE FROM attendance WHERE event = \(String(scope.name.dropFirst(6)))")
            try deleteOutbox(of: String(scope.name.dropFirst(6)), on: connection)
            try deleteParts(of: String(scope.name.dropFirst(6)), on: connection)
        }
        try connection.execute("DELETE FROM sealing_key WHERE scope = \(scope.name)")
    }

    /// Moves what is there away, whole or damaged as it is, with the log that belongs to it.
    private static func setAside(_ files: CampaignFiles) throws -> URL? {
        guard files.exists else { return nil }
        try DurableFile.makePrivateFolder(files.backups)
        var number = 1
        func name() -> URL { files.backups.appendingPathComponent("before-restore-\(number).sqlite") }
        while FileManager.default.fileExists(atPath: name().path) { number += 1 }
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: files.database.path + suffix) {
            try FileManager.default.moveItem(atPath: files.database.path + suffix, toPath: name().path + suffix)
        }
        try? FileManager.default.removeItem(atPath: files.database.path + "-shm")
        return name()
    }

    private static func settle(_ temporary: URL, as file: URL) throws {
        let descriptor = open(temporary.path, O_RDONLY | O_CLOEXEC)
        let isDurable = descriptor >= 0 && fsync(descriptor) == 0
        closeFile(descriptor)
        guard isDurable, rename(temporary.path, file.path) == 0 else {
            throw FileTrouble("The file cannot be written", file, errno)
        }
        try DurableFile.sync(folder: file.deletingLastPathComponent())
    }
}
