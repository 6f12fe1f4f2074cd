import Crypto
import Foundation

/// How lanes are locked in PostgreSQL: by advisory locks that end with the transaction. All hold the campaign's together; who
/// decides about anything holds it alone.
struct LaneKeys {
    /// One database may keep several campaigns.
    let schema: String

    /// The statements that lock what a transaction decides about; the same order for all, so that none wait for each other.
    func locks(_ lanes: Set<Lane>) -> String {
        if lanes.contains(.campaign) { return "SELECT pg_advisory_xact_lock(\(key("campaign")))" }
        let each = lanes.filter { $0 != .claimed }.map(key).sorted().map { "SELECT pg_advisory_xact_lock(\($0))" }
        return (["SELECT pg_advisory_xact_lock_shared(\(key("campaign")))"] + each).joined(separator: "; ")
    }

    func lock(_ lane: Lane) -> String { "SELECT pg_advisory_xact_lock(\(key(lane)))" }

    /// Says whether the caller is the one that seals the journal.
    var sealing: Query { "SELECT CAST(pg_try_advisory_xact_lock(\(Int(key("seal")))) AS INTEGER)" }

    private func key(_ lane: Lane) -> Int64 {
        switch lane {
        case .campaign, .claimed: key("campaign")
        case .event(let event): key("event/\(event)")
        case .statement(let statement): key("statement/\(statement)")
        }
    }

    private func key(_ name: String) -> Int64 {
        let digest = SHA256.hash(data: Data("convoke/\(schema)/\(name)".utf8))
        return Int64(bitPattern: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
