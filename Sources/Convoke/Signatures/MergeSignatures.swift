import ConvokeModel
import ConvokeStore

/// Makes one of two signatures: the first stays, with the history of both; the second counts no more and remains readable.
public struct MergeSignatures: UseCase {
    public static let name = "signature.merge"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    /// The one that stays.
    public var signature: Identifier<Signature>
    public var other: Identifier<Signature>
    public var note: String?

    public init(
        statement: Identifier<JointStatement>, signature: Identifier<Signature>, other: Identifier<Signature>,
        note: String? = nil
    ) {
        (self.statement, self.signature, self.other, self.note) = (statement, signature, other, note)
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        var (kept, merged) = try transaction.pair(signature, other, of: statement)
        for signature in [kept, merged] where !signature.state.isLive {
            throw GivenRefusal(
                .conflict,
                "The signature \(signature.id) is \(signature.state.spoken) and cannot be merged: only signatures that stand can. Look with 'convoke signature list'. Nothing was changed."
            )
        }
        if try transaction.statement(statement).life.stage == .frozen { throw SignatureRefusal.listIsFrozen }
        if [kept.state, merged.state].contains(.awaitingConfirmation), [kept.state, merged.state].contains(.accepted) {
            // An address that nobody confirmed adds nothing to a signature that stands.
            (kept, merged) = kept.state == .accepted ? (kept, merged) : (merged, kept)
        }
        let rejected = try transaction.keep(merged, in: .rejected)
        var closed = rejected
        closed.details.evidence.append("merged into \(kept.id)")
        _ = try transaction.keep(closed.details, of: closed)
        kept.details = kept.details.merged(with: merged.details)
        if let note, !note.isEmpty { kept.details.evidence.append(note) }
        _ = try transaction.keep(kept.details, of: kept)
        if merged.agreedVersion > kept.agreedVersion {
            try transaction.keep(agreedVersion: merged.agreedVersion, of: kept)
            kept.agreedVersion = merged.agreedVersion
        }
        if kept.state != .accepted, merged.state == .accepted { kept = try transaction.keep(kept, in: .accepted) }
        try transaction.keep(.merge, of: SignaturePair(signature, other), at: statement)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(kept.id) \(merged.id)")
        return SignatureListing(kept)
    }
}
