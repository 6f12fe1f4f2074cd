import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A process that is killed at any moment loses nothing that it acknowledged, and does nothing twice")
struct KillTests {
    /// `CONVOKE_KILLS` sets how often; `CONVOKE_SEED` which moments.
    private static let kills = max(5, Checkout.number("CONVOKE_KILLS", else: TestDatabase.isFile ? 50 : 10))
    private static let seed = UInt64(max(1, Checkout.number("CONVOKE_SEED", else: Int.random(in: 1...1_000_000))))

    private static func busy(_ chance: inout SeededGenerator) -> WorkerProcess.Moment {
        .afterAnswers(Int.random(in: 1...80, using: &chance), .microseconds(Int.random(in: 0...5_000, using: &chance)))
    }

    /// While the data is opened, or soon after.
    private static func early(_ opening: Duration, _ chance: inout SeededGenerator) -> WorkerProcess.Moment {
        .afterStart(opening * Double.random(in: 0...1.1, using: &chance))
    }

    @Test("While many write, and while it opens what the last one left: all that was acknowledged is there, once")
    func whileManyWrite() async throws {
        var chance = SeededGenerator(seed: Self.seed)
        var opening = Duration.milliseconds(300)
        let rounds = Self.kills * 4 / 5
        // A campaign of a hundred rounds is large enough; each begins with one that is new.
        var ledger = try Ledger()
        for round in 1...rounds {
            let worker = WorkerProcess(folder: ledger.folder)
            let run = try await worker.run("r\(round)", until: Self.busy(&chance))
            ledger.note(run)
            opening = run.opening ?? opening
            try #require(run.end == .killed(signal: SIGKILL), "round \(round) of seed \(Self.seed): \(run.errors)")
            if round.isMultiple(of: 4) {
                ledger.note(try await worker.run("o\(round)", until: Self.early(opening, &chance)))
            }
            let everything = round.isMultiple(of: 10) || round == rounds
            let faults = try await ledger.faults(asking: run, everything: everything)
            try #require(faults == [], "round \(round) of seed \(Self.seed)")
            if round.isMultiple(of: 100) { ledger = try Ledger() }
        }
    }

    @Test("While the data is made: whoever starts next makes it, and nothing stands in the way")
    func whileDataIsMade() async throws {
        var chance = SeededGenerator(seed: Self.seed &+ 1)
        var opening = Duration.milliseconds(500)
        for round in 1...(Self.kills / 5) {
            var ledger = try Ledger()
            let worker = WorkerProcess(folder: ledger.folder)
            ledger.note(try await worker.run("early", until: Self.early(opening, &chance)))
            let run = try await worker.run("next", until: .afterAnswers(32, .zero))
            ledger.note(run)
            opening = run.opening ?? opening
            try #require(run.end == .killed(signal: SIGKILL), "round \(round) of seed \(Self.seed): \(run.errors)")
            let faults = try await ledger.faults(asking: run, everything: true)
            try #require(faults == [], "round \(round) of seed \(Self.seed)")
        }
    }

    @Test("Control: where it is acknowledged before it is durable, the loss is found")
    func acknowledgesEarly() async throws {
        var chance = SeededGenerator(seed: Self.seed &+ 2)
        var ledger = try Ledger()
        var lost: [String] = []
        for round in 1...10 where lost.isEmpty {
            let worker = WorkerProcess(folder: ledger.folder, options: ["--acknowledge-early"])
            ledger.note(try await worker.run("r\(round)", until: Self.busy(&chance)))
            let workspace = try await BusyCampaign.open(in: ledger.folder.url)
            lost = try await StoredActs.read(from: workspace, in: ledger.folder.url).faults(against: ledger.answers)
            try await workspace.close()
        }
        #expect(!lost.isEmpty && lost.allSatisfy { $0.hasPrefix("lost: ") })
    }

    @Test("Control: what is done twice, for want of a request id, is found")
    func withoutRequestID() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await BusyCampaign.open(in: folder.url)
        for name in ["once", "twice"] {
            let act = ClientAct(.place, name)
            let outcome = try await act.perform(in: workspace)
            let again = try await act.perform(in: workspace, withID: name == "once")
            #expect((again == outcome) == (name == "once"))
        }
        let stored = try await StoredActs.read(from: workspace, in: folder.url)
        #expect(stored.faults(against: []) == ["twice has 2 places"])
        try await workspace.close()
    }
}
