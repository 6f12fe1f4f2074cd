import Convoke
import ConvokeTestSupport
import Foundation

/// What a campaign's clients were told, over all starts of the worker, to be held against the data.
struct Ledger {
    let folder: TemporaryFolder
    private(set) var answers: [WorkerAnswer] = []

    init() throws { folder = try TemporaryFolder() }

    mutating func note(_ run: WorkerProcess.Run) { answers += run.answers }

    /// Opens the data as the next process would, asks again for what a run acknowledged, and looks whether that is told the
    /// same and adds nothing; with everything also looks through all rows before.
    func faults(asking run: WorkerProcess.Run, everything: Bool) async throws -> [String] {
        let workspace = try await BusyCampaign.open(in: folder.url)
        let before = try await rows(of: workspace, everything)
        var faults = before.everything?.faults(against: answers) ?? []
        // Who signs again is told the same as who is new: of one that was lost this would make another.
        faults += try await Self.faults(
            askingAgain: run.answers.filter { $0.act.kind != .signature || everything }, in: workspace)
        let after = try await rows(of: workspace, everything)
        if before.count != after.count { faults.append("asking again made \(after.count) rows of \(before.count)") }
        try await workspace.close()
        return faults
    }

    private func rows(of workspace: Workspace, _ everything: Bool) async throws -> (count: Int, everything: StoredActs?)
    {
        guard everything else {
            let seats = try await workspace.perform(ShowSeats(event: BusyCampaign.event))
            return (seats.parties.values.reduce(0, +), nil)
        }
        let stored = try await StoredActs.read(from: workspace, in: folder.url)
        return (stored.guests.count + stored.signatures.count, stored)
    }

    private static func faults(askingAgain answers: [WorkerAnswer], in workspace: Workspace) async throws -> [String] {
        // Before a slow machine kills it, the worker may have done more than may wait for the writer at once.
        let asked = answers.filter { $0.refusal == nil }
        return try await asked.mapped(atOnce: 500) { answer -> String? in
            do {
                let again = try await answer.act.perform(in: workspace)
                return again == answer.outcome ? nil : "another answer: \(answer.act.kind) \(answer.act.name)"
            } catch let refusal as any Refusal where answer.act.kind == .entry && refusal.code == .conflict {
                // What the secretariat enters has no request id that is kept: the name tells.
                return nil
            }
        }.compactMap(\.self)
    }
}
