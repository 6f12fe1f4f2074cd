import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Several servers on one database", .enabled(if: !TestDatabase.isFile))
struct RaceTests {
    /// One of the racing processes: a round's number goes in, what its callers got comes out.
    private struct Racer {
        let process: ChildProcess
        let orders: Pipe
        var outcomes: AsyncStream<Data>.Iterator

        init(_ name: String, in folder: TemporaryFolder) throws {
            let (orders, answers) = (Pipe(), Pipe())
            self.orders = orders
            process = try ChildProcess(
                Checkout.program("KillWorker"), [folder.url.path, name, "--race"], input: .pipe(orders),
                output: .pipe(answers), errors: .file(.standardError))
            outcomes = WorkerProcess.lines(of: answers.fileHandleForReading).makeAsyncIterator()
        }

        func begin(_ round: Int) throws {
            try orders.fileHandleForWriting.write(contentsOf: Data("\(round)\n".utf8))
        }

        mutating func next() async throws -> RaceOutcome {
            let line = try #require(await outcomes.next(), "a process has ended before its time")
            return try JSONDecoder().decode(RaceOutcome.self, from: line)
        }
    }

    @Test("Four processes, 64 callers for one seat and for one name: each is had by exactly one, 200 times")
    func race() async throws {
        let rounds = Checkout.number("CONVOKE_ROUNDS", else: 200)
        let folder = try TemporaryFolder()
        let workspace = BusyCampaign.workspace(in: folder.url)
        _ = try await workspace.perform(ApplyCampaign(content: try BusyCampaign.content(rounds: rounds)))
        var racers = try ["a", "b", "c", "d"].map { try Racer($0, in: folder) }
        for index in racers.indices { _ = try await racers[index].next() }
        for round in 0..<rounds {
            for racer in racers { try racer.begin(round) }
            var outcomes: [RaceOutcome] = []
            for index in racers.indices { outcomes.append(try await racers[index].next()) }
            #expect(outcomes.flatMap(\.states).count { $0 == "confirmed" } == 1, "round \(round)")
            #expect(outcomes.flatMap(\.positions).sorted() == Array(1...63), "round \(round)")
            #expect(outcomes.reduce(0) { $0 + $1.entered } == 1, "round \(round)")
        }
        for racer in racers { try racer.orders.fileHandleForWriting.close() }
        for racer in racers { #expect(await racer.process.end() == .exited(0)) }
        let signatures = try await workspace.perform(ListSignatures(statement: BusyCampaign.statement))
        // With those that the campaign's own sheet brought.
        #expect(signatures.count { $0.name.hasPrefix("ada-") } == rounds)
        #expect(signatures.compactMap(\.ordinal).sorted() == Array(1...signatures.count))
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
    }
}
