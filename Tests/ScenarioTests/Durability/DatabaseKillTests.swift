import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

/// The server must be the test's alone: when one of its processes dies, PostgreSQL ends all connections and recovers.
@Suite(
    "PostgreSQL's own processes are killed: nothing is lost that was acknowledged, and nothing is done twice",
    .enabled(if: !TestDatabase.isFile && ProcessInfo.processInfo.environment["CONVOKE_DATABASE_MAY_BE_KILLED"] != nil))
struct DatabaseKillTests {
    private static let kills = max(1, Checkout.number("CONVOKE_KILLS", else: 10))
    private static let seed = UInt64(max(1, Checkout.number("CONVOKE_SEED", else: Int.random(in: 1...1_000_000))))

    /// Kills one of the database's processes: mostly one that works for a client, else one that writes in the background.
    private static func killOne(of folder: URL, _ chance: UInt64) async throws {
        let reader = PostgresReader(try #require(TestDatabase.server(for: folder)))
        let processes = try await reader.read { connection in
            try connection.rows(
                "SELECT pid, backend_type FROM pg_stat_activity WHERE pid <> pg_backend_pid() ORDER BY backend_type, pid"
            ).map { (try $0.integer(0), try $0.text(1)) }
        }
        reader.close()
        let clients = processes.filter { $0.1 == "client backend" }
        let others = processes.filter { ["background writer", "checkpointer", "walwriter"].contains($0.1) }
        let choice = chance.isMultiple(of: 3) ? others : clients
        try #require(!choice.isEmpty, "nothing to kill among \(processes)")
        kill(pid_t(choice[Int(chance % UInt64(choice.count))].0), SIGKILL)
    }

    @Test("While many write: the database recovers, the program goes on, and all that was acknowledged is there, once")
    func whileManyWrite() async throws {
        var chance = SeededGenerator(seed: Self.seed)
        var ledger = try Ledger()
        for round in 1...Self.kills {
            let (folder, choice) = (ledger.folder.url, chance.next())
            let first = Int.random(in: 1...80, using: &chance)
            let worker = WorkerProcess(folder: ledger.folder)
            // Another hundred are acknowledged by the database that has recovered.
            let run = try await worker.run(
                "r\(round)", until: .afterAnswers(first + 100, .zero),
                midway: (first, { try await Self.killOne(of: folder, choice) }))
            ledger.note(run)
            try #require(run.end == .killed(signal: SIGKILL), "round \(round) of seed \(Self.seed): \(run.errors)")
            let faults = try await ledger.faults(asking: run, everything: true)
            try #require(faults == [], "round \(round) of seed \(Self.seed)")
            if round.isMultiple(of: 50) { ledger = try Ledger() }
        }
    }
}
