import ConvokeModel
import Foundation

/// Runs the jobs of one lane in one transaction, so that one that fails takes nothing of the others with it, and tries again
/// what may succeed the second time.
///
/// Hardly any fails after it has written something: they run without savepoints, which cost two journeys each. Where one does
/// fail so, the transaction is given up and they run again, each in a savepoint of its own.
struct LaneCommit {
    let session: PostgresSession
    let lane: Lane
    /// Takes a job that can't be done beside others.
    let doAlone: (any WaitingJob) -> Void

    private static let mostAttempts = 6

    private typealias Done = (job: any WaitingJob, error: (any Error)?)
    /// A job failed when it had changed something: what it changed cannot be told from what the others did.
    private struct FailedAfterWriting: Error {}

    /// Runs the jobs and answers each; says whether something was kept.
    func perform(_ jobs: [any WaitingJob]) -> Bool {
        var attempt = 1
        var inSavepoints = false
        while true {
            do {
                let done = try commit(jobs, inSavepoints: inSavepoints)
                return answer(done)
            } catch is FailedAfterWriting {
                session.rollBack()
                inSavepoints = true
            } catch let failure as PostgresFailure
                where (failure.isPassing || failure.isConnectionLost) && attempt < Self.mostAttempts
            {
                session.rollBack()
                // Longer each time, and not the same for two that were in each other's way.
                Thread.sleep(forTimeInterval: Double.random(in: 0.5...1) * 0.02 * Double(attempt * attempt))
                attempt += 1
            } catch {
                session.rollBack()
                return fail(jobs, error)
            }
        }
    }

    /// The transaction is lost: each job gets one of its own, and a single one its error. Nobody knows of a commit on whose way
    /// the connection broke whether it was kept: that is not done again.
    private func fail(_ jobs: [any WaitingJob], _ error: any Error) -> Bool {
        guard jobs.count > 1, !(error is OutcomeUnknown) else {
            for job in jobs { job.answer(error) }
            return false
        }
        var hasKept = false
        for job in jobs where perform([job]) { hasKept = true }
        return hasKept
    }

    private func commit(_ jobs: [any WaitingJob], inSavepoints: Bool) throws -> [Done] {
        let connection = try session.open()
        try connection.begin([lane])
        let done = try jobs.map { job -> Done in
            (job, inSavepoints ? try runInSavepoint(job, on: connection) : try runPlainly(job, on: connection))
        }
        if done.contains(where: { $0.error == nil }) { try connection.commit() } else { connection.rollBack() }
        return done
    }

    private func runPlainly(_ job: any WaitingJob, on connection: PostgresConnection) throws -> (any Error)? {
        let before = connection.changes
        do {
            try job.run(on: connection)
            return nil
        } catch let failure as PostgresFailure {
            // It aborts the whole transaction.
            throw failure
        } catch {
            guard connection.changes == before else { throw FailedAfterWriting() }
            return error
        }
    }

    private func runInSavepoint(_ job: any WaitingJob, on connection: PostgresConnection) throws -> (any Error)? {
        try connection.run(simple: "SAVEPOINT job")
        do {
            try job.run(on: connection)
            try connection.run(simple: "RELEASE job")
            return nil
        } catch let failure as PostgresFailure where failure.isConnectionLost || failure.isPassing {
            throw failure
        } catch {
            try connection.run(simple: "ROLLBACK TO job; RELEASE job")
            connection.memory.forget()
            return error
        }
    }

    private func answer(_ done: [Done]) -> Bool {
        for (job, error) in done {
            if error is NeedsWholeCampaign, lane != .campaign { doAlone(job) } else { job.answer(error) }
        }
        return done.contains { $0.error == nil }
    }
}
