import ConvokeModel
import ConvokeProcess
import Foundation

/// One run of a program that reads files of a folder and writes to its standard output.
struct ToolRun {
    var program: URL
    var arguments: [String]
    var folder: URL
    var environment: [String: String] = [:]
    var patience: Double

    struct Outcome {
        var end: ChildProcess.End
        var output: Data
        var errors: String
    }

    func run() throws -> Outcome {
        let output = Pipe()
        let errors = folder.appending(path: "errors")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        let process: ChildProcess
        do {
            process = try ChildProcess(
                program, arguments, in: folder,
                environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"]
                    .merging(environment) { $1 },
                output: .pipe(output), errors: .file(FileHandle(forWritingTo: errors)))
        } catch is ChildProcess.NotStarted {
            throw GivenRefusal(.toolMissing, "\(program.path) cannot be started. Install it anew.")
        }
        process.limit(to: patience)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let end = process.wait()
        let told = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        return Outcome(end: end, output: data, errors: told)
    }
}
