import ConvokeModel
import Foundation
import Synchronization

/// Makes commits durable beside the writer, which meanwhile runs what the next commit will keep. Nobody is answered before what
/// they wrote is on the disk.
///
/// SQLite itself waits at each commit (`synchronous = FULL`) for the same: the end of the write-ahead log is written, then it is
/// made durable. Readers see a commit between the two, which a power failure may still undo; whoever asked for it does not yet
/// know of it.
final class LogFlusher: Sendable {
    /// Makes what was written to a file durable; gives `errno` where it can't.
    typealias Sync = @Sendable (_ descriptor: Int32) -> Int32

    static let usual: Sync = { descriptor in
        while true {
            #if canImport(Darwin)
                let isDone = fsync(descriptor) == 0
            #else
                let isDone = fdatasync(descriptor) == 0
            #endif
            if isDone { return 0 }
            guard errno == EINTR else { return errno }
        }
    }

    private let log: URL
    private let sync: Sync
    /// Of the log, once it was opened; of the flusher's own thread alone.
    private let descriptor = Mutex<Int32>(-1)
    private let broken = Mutex<NotDurable?>(nil)
    private let thread = DispatchQueue(label: "log-flusher")

    init(of database: URL, sync: @escaping Sync) {
        log = URL(fileURLWithPath: database.path + "-wal")
        self.sync = sync
    }

    /// Why nothing more can be made durable, where that is so.
    var failure: NotDurable? { broken.withLock { $0 } }

    /// Makes all commits so far durable, then says so, from a thread of its own.
    func flush(then done: @escaping @Sendable ((any Error)?) -> Void) { thread.async { [self] in done(flushed()) } }

    /// The same on this thread.
    func flush() throws { if let failure = thread.sync(execute: flushed) { throw failure } }

    private func flushed() -> NotDurable? {
        // Systems forget what they could not write: a second try would seem to succeed.
        if let failure { return failure }
        let reason = descriptor.withLock { descriptor in
            if descriptor < 0 { descriptor = open(log.path, O_RDWR | O_CLOEXEC | O_NOFOLLOW) }
            return descriptor < 0 ? errno : sync(descriptor)
        }
        guard reason != 0 else { return nil }
        let failure = NotDurable(log, reason)
        broken.withLock { $0 = failure }
        return failure
    }

    /// Ends when what was asked for has been answered.
    func close() {
        thread.sync {
            descriptor.withLock {
                if $0 >= 0 { closeFile($0) }
                $0 = -1
            }
        }
    }
}

/// The disk did not take what was written, which a power failure may thus undo. Nothing more is written until the program is
/// started again.
struct NotDurable: Refusal {
    let code = RefusalCode.invalid
    let sentence: String

    init(_ log: URL, _ reason: Int32) {
        sentence =
            "What was written last could not be made durable, so nothing more is taken: \(log.path): \(String(cString: strerror(reason)).lowercased()). Look after the disk, start again, and see whether the last changes are there."
    }
}
