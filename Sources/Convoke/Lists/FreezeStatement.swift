import ConvokeModel
import ConvokeStore

/// Freezes a statement's list of signatories in every language: from now on each printed name and number comes from it. Of
/// a list that is frozen already it makes the next one with names spelt right, which leaves their number as it was.
public struct FreezeStatement: UseCase {
    public static let name = "statement.freeze"
    public static let permission = Permission.secretariat

    public var statement: Identifier<JointStatement>
    public var note: String?
    /// Whether signatures that wait for a decision, or may be doubles, are left as they are.
    public var leavesOutUndecided: Bool?

    public init(statement: Identifier<JointStatement>, note: String? = nil, leavesOutUndecided: Bool? = nil) {
        self.statement = statement
        self.note = note
        self.leavesOutUndecided = leavesOutUndecided
    }

    public func perform(in transaction: CampaignTransaction) throws -> FrozenList {
        let (written, before) = try transaction.statement(statement)
        var life = before
        var frozen =
            switch life.stage {
            case .frozen, .published: try correct(written, &life, in: transaction)
            default: try freeze(written, &life, in: transaction)
            }
        let isNew = life != before
        if let claimed = written.claimedSignatories, claimed != frozen.counts.signatories {
            frozen.remarks =
                (frozen.remarks ?? []) + [
                    "\(claimed) signatories are claimed, and the list has \(frozen.counts.signatories)."
                ]
        }
        guard isNew else { return frozen }
        try transaction.keep(written, life)
        try transaction.record(
            Self.name, Entry.statement(statement), detail: "list \(frozen.manifest), \(frozen.counts.signatories) names"
        )
        return frozen
    }

    private func freeze(
        _ written: JointStatement, _ life: inout StatementLife, in transaction: CampaignTransaction
    ) throws -> FrozenList {
        let count = try transaction.signatureCount(of: statement)
        guard count.undecided == 0 || leavesOutUndecided == true else {
            throw StatementRefusal.notAllDecided(count.undecided)
        }
        let accepted = try transaction.acceptedSignatures(of: statement)
        guard !accepted.isEmpty else { throw StatementRefusal.noSignatories }
        let unanswered = count.accepted - accepted.count
        try life.change(to: .frozen, reason: note, at: transaction.now)
        var frozen = try transaction.freezeList(of: written, &life, kind: .frozen, from: accepted, note: note)
        if unanswered > 0 {
            frozen.remarks = ["\(unanswered) signatures were given for an earlier text and are not on the list."]
        }
        return frozen
    }

    private func correct(
        _ written: JointStatement, _ life: inout StatementLife, in transaction: CampaignTransaction
    ) throws -> FrozenList {
        guard let last = try transaction.manifestNumbers(of: statement).last(where: { $0.kind != .addendum }) else {
            return try transaction.freezeList(
                of: written, &life, kind: .frozen, from: try transaction.acceptedSignatures(of: statement), note: note)
        }
        let members = try transaction.members(of: statement, number: last.number)
        let known = Dictionary(
            uniqueKeysWithValues: try transaction.signatures(of: statement).map { ($0.id, $0) })
        let signatures = members.compactMap { known[$0] }
        guard signatures.count == last.names else {
            throw StatementRefusal.countMustStay(signatures.count, was: last.names)
        }
        if let same = try transaction.frozenList(of: written, number: last.number, ifStillOf: signatures) {
            return same
        }
        guard note?.isEmpty == false else { throw StatementRefusal.needsNote }
        return try transaction.freezeList(of: written, &life, kind: .correction, from: signatures, note: note)
    }
}

/// Opens a frozen list again, for a reason that the journal keeps. The lists that were frozen stay in the chain.
public struct UnfreezeStatement: UseCase {
    public static let name = "statement.unfreeze"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    public var reason: String
    public init(statement: Identifier<JointStatement>, reason: String) {
        (self.statement, self.reason) = (statement, reason)
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        let stage = try transaction.statement(statement).life.stage
        guard stage == .frozen else { throw StatementRefusal.notFrozen(stage) }
        return try transaction.change(statement, to: .closed, reason: reason, by: Self.name)
    }
}

/// Makes the list of what came since the one that was published: names that are added, or all names as of today where the
/// list stays open. What was published is not touched.
public struct AddAddendum: UseCase {
    public static let name = "statement.addendum"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public var note: String?
    public init(statement: Identifier<JointStatement>, note: String? = nil) {
        (self.statement, self.note) = (statement, note)
    }

    public func perform(in transaction: CampaignTransaction) throws -> FrozenList {
        var (written, life) = try transaction.statement(statement)
        guard life.stage == .published else {
            throw StatementRefusal.cannotFollow(from: life.stage, to: .published)
        }
        guard written.lateNames != .closed else { throw SignatureRefusal.noLateNames }
        var listed: Set<Identifier<Signature>> = []
        for list in try transaction.manifestNumbers(of: statement) {
            listed.formUnion(try transaction.members(of: statement, number: list.number))
        }
        let accepted = try transaction.acceptedSignatures(of: statement)
        let new = accepted.filter { !listed.contains($0.id) }
        let gone = try transaction.signatures(of: statement, in: .withdrawn).filter { listed.contains($0.id) }
        let retracted = gone.filter { $0.details.retraction == .shown }.compactMap {
            ListedSignatory($0.signatory, display: $0.details.shown).display == .public ? $0.signatory.asInSheet : nil
        }
        guard !new.isEmpty || (written.lateNames == .rolling && !gone.isEmpty) || !retracted.isEmpty else {
            throw StatementRefusal.nothingLate
        }
        let isRolling = written.lateNames == .rolling
        let frozen = try transaction.freezeList(
            of: written, &life, kind: isRolling ? .rolling : .addendum, from: isRolling ? accepted : new,
            retracted: retracted, note: note)
        try transaction.keep(written, life)
        try transaction.record(
            Self.name, Entry.statement(statement), detail: "list \(frozen.manifest), \(frozen.counts.signatories) names"
        )
        return frozen
    }
}
