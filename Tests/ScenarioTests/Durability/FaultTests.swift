import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A full or broken disk is told in a sentence, and nobody gets a false yes", .enabled(if: TestDatabase.isFile))
struct FaultTests {
    private static let full = "The disk is full, so nothing was changed. Make room and try again."
    private static let unwritten = "could not be read or written. Nothing was changed. Check the disk"
    private static let inDoubt = "What was written last could not be made durable, so nothing more is taken"

    /// Each refusal is one of these sentences, and there is one; gives how many acts were done after the last, or after the
    /// first.
    private static func doneAfterRefusals(_ run: WorkerProcess.Run, _ sentences: [String], first: Bool = false) throws
        -> Int
    {
        let refused = run.answers.indices.filter { run.answers[$0].refusal != nil }
        let index = try #require(first ? refused.first : refused.last, "nothing was refused: \(run.errors)")
        let others = run.answers.compactMap(\.refusal).filter { told in !sentences.contains { told.contains($0) } }
        #expect(others == [])
        return run.answers[index...].count { $0.refusal == nil }
    }

    @Test(
        "Where files may not grow, it is refused; once they may, all goes on without a restart",
        arguments: [true, false])
    func fileLimit(isForGood: Bool) async throws {
        let folder = try TemporaryFolder()
        let worker = WorkerProcess(
            folder: folder, options: ["--acts", "800", "--file-limit", "4000000"] + (isForGood ? ["--for-good"] : []))
        let run = try await worker.run("w")
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(try (Self.doneAfterRefusals(run, [Self.full, Self.unwritten]) > 100) == !isForGood)
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    @Test(
        "On a full disk it is refused; once there is room, all goes on without a restart",
        .enabled(if: FaultyMachine.canMount, "Nobody may mount a small disk here."), arguments: [true, false])
    func fullDisk(isForGood: Bool) async throws {
        let folder = try TemporaryFolder()
        for name in ["disk", "kept"] {
            try FileManager.default.createDirectory(at: folder[name], withIntermediateDirectories: false)
        }
        let worker = WorkerProcess(
            starter: FaultyMachine.smallDisk(at: folder["disk"], megabytes: 24, copiedTo: folder["kept"]),
            folder: folder, place: folder["disk"],
            options: ["--acts", "800", "--without-room", folder["disk/ballast"].path]
                + (isForGood ? ["--for-good"] : []))
        let run = try await worker.run("w")
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(try (Self.doneAfterRefusals(run, [Self.full]) > 100) == !isForGood)
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder["kept"]) == [])
    }

    @Test(
        "What the system refuses to write is refused; once it writes again, all goes on without a restart",
        .enabled(if: FaultyMachine.canInject, "strace is missing or may not trace here."),
        arguments: ["ENOSPC", "EIO"])
    func writesFail(error: String) async throws {
        let folder = try TemporaryFolder()
        let worker = WorkerProcess(
            starter: FaultyMachine.injecting(
                "pwrite64:error=\(error):when=700..760", trace: folder["trace.txt"]),
            folder: folder, options: ["--acts", "1500"])
        let run = try await worker.run("w")
        #expect(run.end == .exited(0), "\(run.errors)")
        // Each thread has its own time of failures.
        let sentence = error == "ENOSPC" ? Self.full : Self.unwritten
        #expect(try Self.doneAfterRefusals(run, [sentence], first: true) > 400)
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    @Test(
        "What the disk does not take is in doubt: nothing more is taken until a restart",
        .enabled(if: FaultyMachine.canInject, "strace is missing or may not trace here."), arguments: [14, 25])
    func flushFails(call: Int) async throws {
        let folder = try TemporaryFolder()
        let worker = WorkerProcess(
            starter: FaultyMachine.injecting("fdatasync:error=EIO:when=\(call)", trace: folder["trace.txt"]),
            folder: folder, options: ["--acts", "1500"])
        let run = try await worker.run("w")
        #expect(try Self.doneAfterRefusals(run, [Self.inDoubt]) == 0)
        // What is in doubt is not carried into the file before the log was read anew.
        let log = URL(fileURLWithPath: BusyCampaign.database(in: folder.url).path + "-wal")
        #expect(try Data(contentsOf: log).isEmpty == false)
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    @Test("Where the file may not take what the log gathered, closing is no failure: the log stays and has all")
    func fileLimitAtTheEnd() async throws {
        let folder = try TemporaryFolder()
        let file = BusyCampaign.database(in: folder.url)
        let before = try await WorkerProcess(folder: folder, options: ["--acts", "800"]).run("v")
        let size = try #require(try file.resourceValues(forKeys: [.fileSizeKey]).fileSize)
        let worker = WorkerProcess(
            folder: folder, options: ["--acts", "200", "--file-limit", "\(size + 7_000)", "--for-good"])
        var run = try await worker.run("w")
        #expect(run.end == .exited(0), "\(run.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: file.path + "-wal")).isEmpty == false)
        run.answers += before.answers
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    private static let points = [
        "fsync:1", "fsync:2", "rename:1", "fdatasync:1", "fdatasync:2", "fdatasync:5", "fdatasync:9", "unlink:1",
        "unlink:2", "ftruncate:1", "pwrite64:1",
        "pwrite64:2", "pwrite64:4", "pwrite64:5", "pwrite64:25", "pwrite64:150", "pwrite64:250", "pwrite64:400",
    ]

    /// Starts a worker on new data, to which something happens at a point of writing.
    private static func run(_ what: String, at point: String, in folder: TemporaryFolder) async throws
        -> WorkerProcess.Run
    {
        let parts = point.split(separator: ":")
        return try await WorkerProcess(
            starter: FaultyMachine.injecting("\(parts[0]):\(what):when=\(parts[1])", trace: folder["trace.txt"]),
            folder: folder, options: ["--acts", "200"]
        ).run("w")
    }

    @Test(
        "Killed at each point of writing, from the first byte on, whoever starts next finds what was acknowledged",
        .enabled(if: FaultyMachine.canInject, "strace is missing or may not trace here."), arguments: points)
    func killed(at point: String) async throws {
        let folder = try TemporaryFolder()
        let run = try await Self.run("signal=KILL", at: point, in: folder)
        #expect(run.end == .killed(signal: SIGKILL))
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    @Test(
        "Data that was left half made is said so to who reads, and made by who writes",
        .enabled(if: FaultyMachine.canInject, "strace is missing or may not trace here."))
    func halfMade() async throws {
        let folder = try TemporaryFolder()
        // The journal of the file's first change stays.
        let run = try await Self.run("signal=KILL", at: "unlink:1", in: folder)
        #expect(run.end == .killed(signal: SIGKILL) && run.answers == [])
        let reader = BusyCampaign.workspace(in: folder.url)
        let refusal = await #expect(throws: GivenRefusal.self) {
            try await reader.perform(ShowSeats(event: BusyCampaign.event))
        }
        #expect(
            refusal?.sentence.hasSuffix(
                "was left half made. The next command that writes makes it: run 'convoke apply'.") == true)
        try await reader.close()
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }

    @Test(
        "Where a write fails at any point, from the first byte on, it is told in a sentence, and the next start is sound",
        .enabled(if: FaultyMachine.canInject, "strace is missing or may not trace here."), arguments: points)
    func fails(at point: String) async throws {
        let folder = try TemporaryFolder()
        let run = try await Self.run("error=EIO", at: point, in: folder)
        let told = run.answers.compactMap(\.refusal) + run.errors.split(separator: "\n").map(String.init)
        #expect(try String(contentsOf: folder["trace.txt"], encoding: .utf8).contains("(INJECTED)"))
        #expect(run.end.code <= 1 && (run.end == .exited(0) || !told.isEmpty))
        #expect(told.filter { !$0.contains("Check the ") && !$0.contains("Look after the disk") } == [])
        #expect(try await StoredActs.faultsAfterRestart(run, in: folder.url) == [])
    }
}
