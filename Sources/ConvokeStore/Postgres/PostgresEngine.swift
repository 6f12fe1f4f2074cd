import ConvokeModel
import Foundation
import Synchronization

/// PostgreSQL as the store uses it: many writers beside each other, each decides alone about its lane; readers beside them.
/// Several processes may do so on one database.
final class PostgresEngine: DatabaseEngine {
    private let server: DatabaseServer
    private let writers: PostgresPool
    private let readers: PostgresPool
    private let queue = LaneQueue()
    private let sealer: JournalSealer

    init(_ server: DatabaseServer) throws {
        self.server = server
        writers = PostgresPool(server.primary, most: server.mostWriters)
        readers = PostgresPool(server.replica ?? server.primary, most: max(1, server.mostWriters / 2))
        sealer = JournalSealer(server.primary)
        try PostgresCheck.requireFit(PostgresConnection(server.primary), server.primary)
    }

    func write<Outcome: Sendable>(
        in lane: Lane, _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in append(Job(work, continuation), in: lane) }
    }

    private func append(_ job: any WaitingJob, in lane: Lane) {
        guard let isNew = queue.append(job, in: lane) else {
            return job.answer(GivenRefusal(.busy, "Too many people write at this moment. Try again in a minute."))
        }
        if isNew { drain() }
    }

    /// Asks for a connection that takes what waits in one lane.
    private func drain() {
        writers.submit { [self] session in
            guard let (lane, jobs) = queue.next() else { return }
            let commit = LaneCommit(session: session, lane: lane) { self.append($0, in: .campaign) }
            if commit.perform(jobs) { sealer.wake() }
            if queue.end(lane) { drain() }
        }
    }

    var waitingJobs: Int { queue.count }

    func read<Outcome: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await readers.read(work)
    }

    func prepare(_ work: (any DatabaseConnection) throws -> Void) throws {
        let connection = try PostgresConnection(server.primary)
        defer { connection.rollBack() }
        try connection.begin([.campaign])
        try work(connection)
        try connection.commit()
    }

    func keepBeforeUpgrade(to format: Int, in files: CampaignFiles) throws -> String {
        "The data was brought to this version's format (\(format)). Servers of an earlier version must be stopped: they refuse it from now on."
    }

    func backUp(to file: URL, replacing: Bool) throws {
        throw GivenRefusal(
            .invalid,
            "The data is in a PostgreSQL database, which has tools of its own for that: run 'pg_dump', or set up point-in-time recovery (docs/SCALING.md says how). 'convoke copy --to FOLDER' makes a workspace with the data in a file."
        )
    }

    // The threads hold the pools: who lets go of the data without closing it leaves no connection behind.
    deinit {
        writers.stop()
        readers.stop()
        sealer.stop()
    }

    /// Finishes what waits, seals the journal and closes the connections.
    func close() throws {
        writers.close()
        readers.close()
        sealer.close()
    }
}

extension PostgresPool {
    func read<Outcome: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            submit { session in continuation.resume(with: Result { try session.read(work) }) }
        }
    }
}

/// A PostgreSQL database that is only read.
final class PostgresReader: DatabaseReading {
    private let pool: PostgresPool

    init(_ server: DatabaseServer) { pool = PostgresPool(server.replica ?? server.primary, most: 4) }

    func read<Outcome: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await pool.read(work)
    }

    deinit { pool.stop() }

    func close() { pool.close() }
}
