import ConvokeModel
import Foundation
import GRDB

/// SQLite in one file: one writer whose commits are shared, readers beside it.
public final class SQLiteEngine: DatabaseEngine {
    private let pool: DatabasePool
    private let log: LogKeeper
    private let flusher: LogFlusher
    private let queue = WritersQueue()
    private let beforeCommit: @Sendable (any DatabaseConnection) throws -> Void

    /// Opens the file to write, and creates it where it is not there. The caller holds the owner's lock.
    public convenience init(file: URL, beforeCommit: @escaping @Sendable (any DatabaseConnection) throws -> Void) throws
    {
        try self.init(file: file, beforeCommit: beforeCommit, sync: LogFlusher.usual)
    }

    init(
        file: URL, beforeCommit: @escaping @Sendable (any DatabaseConnection) throws -> Void,
        sync: @escaping LogFlusher.Sync
    ) throws {
        self.beforeCommit = beforeCommit
        pool = try DatabasePool(path: file.path, configuration: Self.configuration(readonly: false))
        flusher = LogFlusher(of: file, sync: sync)
        // NORMAL keeps the file whole at a power failure; that what is acknowledged is durable is the flusher's work.
        // Random keys touch a page of every index: the writer keeps those at hand (20 MiB); the system has the others.
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -20480")
        }
        log = try LogKeeper(file: file, configuration: Self.configuration(readonly: false))
        pool.writeWithoutTransaction { log.watch($0) }
    }

    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // What SQLite lays aside, such as pages for the savepoint of each job, stays in memory: no file has it, and it
            // costs an eighth of a write less.
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY
                    """)
            if !readonly { try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL") }
        }
        return configuration
    }

    /// Runs the work in the writer and answers when it is durable.
    public func write<Outcome: Sendable>(
        in lane: Lane = .campaign, _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(work, continuation)
            guard let isFirst = queue.append(job) else {
                return job.answer(GivenRefusal(.busy, "Too many people write at this moment. Try again in a minute."))
            }
            if isFirst { drain() }
        }
    }

    /// How many jobs wait at this moment.
    var waitingJobs: Int { queue.count }

    /// Asks the writer's thread to take what waits. Whoever finds the queue empty asks; the others ride along.
    private func drain() {
        pool.asyncWriteWithoutTransaction { [self] database in
            let jobs = queue.first()
            guard !jobs.isEmpty else { return }
            SharedCommit(database: database, queue: queue, flusher: flusher, beforeCommit: beforeCommit).perform(jobs)
            if queue.count > 0 { drain() }
        }
    }

    /// Runs the work on a snapshot beside the writer.
    public func read<Outcome: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await pool.read { try work(SQLiteConnection($0)) }
    }

    /// Sets the database up before anything else is done with it, outside of shared commits.
    func prepare(_ work: (any DatabaseConnection) throws -> Void) throws {
        try pool.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try work(SQLiteConnection(database))
                return .commit
            }
        }
        try flusher.flush()
    }

    func keepBeforeUpgrade(to format: Int, in files: CampaignFiles) throws -> String {
        let file = files.backups.appendingPathComponent("before-format-\(format).sqlite")
        try DurableFile.makePrivateFolder(files.backups)
        try Backup.copy(self, to: file, replacing: true)
        return "The data was brought to this version's format. A backup of it as it was is in \(file.path)."
    }

    func backUp(to file: URL, replacing: Bool) throws { try Backup.copy(self, to: file, replacing: replacing) }

    /// Copies the whole database, as of one moment, to a new file.
    func copy(to file: URL) throws {
        let target = try DatabaseQueue(path: file.path)
        try pool.backup(to: target)
        try target.close()
    }

    /// Finishes what waits and closes the file.
    public func close() throws {
        guard flusher.failure == nil else {
            // What the disk did not take may read back as something else, and the last connection to close would copy that
            // into the file unchecked. All stay open until the process ends: the next one goes by the log's checksums.
            _ = Unmanaged.passRetained(self)
            return
        }
        // Jobs run in order on the writer's thread: once an empty one is through, so are those before it.
        do {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        } catch let error as DatabaseError
            where [.SQLITE_FULL, .SQLITE_BUSY, .SQLITE_IOERR].contains(error.resultCode)
        {
            // The log stays beside the file then: what was acknowledged is in it.
        }
        flusher.close()
        try pool.close()
        try log.close()
    }

    func pragma(_ name: String) throws -> String? {
        try pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }

    static var version: String {
        (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "unknown"
    }
}
