import ConvokeModel
import Foundation

extension CampaignTransaction {
    /// Keeps a new signature and gives it with its place; nothing where the same name with the same address, or the same
    /// number in a register, has one.
    public func add(_ new: Signature, keptUntil: Date? = nil) throws -> Signature? {
        // The place is that of the count's row, which is locked by the change that follows.
        let before = try signatureCount(of: new.statement)
        var signature = new
        signature.place = before.received + 1
        guard try insert(signature, keptUntil: keptUntil) else { return nil }
        var after = before
        after.received += 1
        if new.state.isUndecided { after.undecided += 1 }
        if new.state == .accepted {
            signature = try number(signature, &after)
            try connection.execute("UPDATE signature SET ordinal = \(signature.ordinal) WHERE id = \(signature.id)")
        }
        try keep(after, of: new.statement)
        return signature
    }

    /// Keeps new signatures that are accepted at once, in their order, and gives each with its place and number; nothing in the
    /// place of one that stands there already. Counts once for all.
    public func add(accepted new: [Signature], to statement: Identifier<JointStatement>) throws -> [Signature?] {
        var count = try signatureCount(of: statement)
        let goal = try goal(of: statement)
        let added = try new.map { signature -> Signature? in
            var signature = signature
            (signature.place, signature.ordinal) = (count.received + 1, count.lastOrdinal + 1)
            guard signature.statement == statement, try insert(signature, keptUntil: nil) else { return nil }
            count.received += 1
            count.lastOrdinal += 1
            count.accepted += 1
            if Milestone.isOne(count.accepted, goal: goal) { try reachMilestone(count.accepted, of: statement) }
            return signature
        }
        try keep(count, of: statement)
        return added
    }

    /// Writes a row; says whether it could, or the same name with the same address, or the same number, has one.
    private func insert(_ new: Signature, keptUntil: Date?) throws -> Bool {
        let scope = SealingScope.statement(new.statement)
        let keys = try keys(for: scope)
        let sealed = try sealed(fields: new.details, in: .signatory(new.id), of: scope)
        let count = try connection.execute(
            """
            INSERT INTO signature (id, statement, version, agreed_version, language, place, ordinal, is_late, link_number, \
            kept_until, identity, registry, sealed, state, source, signed_on) VALUES (\(new.id), \(new.statement), \
            \(new.version), \(new.agreedVersion), \(new.language?.text), \(new.place), \(new.ordinal), \
            \(new.isLate ? 1 : 0), \(new.linkNumber), \(keptUntil.map { Int($0.timeIntervalSince1970) }), \
            \(SignatureIdentity.bytes(of: new.details, new.id, with: keys)), \
            \(SignatureIdentity.registry(of: new.details, with: keys)), \(sealed), \(new.state), \(new.source), \
            \(new.signedOn)) ON CONFLICT DO NOTHING
            """)
        return count > 0
    }

    /// Keeps a signature in another state, and what follows from it: its number, the count, milestones.
    public func keep(_ old: Signature, in state: SignatureState, keptUntil: Date? = nil) throws -> Signature {
        var signature = old
        signature.state = state
        var count = try signatureCount(of: old.statement)
        if old.state.isUndecided { count.undecided -= 1 }
        if state.isUndecided { count.undecided += 1 }
        if state == .accepted, old.state != .accepted { signature = try number(signature, &count) }
        if old.state == .accepted, state != .accepted {
            count.accepted -= 1
            try loseMilestones(of: old.statement, above: count.accepted)
        }
        try connection.execute(
            """
            UPDATE signature SET state = \(state), ordinal = \(signature.ordinal), is_late = \(signature.isLate ? 1 : 0), \
            agreed_version = \(signature.agreedVersion), kept_until = \(keptUntil.map { Int($0.timeIntervalSince1970) }) \
            WHERE id = \(old.id)
            """)
        try keep(count, of: old.statement)
        return signature
    }

    /// Gives an accepted signature the next number; one that had a number before gets it back.
    private func number(_ accepted: Signature, _ count: inout SignatureCount) throws -> Signature {
        var signature = accepted
        if signature.ordinal == nil {
            count.lastOrdinal += 1
            signature.ordinal = count.lastOrdinal
        }
        count.accepted += 1
        if try Milestone.isOne(count.accepted, goal: goal(of: accepted.statement)) {
            try reachMilestone(count.accepted, of: accepted.statement)
        }
        return signature
    }

    /// Replaces the details of a signature; nothing where another has the same name with the same address, or the
    /// same number in a register.
    public func keep(_ details: SignatureDetails, of signature: Signature) throws -> Bool {
        let scope = SealingScope.statement(signature.statement)
        let keys = try keys(for: scope)
        let identity = SignatureIdentity.bytes(of: details, signature.id, with: keys)
        let registry = SignatureIdentity.registry(of: details, with: keys)
        if signature.state.isLive, try stands(identity, registry, besides: signature) { return false }
        let sealed = try sealed(fields: details, in: .signatory(signature.id), of: scope)
        try connection.execute(
            """
            UPDATE signature SET sealed = \(sealed), identity = \(identity), registry = \(registry) \
            WHERE id = \(signature.id)
            """)
        return true
    }

    /// Whether another signature that stands has the same name with the same address, or the same number in a register.
    public func stands(besides signature: Signature) throws -> Bool {
        let keys = try keys(for: .statement(signature.statement))
        return try stands(
            SignatureIdentity.bytes(of: signature.details, signature.id, with: keys),
            SignatureIdentity.registry(of: signature.details, with: keys), besides: signature)
    }

    private func stands(_ identity: [UInt8], _ registry: [UInt8]?, besides signature: Signature) throws -> Bool {
        let sameName = try connection.rows(
            """
            SELECT id FROM signature WHERE statement = \(signature.statement) AND identity = \(identity) \
            AND id <> \(signature.id) AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held')
            """)
        guard sameName.isEmpty, let registry else { return !sameName.isEmpty }
        return try !connection.rows(
            """
            SELECT id FROM signature WHERE statement = \(signature.statement) AND registry = \(registry) \
            AND id <> \(signature.id) AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held')
            """
        ).isEmpty
    }

    /// Notes which version a signatory has agreed to by word.
    public func keep(agreedVersion: Int, of signature: Signature) throws {
        try connection.execute("UPDATE signature SET agreed_version = \(agreedVersion) WHERE id = \(signature.id)")
    }

    /// Keeps until when a signature can be confirmed.
    public func keep(confirmationEnd end: Date, of signature: Signature) throws {
        try connection.execute(
            "UPDATE signature SET kept_until = \(Int(end.timeIntervalSince1970)) WHERE id = \(signature.id)")
    }

    /// Signatures whose time for confirmation is over become lapsed, at every statement.
    public func lapseSignatures() throws -> Int {
        guard connection.memory.lapsedAt != now else { return 0 }
        connection.memory.lapsedAt = now
        let rows = try connection.rows(
            """
            UPDATE signature SET state = \(SignatureState.lapsed), kept_until = NULL \
            WHERE kept_until IS NOT NULL AND kept_until < \(Int(now.timeIntervalSince1970)) \
            AND state = \(SignatureState.awaitingConfirmation) RETURNING id
            """)
        return rows.count
    }

    private func keep(_ count: SignatureCount, of statement: Identifier<JointStatement>) throws {
        try connection.execute(
            """
            INSERT INTO signature_count (statement, last_place, last_ordinal, accepted, undecided) VALUES (\(statement), \
            \(count.received), \(count.lastOrdinal), \(count.accepted), \(count.undecided)) \
            ON CONFLICT (statement) DO UPDATE SET last_place = excluded.last_place, last_ordinal = excluded.last_ordinal, \
            accepted = excluded.accepted, undecided = excluded.undecided
            """)
        connection.memory.signatureCounts[statement] = count
    }
}

extension SignatureState {
    /// Whether it waits for the secretariat.
    public var isUndecided: Bool { self == .awaitingApproval || self == .held }
}
