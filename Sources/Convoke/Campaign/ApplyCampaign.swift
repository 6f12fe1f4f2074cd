import ConvokeModel
import ConvokeStore

/// Brings what files say into the data: all of it, or nothing.
public struct ApplyCampaign: UseCase {
    public static let name = "campaign.apply"
    public static let permission = Permission.organiser

    public var content: CampaignContent
    /// Which side wins where both changed a field since the last time; without it a conflict refuses everything.
    public var conflictsTo: ConflictSide?

    public init(content: CampaignContent, conflictsTo: ConflictSide? = nil) {
        self.content = content
        self.conflictsTo = conflictsTo
    }

    public func perform(in transaction: CampaignTransaction) throws -> CampaignPlan {
        let planner = try CampaignPlanner(content, transaction, conflictsTo: conflictsTo)
        let plan = planner.plan
        guard plan.conflicts.isEmpty, plan.refused.isEmpty else { throw PlanConflict(plan: plan) }
        let changed = Dictionary(uniqueKeysWithValues: plan.changed.map { ($0.entry, $0.fields) })
        let old = changed.keys.contains { $0.kind == .event } ? try transaction.content()?.content : nil
        for document in planner.outcome { try apply(document, in: transaction) }
        if let old { try tellGuests(of: changed.keys.sorted(), movedFrom: old, in: transaction) }
        for change in plan.signatories { try apply(change, in: transaction) }
        if !plan.added.isEmpty || !plan.signatories.isEmpty { try freezeLists(in: transaction) }
        for entry in plan.added { try transaction.record(Self.name, entry, detail: "added") }
        for (entry, fields) in changed.sorted(by: { $0.key < $1.key }) {
            try transaction.record(Self.name, entry, detail: fields.map(\.field).joined(separator: " "))
        }
        for change in plan.signatories {
            try transaction.record(
                Self.name, Entry.statement(change.statement),
                detail: "signatories: \(change.added.count) added, \(change.changed.count) changed")
        }
        return plan
    }

    private func apply(_ document: StoredDocument, in transaction: CampaignTransaction) throws {
        var document = document
        switch document.entry.kind {
        case .event: document.life = try CanonicalJSON.text(of: eventLife(document, in: transaction))
        case .statement: document.life = try CanonicalJSON.text(of: statementLife(document, in: transaction))
        default: break
        }
        try transaction.put(document)
        if document.entry.kind == .event { try passOnSeats(at: document.entry, in: transaction) }
    }

    /// More places, or another order of the queue, reach those who wait in the same transaction.
    private func passOnSeats(at entry: Entry, in transaction: CampaignTransaction) throws {
        guard let event = Identifier<Event>(entry.key), try transaction.seating(of: event).seating.waitingParties > 0
        else { return }
        _ = try PromoteQueue(event: event).perform(in: transaction)
    }

    private func eventLife(_ document: StoredDocument, in transaction: CampaignTransaction) throws -> EventLife {
        let event = try CanonicalJSON.value(Event.self, from: document.written)
        let seed = content.events[event.key]?.seed ?? EventSeed()
        guard document.life != nil else {
            return EventLife(seed: seed, of: event, uid: transaction.newIdentifier(), at: transaction.now)
        }
        let before = try transaction.event(event.key)
        // Whoever the files name after the day for it is late, too.
        var life = try transaction.closedWhereDue(before.life, of: before.event)
        if before.event != event { life.noteChange(from: before.event, to: event, at: transaction.now) }
        life.meet(event, seed: seed)
        return life
    }

    private func tellGuests(
        of entries: [Entry], movedFrom old: CampaignContent, in transaction: CampaignTransaction
    ) throws {
        let (content, lives) = try transaction.wholeCampaign()
        for key in entries.filter({ $0.kind == .event }).compactMap({ Identifier<Event>($0.key) }) {
            guard let before = old.events[key]?.event, let after = content.events[key]?.event,
                let life = lives.events[key]
            else { continue }
            try transaction.tellGuests(of: after, in: content, movedFrom: before, in: old, life)
        }
    }

    private func statementLife(_ document: StoredDocument, in transaction: CampaignTransaction) throws -> StatementLife
    {
        let statement = try CanonicalJSON.value(JointStatement.self, from: document.written)
        let text = StatementText(of: statement)
        guard document.life != nil else {
            let stage = content.statements[statement.key]?.seed.stage ?? .draft
            let life = StatementLife(stage: stage, uid: transaction.newIdentifier(), at: transaction.now)
            try transaction.addVersion(
                text, of: statement.key, number: life.version, change: VersionChange(.first))
            return life
        }
        let before = try transaction.statement(statement.key)
        var life = before.life
        if before.statement != statement { life.changedAt = transaction.now }
        if StatementText(of: before.statement) != text {
            let change = VersionChange(
                StatementText(of: before.statement).isTranslated(by: text) ? .translation : .editorial)
            life = try life.revised(change.kind, signatures: try transaction.liveSignatures(of: statement.key))
            try transaction.addVersion(text, of: statement.key, number: life.version, change: change)
        }
        return life
    }

    private func apply(_ change: SignatoryChange, in transaction: CampaignTransaction) throws {
        let life = try transaction.statement(change.statement).life
        for signatory in change.added {
            _ = try transaction.add(
                Signature(
                    id: transaction.newIdentifier(), statement: change.statement, version: life.version,
                    details: SignatureDetails(signatory: signatory, proof: .secretariat), state: .accepted,
                    source: .sheet, isLate: life.stage.isPublic, signedOn: transaction.today))
        }
        for signatory in change.changed {
            guard
                let signature = try transaction.liveSignatures(of: change.statement, named: signatory.identity)
                    .first(where: { $0.state == .accepted && $0.source == .sheet })
            else { continue }
            var details = signature.details
            details.signatory = signatory.keeping(details.signatory)
            _ = try transaction.keep(details, of: signature)
        }
    }

    /// A statement that comes to the data published has its list from its sheet.
    private func freezeLists(in transaction: CampaignTransaction) throws {
        for key in content.statements.keys.sorted() {
            let written: JointStatement
            var life: StatementLife
            (written, life) = try transaction.statement(key)
            guard life.stage.isFinal, try transaction.manifestNumbers(of: key).isEmpty else { continue }
            let accepted = try transaction.acceptedSignatures(of: key)
            guard !accepted.isEmpty else { continue }
            _ = try transaction.freezeList(of: written, &life, kind: .frozen, from: accepted, note: nil)
            try transaction.keep(written, life)
        }
    }
}
