import GRDB

/// Runs many waiting jobs in one transaction with one durable commit, each in a savepoint of its own, so that one that
/// fails takes nothing of the others with it.
struct SharedCommit {
    let database: Database
    /// Runs last before each commit that keeps something: seals the journal.
    let beforeCommit: @Sendable (any DatabaseConnection) throws -> Void

    /// Every job has been answered when this returns.
    func perform(_ jobs: [any WaitingJob]) {
        let connection = SQLiteConnection(database)
        var kept: [any WaitingJob] = []
        var failed: [(job: any WaitingJob, error: any Error)] = []
        do {
            try execute("BEGIN IMMEDIATE")
            for job in jobs {
                do {
                    try connection.execute("SAVEPOINT job")
                    try job.run(on: connection)
                    try connection.execute("RELEASE job")
                    kept.append(job)
                } catch {
                    // A full disk makes SQLite roll back everything, not just this job.
                    guard database.isInsideTransaction else { throw error }
                    try connection.execute("ROLLBACK TO job")
                    try connection.execute("RELEASE job")
                    connection.memory.forget()
                    failed.append((job, error))
                }
            }
            if !kept.isEmpty { try beforeCommit(connection) }
            try execute("COMMIT")
        } catch {
            abandon()
            return retry(jobs, after: error)
        }
        for job in kept { job.answer(nil) }
        for (job, error) in failed { job.answer(error) }
    }

    /// The transaction is lost: each job gets one of its own, and a single one its error.
    private func retry(_ jobs: [any WaitingJob], after error: any Error) {
        if jobs.count == 1 { return jobs[0].answer(error) }
        for job in jobs { perform([job]) }
    }

    private func abandon() {
        guard database.isInsideTransaction else { return }
        try? database.execute(sql: "ROLLBACK")
    }

    private func execute(_ sql: String) throws { try database.cachedStatement(sql: sql).execute() }
}
