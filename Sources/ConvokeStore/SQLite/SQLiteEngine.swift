import ConvokeModel
import Foundation
import GRDB
import Synchronization

/// SQLite in one file: one writer whose commits are shared, readers beside it.
public final class SQLiteEngine: Sendable {
    private let pool: DatabasePool
    private let log: LogKeeper
    private let queue = Mutex<[any WaitingJob]>([])
    private let beforeCommit: @Sendable (any DatabaseConnection) throws -> Void
    /// Jobs that may wait; beyond, a caller is told to come back.
    private static let longestQueue = 10_000
    private static let largestCommit = 1_000

    /// Opens the file to write, and creates it where it is not there. The caller holds the owner's lock.
    public init(file: URL, beforeCommit: @escaping @Sendable (any DatabaseConnection) throws -> Void) throws {
        self.beforeCommit = beforeCommit
        pool = try DatabasePool(path: file.path, configuration: Self.configuration(readonly: false))
        // GRDB sets NORMAL when it opens in WAL mode, which may lose acknowledged commits at a power failure.
        // Random keys touch a page of every index: the writer keeps those at hand (24 MiB); the system has the others.
        try pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -24576")
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
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(work, continuation)
            let place: Int? = queue.withLock { waiting in
                guard waiting.count < Self.longestQueue else { return nil }
                waiting.append(job)
                return waiting.count
            }
            if place == 1 { drain() }
            if place == nil {
                job.answer(GivenRefusal(.busy, "Too many people write at this moment. Try again in a minute."))
            }
        }
    }

    /// How many jobs wait at this moment.
    var waitingJobs: Int { queue.withLock { $0.count } }

    /// Asks the writer's thread to take what waits. Whoever finds the queue empty asks; the others ride along.
    private func drain() {
        pool.asyncWriteWithoutTransaction { [self] database in
            let (jobs, more) = queue.withLock { waiting in
                let jobs = Array(waiting.prefix(Self.largestCommit))
                waiting.removeFirst(jobs.count)
                return (jobs, !waiting.isEmpty)
            }
            if more { drain() }
            SharedCommit(database: database, beforeCommit: beforeCommit).perform(jobs)
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
    }

    /// Copies the whole database, as of one moment, to a new file.
    func copy(to file: URL) throws {
        let target = try DatabaseQueue(path: file.path)
        try pool.backup(to: target)
        try target.close()
    }

    /// Finishes what waits and closes the file.
    public func close() throws {
        // Jobs run in order on the writer's thread: once an empty one is through, so are those before it.
        do {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        } catch let error as DatabaseError where [.SQLITE_FULL, .SQLITE_BUSY].contains(error.resultCode) {
            // The log stays beside the file then: what was acknowledged is in it.
        }
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
