import ConvokeModel
import Foundation

/// What transactions that share one commit have in common, so that each need not look it up again.
///
/// It lives as long as the commit, and is forgotten as a whole when one of them fails: what that one wrote is not there.
public final class CommitMemory {
    var keys: [SealingScope: Vault.Keys] = [:]
    /// Entries as they stand; whoever changes one forgets it here.
    var documents: [Entry: StoredDocument] = [:]
    var statements: [Identifier<JointStatement>: (statement: JointStatement, life: StatementLife)] = [:]
    var versions: [Identifier<JointStatement>: [StatementVersion]] = [:]
    var signatureCounts: [Identifier<JointStatement>: SignatureCount] = [:]
    /// Whether the clock is behind the highest time that the data has seen.
    var isClockBehind: Bool?
    /// The identifiers under which the journal knows those who act.
    var actors: [Actor: String] = [:]
    /// What the identifiers of one commit begin with.
    var start: String?
    /// The number of the journal's seal that is open.
    var seal: Int?
    /// The second at which guests whose time is over were purged.
    var purgedAt: Date?
    /// The second at which unconfirmed signatures whose time is over lapsed.
    var lapsedAt: Date?
    /// The seconds at which holds and offers of an event ran out, and at which its retention was lengthened.
    var settledAt: [Identifier<Event>: Date] = [:]
    var lengthenedAt: [Identifier<Event>: Date] = [:]

    func forget(_ entry: Entry) {
        documents[entry] = nil
        if entry.kind == .statement { statements = [:] }
    }

    func forget() {
        (documents, statements, versions, signatureCounts, isClockBehind) = ([:], [:], [:], [:], nil)
        (keys, actors, seal, start) = ([:], [:], nil, nil)
        (purgedAt, lapsedAt, settledAt, lengthenedAt) = (nil, nil, [:], [:])
    }
}

extension CampaignTransaction {
    /// Goes on only where nobody else writes; else the work is given up and done again, alone.
    public func claimEverything() throws { try connection.claimEverything() }

    /// Purges guests whose time is over, once for all that share a commit and a second.
    public func purgeOnce(_ purge: () throws -> Void) throws {
        guard connection.memory.purgedAt != now else { return }
        try purge()
        connection.memory.purgedAt = now
    }

    /// Requests and offers whose time is over; none where they were asked for at this very second within the same commit.
    public func newlyDue(at event: Identifier<Event>) throws -> [Attendance] {
        guard connection.memory.settledAt[event] != now else { return [] }
        let due = try due(at: event)
        connection.memory.settledAt[event] = now
        return due
    }
}
