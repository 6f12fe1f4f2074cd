import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Programs that we start")
struct ChildProcessTests {
    private static let shell = URL(fileURLWithPath: "/bin/sh")

    @Test("A program has its words, its folder and its environment, and nothing else of ours that is open")
    func surroundings() throws {
        let folder = try TemporaryFolder()
        try folder.write("kept open", to: "file")
        let open = try FileHandle(forReadingFrom: folder["file"])
        defer { try? open.close() }
        let script = "echo \"$1 $WHO\"; pwd -P; ls /proc/self/fd | tr '\\n' ' '"
        let run = try ChildProcess.run(
            Self.shell, ["-c", script, "sh", "two words"], in: folder.url,
            environment: ["WHO": "Ada", "PATH": "/usr/bin:/bin"])
        #expect(run.end == .exited(0))
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
        try #require(lines.count >= 2)
        #expect(lines[0] == "two words Ada")
        #expect(lines[1] == folder.url.resolvingSymlinksInPath().path)
        // Its three streams, and the folder that `ls` reads.
        #if os(Linux)
            #expect(lines.last == "0 1 2 3 ")
        #endif
    }

    @Test("Its end is told as it was: a code, a signal, or that it never began")
    func ends() throws {
        #expect(try ChildProcess.run(Self.shell, ["-c", "exit 67"]).end == .exited(67))
        #expect(try ChildProcess.run(Self.shell, ["-c", "kill -9 $$"]).end == .killed(signal: SIGKILL))
        #expect(try ChildProcess.run(Self.shell, ["-c", "kill -9 $$"]).end.code == 137)
        let nowhere = URL(fileURLWithPath: "/nowhere/at/all")
        #expect(throws: ChildProcess.NotStarted(path: nowhere.path, reason: ENOENT)) {
            try ChildProcess(nowhere, [])
        }
        #expect(throws: ChildProcess.NotStarted(path: "/bin/sh", reason: ENOENT)) {
            try ChildProcess(Self.shell, [], in: nowhere)
        }
    }

    @Test("One that does not end is killed when its time is up, and all who wait hear of it")
    func patience() async throws {
        let process = try ChildProcess(Self.shell, ["-c", "while :; do sleep 1; done"])
        #expect(!process.hasEnded)
        process.limit(to: 0.05)
        async let first = process.end()
        async let second = process.end()
        #expect(await [first, second] == [.killed(signal: SIGKILL), .killed(signal: SIGKILL)])
        #expect(process.hasEnded)
        process.signal(SIGKILL)
    }

    @Test("A closed pipe ends it though ours ignores such a signal, and hundreds may start at once")
    func many() async throws {
        try await withThrowingTaskGroup(of: ChildProcess.End.self) { group in
            for number in 0..<200 {
                group.addTask { try await ChildProcess(Self.shell, ["-c", "exit \(number)"]).end() }
            }
            var codes: Set<Int32> = []
            for try await end in group { codes.insert(end.code) }
            #expect(codes == Set(0..<200))
        }
        let pipe = Pipe()
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        let yes = try ChildProcess(URL(fileURLWithPath: "/usr/bin/env"), ["yes"], output: .pipe(pipe))
        try pipe.fileHandleForReading.close()
        #expect(yes.wait() == .killed(signal: SIGPIPE))
    }
}
