import CSpawn
import Foundation
import Synchronization

/// A program that runs beside ours and has no open file of ours but its three streams.
///
/// Foundation's `Process` is not used: in Swift 6.3 it reads past the end of the list of open files while other threads open
/// and close some, which now and then ends the whole server.
public final class ChildProcess: Sendable {
    /// How it came to its end.
    public enum End: Hashable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)

        /// As a shell gives it: 128 and more for a signal.
        public var code: Int32 {
            switch self {
            case .exited(let code): code
            case .killed(let signal): 128 + signal
            }
        }
    }

    /// What one of its streams leads to. Of a pipe, the program's own side is closed here once it has it.
    public enum Stream {
        case nothing
        case file(FileHandle)
        case pipe(Pipe)
    }

    /// The program could not be started, with the system's reason (`errno`).
    public struct NotStarted: Error, Hashable {
        public var path: String
        public var reason: Int32

        public init(path: String, reason: Int32) { (self.path, self.reason) = (path, reason) }
    }

    public let identifier: pid_t
    /// Its end, once somebody waited for it: from then on its identifier may be another program's.
    private let seen = Mutex<End?>(nil)

    public init(
        _ program: URL, _ arguments: [String], in folder: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        input: Stream = .nothing, output: Stream = .nothing, errors: Stream = .nothing
    ) throws {
        var words = ([program.path] + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var identifier = pid_t()
        let reason = convoke_spawn(
            &identifier, program.path, &words, &settings, folder?.path, input.descriptor(\.fileHandleForReading),
            output.descriptor(\.fileHandleForWriting), errors.descriptor(\.fileHandleForWriting))
        if case .pipe(let pipe) = input { try? pipe.fileHandleForReading.close() }
        for case .pipe(let pipe) in [output, errors] { try? pipe.fileHandleForWriting.close() }
        guard reason == 0 else { throw NotStarted(path: program.path, reason: reason) }
        self.identifier = identifier
    }

    /// Whether it has come to its end, without waiting.
    public var hasEnded: Bool {
        seen.withLock {
            var notice = siginfo_t()
            return $0 != nil || waitid(P_PID, id_t(identifier), &notice, WEXITED | WNOWAIT | WNOHANG) < 0
                || notice.si_signo != 0
        }
    }

    /// Waits for its end on this thread; any number of threads may.
    @discardableResult
    public func wait() -> End {
        if let end = seen.withLock({ $0 }) { return end }
        var notice = siginfo_t()
        while waitid(P_PID, id_t(identifier), &notice, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
        return seen.withLock { seen in
            if let seen { return seen }
            var status = Int32()
            while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
            let signal = status & 0x7f
            let end = signal == 0 ? End.exited((status >> 8) & 0xff) : .killed(signal: signal)
            seen = end
            return end
        }
    }

    /// Waits for its end without holding a thread of the tasks up.
    public func end() async -> End {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in continuation.resume(returning: wait()) }
        }
    }

    /// Sends it a signal; nothing once its end was seen.
    public func signal(_ number: Int32) {
        seen.withLock { if $0 == nil { _ = kill(identifier, number) } }
    }

    /// Kills it after so many seconds where nobody has seen its end by then, unless that is cancelled before.
    @discardableResult
    public func limit(to seconds: Double) -> DispatchWorkItem {
        let limit = DispatchWorkItem { [weak self] in self?.signal(SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: limit)
        return limit
    }

    private static let brokenPipes = Mutex((holders: 0, before: SIG_DFL))

    /// Writing to a program that has gone is an error while this lasts, and does not end us too.
    public static func withoutBrokenPipes<Outcome>(_ work: () throws -> Outcome) rethrows -> Outcome {
        brokenPipes.withLock {
            if $0.holders == 0 { $0.before = Foundation.signal(SIGPIPE, SIG_IGN) }
            $0.holders += 1
        }
        defer {
            brokenPipes.withLock {
                $0.holders -= 1
                if $0.holders == 0 { _ = Foundation.signal(SIGPIPE, $0.before) }
            }
        }
        return try work()
    }

    /// Runs a program to its end, for at most so many seconds, and gives what it wrote.
    public static func run(
        _ program: URL, _ arguments: [String], in folder: URL? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment, withErrors: Bool = false,
        patience: Double = 600
    ) throws -> (end: End, output: Data) {
        let pipe = Pipe()
        let process = try ChildProcess(
            program, arguments, in: folder, environment: environment, output: .pipe(pipe),
            errors: withErrors ? .pipe(pipe) : .nothing)
        process.limit(to: patience)
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        return (process.wait(), output)
    }
}

extension ChildProcess.Stream {
    fileprivate func descriptor(_ side: (Pipe) -> FileHandle) -> Int32 {
        switch self {
        case .nothing: -1
        case .file(let file): file.fileDescriptor
        case .pipe(let pipe): side(pipe).fileDescriptor
        }
    }
}
