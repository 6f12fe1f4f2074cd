import Foundation

/// Another program, started and waited for with as little of our own time as can be. Its output goes nowhere.
struct Program {
    var path: String
    var arguments: [String] = []
    var environment: [String: String] = [:]

    /// One run from start to end.
    struct Run {
        /// What a clock on the wall shows.
        var seconds: Double
        /// What the processors spent on it.
        var processorSeconds: Double
    }

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    func run(expecting expected: Int32 = 0) throws -> Run {
        var actions = FileActions.none
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }

        let start = ContinuousClock.now
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, nil, &words, &settings) == 0 else {
            throw Failed(description: "\(path) cannot be started.")
        }
        var (status, usage) = (Int32(), rusage())
        while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        let seconds = start.duration(to: .now).seconds
        let code = status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
        guard code == expected else {
            throw Failed(
                description: "\(([path] + arguments).joined(separator: " ")) ended with \(code), not \(expected).")
        }
        return Run(seconds: seconds, processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds)
    }

    /// Runs it and gives what it prints.
    func output() throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: "\(path) ended with \(process.terminationStatus).")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A program of that name on the search path.
    static func found(_ name: String, _ arguments: [String] = []) -> Program? {
        for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
            let path = "\(folder)/\(name)"
            if access(path, X_OK) == 0 { return Program(path: path, arguments: arguments) }
        }
        return nil
    }
}

#if canImport(Darwin)
    private typealias FileActions = posix_spawn_file_actions_t?
    extension FileActions { fileprivate static var none: Self { nil } }
#else
    private typealias FileActions = posix_spawn_file_actions_t
    extension FileActions { fileprivate static var none: Self { Self() } }
#endif

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
