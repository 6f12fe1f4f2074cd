import GRDB

/// Runs many waiting jobs in one transaction with one durable commit, so that one that fails takes nothing of the others with
/// it.
///
/// Hardly any fails after it has written something: they run without savepoints, which cost each a copy of every page that it
/// touches. Where one does fail so, the transaction is given up and they run again, each in a savepoint of its own.
struct SharedCommit {
    let database: Database
    let queue: WritersQueue
    let flusher: LogFlusher
    /// Runs last before each commit that keeps something: seals the journal.
    let beforeCommit: @Sendable (any DatabaseConnection) throws -> Void

    /// Runs the jobs, and those that come while the commit before this one is made durable. Each is answered when its own is.
    func perform(_ jobs: [any WaitingJob], withMore: Bool = true) {
        var jobs = jobs
        do {
            if let failure = flusher.failure { throw failure }
            try answer(commit(&jobs, withMore: withMore, each: runPlainly))
        } catch is FailedAfterWriting {
            abandon()
            do {
                try answer(commit(&jobs, withMore: false, each: runInSavepoint))
            } catch {
                abandon()
                retry(jobs, after: error)
            }
        } catch {
            abandon()
            retry(jobs, after: error)
        }
    }

    /// A job failed when it had changed something: what it changed cannot be told from what the others did.
    private struct FailedAfterWriting: Error {}

    private typealias Done = (job: any WaitingJob, error: (any Error)?)

    /// Runs the jobs and commits; gives each with its error, if it has one.
    private func commit(
        _ jobs: inout [any WaitingJob], withMore: Bool,
        each run: (any WaitingJob, SQLiteConnection) throws -> (any Error)?
    ) throws -> [Done] {
        let connection = SQLiteConnection(database)
        try execute("BEGIN IMMEDIATE")
        var done = try jobs.map { (job: $0, error: try run($0, connection)) }
        while withMore, let more = queue.more(after: jobs.count) {
            jobs += more
            done += try more.map { (job: $0, error: try run($0, connection)) }
        }
        if done.contains(where: { $0.error == nil }) { try beforeCommit(connection) }
        try execute("COMMIT")
        return done
    }

    private func answer(_ done: [Done]) {
        queue.note(isFlushing: true)
        flusher.flush { [queue] failure in
            queue.note(isFlushing: false)
            for (job, error) in done { job.answer(failure ?? error) }
        }
    }

    private func runPlainly(_ job: any WaitingJob, on connection: SQLiteConnection) throws -> (any Error)? {
        let before = database.totalChangesCount
        do {
            try job.run(on: connection)
            return nil
        } catch {
            // A full disk makes SQLite roll back everything, not just this job.
            guard database.isInsideTransaction else { throw error }
            guard database.totalChangesCount == before else { throw FailedAfterWriting() }
            return error
        }
    }

    private func runInSavepoint(_ job: any WaitingJob, on connection: SQLiteConnection) throws -> (any Error)? {
        try connection.execute("SAVEPOINT job")
        do {
            try job.run(on: connection)
            try connection.execute("RELEASE job")
            return nil
        } catch {
            guard database.isInsideTransaction else { throw error }
            try connection.execute("ROLLBACK TO job")
            try connection.execute("RELEASE job")
            connection.memory.forget()
            return error
        }
    }

    /// The transaction is lost: each job gets one of its own, and a single one its error.
    private func retry(_ jobs: [any WaitingJob], after error: any Error) {
        if jobs.count == 1 { return jobs[0].answer(error) }
        for job in jobs { perform([job], withMore: false) }
    }

    private func abandon() {
        guard database.isInsideTransaction else { return }
        try? database.execute(sql: "ROLLBACK")
    }

    private func execute(_ sql: String) throws { try database.cachedStatement(sql: sql).execute() }
}
