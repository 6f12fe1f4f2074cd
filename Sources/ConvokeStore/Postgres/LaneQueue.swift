import Synchronization

/// What waits to write, by what it decides about: what decides about the same waits for each other here and shares commits,
/// so that it does not wait in the database with a connection each.
final class LaneQueue: Sendable {
    private struct State {
        var waiting: [Lane: [any WaitingJob]] = [:]
        /// Lanes with work that nobody is at, the first to come first.
        var ready: [Lane] = []
        var busy: Set<Lane> = []
        var count = 0
    }

    private let state = Mutex(State())
    /// Jobs that may wait; beyond, a caller is told to come back.
    private static let longest = 10_000
    /// Jobs that share a commit.
    private static let largest = 200

    var count: Int { state.withLock { $0.count } }

    /// Lets a job wait. Says whether somebody has to be called for its lane, or nothing where too many wait.
    func append(_ job: any WaitingJob, in lane: Lane) -> Bool? {
        state.withLock { state in
            guard state.count < Self.longest else { return nil }
            state.count += 1
            state.waiting[lane, default: []].append(job)
            guard !state.busy.contains(lane), !state.ready.contains(lane) || lane == .claimed else { return false }
            state.ready.append(lane)
            return true
        }
    }

    /// The lane that waits longest and what waits in it. What has yet to find its lane goes alone and keeps nobody out.
    func next() -> (lane: Lane, jobs: [any WaitingJob])? {
        state.withLock { state in
            guard !state.ready.isEmpty else { return nil }
            let lane = state.ready.removeFirst()
            var waiting = state.waiting[lane] ?? []
            let jobs = Array(waiting.prefix(lane == .claimed ? 1 : Self.largest))
            waiting.removeFirst(jobs.count)
            state.waiting[lane] = waiting.isEmpty ? nil : waiting
            state.count -= jobs.count
            if lane != .claimed { state.busy.insert(lane) }
            return (lane, jobs)
        }
    }

    /// Says that a lane's jobs are done; whether more wait in it.
    func end(_ lane: Lane) -> Bool {
        state.withLock { state in
            guard lane != .claimed else { return false }
            state.busy.remove(lane)
            guard state.waiting[lane] != nil else { return false }
            state.ready.append(lane)
            return true
        }
    }
}
