import ConvokeModel
import Dispatch
import Synchronization

/// What waits for the writer, and what the writer waits for: while one commit is made durable it runs what comes, and commits
/// that as soon as the log is free. So no processor idles while the disk works, and many share each commit.
final class WritersQueue: Sendable {
    private struct State {
        var jobs: [any WaitingJob] = []
        var isFlushing = false
        var isWriterAsleep = false

        /// Whether there is a writer to wake.
        mutating func wakes() -> Bool {
            defer { isWriterAsleep = false }
            return isWriterAsleep
        }
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    /// Jobs that may wait; beyond, a caller is told to come back.
    private static let longest = 10_000
    private static let largestCommit = 1_000

    var count: Int { state.withLock { $0.jobs.count } }

    /// Lets a job wait; whether somebody has to call the writer for it, or nothing where too many wait.
    func append(_ job: any WaitingJob) -> Bool? {
        let (isFirst, wakes): (Bool?, Bool) = state.withLock { state in
            guard state.jobs.count < Self.longest else { return (nil, false) }
            state.jobs.append(job)
            return (state.jobs.count == 1, state.wakes())
        }
        if wakes { bell.signal() }
        return isFirst
    }

    /// What a commit begins with.
    func first() -> [any WaitingJob] { state.withLock { Self.take(Self.largestCommit, from: &$0) } }

    /// What else fits into a commit that has so many; nothing when it should not wait any longer.
    func more(after count: Int) -> [any WaitingJob]? {
        while true {
            let jobs: [any WaitingJob]? = state.withLock { state in
                guard state.isFlushing else { return nil }
                let jobs = Self.take(Self.largestCommit - count, from: &state)
                state.isWriterAsleep = jobs.isEmpty
                return jobs
            }
            if jobs?.isEmpty != true { return jobs }
            bell.wait()
        }
    }

    /// Says that a commit is being made durable, or no longer is.
    func note(isFlushing: Bool) {
        let wakes = state.withLock { state in
            state.isFlushing = isFlushing
            return !isFlushing && state.wakes()
        }
        if wakes { bell.signal() }
    }

    private static func take(_ most: Int, from state: inout State) -> [any WaitingJob] {
        let jobs = Array(state.jobs.prefix(most))
        state.jobs.removeFirst(jobs.count)
        return jobs
    }
}
