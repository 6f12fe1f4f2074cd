import ConvokeTestSupport
import Foundation
import Synchronization

/// Tells of each act once, in a line that is written whole or not at all, and counts.
final class Report: Sendable {
    private struct Counts {
        var done = 0
        var refused = 0
        var shortage: Shortage?
        var hasBegun = false
    }

    private let counts: Mutex<Counts>
    private let most: Int

    init(_ order: WorkerOrder) {
        counts = Mutex(Counts(shortage: order.shortage))
        most = order.most
    }

    /// Whether nothing more is to be done.
    var isComplete: Bool { counts.withLock { $0.done + $0.refused >= most } }

    func tell(_ answer: WorkerAnswer) {
        guard var line = try? JSONEncoder().encode(answer) else { return }
        line.append(UInt8(ascii: "\n"))
        // One call: a pipe takes so few bytes together or not at all, and nothing waits in this process.
        _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        count(answer)
    }

    private func count(_ answer: WorkerAnswer) {
        counts.withLock { counts in
            if answer.refusal == nil { counts.done += 1 } else { counts.refused += 1 }
            guard let shortage = counts.shortage else { return }
            if !counts.hasBegun, counts.done >= Shortage.lead {
                counts.hasBegun = true
                shortage.begin()
            } else if counts.hasBegun, !shortage.isForGood, counts.refused >= Shortage.lead {
                shortage.end()
                counts.shortage = nil
            }
        }
    }
}
