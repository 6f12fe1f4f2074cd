import Synchronization

/// A piece of work that waits for the writer, and for the commit that makes it durable.
protocol WaitingJob: Sendable {
    /// Runs the work; keeps what it gives until the commit. May be run again if the transaction was lost.
    func run(on connection: any DatabaseConnection) throws
    /// Answers whoever waits: with the kept outcome after a commit, or with an error.
    func answer(_ failure: (any Error)?)
}

final class Job<Outcome: Sendable>: WaitingJob {
    private let work: @Sendable (any DatabaseConnection) throws -> Outcome
    private let continuation: CheckedContinuation<Outcome, any Error>
    private let outcome = Mutex<Outcome?>(nil)

    init(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome,
        _ continuation: CheckedContinuation<Outcome, any Error>
    ) {
        self.work = work
        self.continuation = continuation
    }

    func run(on connection: any DatabaseConnection) throws {
        let value = try work(connection)
        outcome.withLock { $0 = value }
    }

    func answer(_ failure: (any Error)?) {
        let kept = outcome.withLock { $0 }
        if let kept, failure == nil {
            continuation.resume(returning: kept)
        } else {
            continuation.resume(throwing: failure ?? TransactionLost())
        }
    }
}

/// The engine gave up the transaction, for instance because the disk is full. Nothing of it was kept.
public struct TransactionLost: Error, Hashable, CustomStringConvertible {
    public var description: String {
        "The data could not be written: the engine gave up the transaction. Nothing was changed; make room on the disk and try again."
    }
}
