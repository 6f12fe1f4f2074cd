import Convoke
import Synchronization

/// Keeps what the public pages are made of. It is read again when something was written through this server, and after a
/// second, since time releases and closes things; where nothing public changed, everything made from it stays good.
final class SiteKeeper: Sendable {
    struct Snapshot: Sendable {
        var site: PublicSite
        /// Rises with each change of what the public can see.
        var number: Int
        /// Writes through this server before it was read.
        var writes: Int
        var readAt: Double
    }

    private let workspace: Workspace
    private let kept = Mutex<Snapshot?>(nil)
    private let writes = Atomic(0)

    init(_ workspace: Workspace) { self.workspace = workspace }

    func noteWrite() { writes.wrappingAdd(1, ordering: .sequentiallyConsistent) }

    func current() async throws -> Snapshot {
        let now = workspace.options.surroundings.elapsed()
        let before = writes.load(ordering: .sequentiallyConsistent)
        if let snapshot = kept.withLock({ $0 }), snapshot.writes == before, (0..<1).contains(now - snapshot.readAt) {
            return snapshot
        }
        let site = try await workspace.perform(ReadSite(), as: .anyone)
        return kept.withLock { kept in
            // Somebody else may have read later than we did.
            if let newer = kept, newer.writes > before { return newer }
            let number = kept.map { $0.site == site ? $0.number : $0.number &+ 1 } ?? 0
            let snapshot = Snapshot(site: site, number: number, writes: before, readAt: now)
            kept = snapshot
            return snapshot
        }
    }
}

/// What something was made from: a state of the public's campaign, and the page of it.
struct MadeFrom: Hashable { var number: Int, writes: Int, path: String }

/// Keeps what was made, such as answers, by what it was made from, as many as fit.
final class MadeCache<Made: Sendable>: Sendable {
    private let kept = Mutex<[MadeFrom: Made]>([:])
    private let most: Int

    init(most: Int = 400) { self.most = most }

    subscript(key: MadeFrom) -> Made? {
        get { kept.withLock { $0[key] } }
        set {
            kept.withLock { kept in
                // What was made from an earlier state is never asked for again.
                if kept.count >= most {
                    kept = kept.filter { $0.key.number == key.number }
                }
                if kept.count >= most { kept.removeAll() }
                kept[key] = newValue
            }
        }
    }
}
