import Convoke
import ConvokeTestSupport
import Foundation

@testable import ConvokeStore

/// What the data holds of the clients' acts, and what the data itself says of its soundness.
struct StoredActs: Sendable {
    var guests: [PlaceListing] = []
    var signatures: [SignatureListing] = []
    var seats: SeatCounts?
    var accepted: Int?
    var verdict: JournalVerdict?
    /// What SQLite finds wrong with its file.
    var damage: [String] = []

    static func read(from workspace: Workspace, in folder: URL) async throws -> StoredActs {
        var stored = StoredActs()
        stored.guests = try await workspace.perform(ListGuests(event: BusyCampaign.event))
        stored.signatures = try await workspace.perform(ListSignatures(statement: BusyCampaign.statement))
        stored.seats = try await workspace.perform(ShowSeats(event: BusyCampaign.event))
        stored.accepted = try await workspace.perform(ShowSignatureFigures(statement: BusyCampaign.statement)).total
        stored.verdict = try await workspace.perform(VerifyJournal())
        guard TestDatabase.isFile else { return stored }
        let reader = try SQLiteReader(file: BusyCampaign.database(in: folder))
        stored.damage = try await reader.read { connection in
            let found = try connection.rows("PRAGMA integrity_check").map { try $0.text(0) }
            let strays = try connection.rows("PRAGMA foreign_key_check").count
            return found.filter { $0 != "ok" } + (strays == 0 ? [] : ["\(strays) rows refer to nothing"])
        }
        try reader.close()
        return stored
    }

    /// Opens the data as after a restart on a sound machine; gives what is wrong with it, and whether it takes new acts.
    static func faultsAfterRestart(_ run: WorkerProcess.Run, in folder: URL) async throws -> [String] {
        let workspace = try await BusyCampaign.open(in: folder)
        var faults = try await read(from: workspace, in: folder).faults(against: run.answers)
        let act = ClientAct(.place, "afterwards")
        let outcome = try await act.perform(in: workspace)
        if try await act.perform(in: workspace) != outcome { faults.append("a new act is not kept") }
        try await workspace.close()
        return faults
    }

    /// What does not agree with what was acknowledged, or with itself.
    func faults(against answers: [WorkerAnswer]) -> [String] {
        var faults = damage
        let (places, signers) = (
            Dictionary(grouping: guests) { $0.name ?? "" }, Dictionary(grouping: signatures, by: \.name)
        )
        for (name, rows) in places where rows.count > 1 { faults.append("\(name) has \(rows.count) places") }
        for (name, rows) in signers where rows.count > 1 { faults.append("\(name) signed \(rows.count) times") }
        for answer in answers where answer.refusal == nil {
            let isThere =
                switch answer.act.kind {
                case .place: places[answer.act.name] != nil
                case .cancellation: places[answer.act.name]?.contains { $0.state == "cancelled" } == true
                case .signature: signers[answer.act.name] != nil
                case .entry: signers[answer.act.name]?.contains { $0.state == "accepted" } == true
                }
            if !isThere { faults.append("lost: \(answer.act.kind) \(answer.act.name)") }
        }
        return faults + countFaults + journalFaults
    }

    private var countFaults: [String] {
        var faults: [String] = []
        func people(_ state: String) -> Int { guests.filter { $0.state == state }.reduce(0) { $0 + $1.party } }
        let counted = [seats?.confirmed, seats?.offered, seats?.waitlisted]
        let rows = ["confirmed", "offered", "waitlisted"].map(people)
        if counted != rows { faults.append("seats are counted as \(counted), and are \(rows)") }
        if rows[0] + rows[1] > BusyCampaign.places { faults.append("\(rows[0] + rows[1]) seats are given out") }
        if rows[2] > 0, rows[0] + rows[1] < BusyCampaign.places { faults.append("somebody waits beside a free seat") }
        let ordinals = signatures.filter { $0.state == "accepted" }.compactMap(\.ordinal).sorted()
        if accepted != ordinals.count { faults.append("\(accepted ?? -1) signatures counted, \(ordinals.count) there") }
        if ordinals != Array(1...max(1, ordinals.count)) { faults.append("the numbers of signatures have gaps") }
        return faults
    }

    private var journalFaults: [String] {
        guard let verdict else { return ["the journal was not read"] }
        if let fault = verdict.fault { return [fault.sentence] }
        // Several servers seal a moment later.
        return verdict.open == 0 || !TestDatabase.isFile ? [] : ["\(verdict.open) entries of the journal have no seal"]
    }
}
