import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation

/// One of several processes that ask for the same at the same moment: in each round of which a line of input gives the number,
/// all callers want its one seat, and then to be entered under its one name.
struct Race {
    var name: String
    var workspace: Workspace

    func run() async throws {
        tell(RaceOutcome(round: -1))
        while let line = readLine(), let round = Int(line) {
            var outcome = RaceOutcome(round: round)
            for receipt in try await together({ try await ask(in: round, as: $0) }) {
                outcome.states.append(receipt.state.rawValue)
                if let position = receipt.position { outcome.positions.append(position) }
            }
            outcome.entered = try await together { _ in try await enter(in: round) }.filter(\.self).count
            tell(outcome)
        }
    }

    private func ask(in round: Int, as caller: Int) async throws -> PlaceReceipt {
        try await workspace.perform(
            RequestPlace(event: try RaceOutcome.event(of: round), guest: Guest(name: "\(name)-\(caller)")), as: .anyone)
    }

    /// Whether this caller has entered the name, and not another one before.
    private func enter(in round: Int) async throws -> Bool {
        do {
            _ = try await ClientAct(.entry, "ada-\(round)").perform(in: workspace, withID: false)
            return true
        } catch let refusal as any Refusal where refusal.code == .conflict {
            return false
        }
    }

    private func together<Outcome: Sendable>(
        _ work: @escaping @Sendable (Int) async throws -> Outcome
    ) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for caller in 0..<KillWorker.clients { group.addTask { try await work(caller) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func tell(_ outcome: RaceOutcome) {
        guard let line = try? JSONEncoder().encode(outcome) else { return }
        FileHandle.standardOutput.write(line + Data("\n".utf8))
    }
}
