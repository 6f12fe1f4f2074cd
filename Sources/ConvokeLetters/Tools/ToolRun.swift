import ConvokeModel
import Foundation
import Synchronization

/// Kills a process after some seconds, unless it is told that all is well before.
final class ProcessWatch: Sendable {
    private let isOver = Mutex(false)

    init(_ process: pid_t, _ seconds: Double) {
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [self] in
            isOver.withLock { if !$0 { kill(process, SIGKILL) } }
        }
    }

    func end() { isOver.withLock { $0 = true } }
}

/// One run of a program that reads files of a folder and writes to its standard output.
struct ToolRun {
    var program: URL
    var arguments: [String]
    var folder: URL
    var environment: [String: String] = [:]
    var patience: Double

    struct Outcome {
        var status: Int32
        var output: Data
        var errors: String
    }

    func run() throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
            .merging(environment) { $1 }
        let output = Pipe()
        let errors = folder.appending(path: "errors")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        do { try process.run() } catch {
            throw GivenRefusal(.toolMissing, "\(program.path) cannot be started. Install it anew.")
        }
        let watch = ProcessWatch(process.processIdentifier, patience)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        watch.end()
        let told = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        let status = process.terminationReason == .exit ? process.terminationStatus : -1
        return Outcome(status: status, output: data, errors: told)
    }
}
