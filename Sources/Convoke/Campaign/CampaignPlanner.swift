import ConvokeModel
import ConvokeStore

/// Holds the files against the data: what would change, and the entries as they would then stand.
struct CampaignPlanner {
    private(set) var plan = CampaignPlan()
    /// Entries to write, with their text after the change. Some change nothing but what `applied` remembers.
    private(set) var outcome: [StoredDocument] = []
    private let content: CampaignContent
    private let side: ConflictSide?

    init(_ content: CampaignContent, _ reader: CampaignReader?, conflictsTo side: ConflictSide? = nil) throws {
        self.content = content
        self.side = side
        let stored = Dictionary(uniqueKeysWithValues: (try reader?.documents() ?? []).map { ($0.entry, $0) })
        try requireSameCampaign(stored.keys)
        let files = try CampaignDocuments(content).texts
        for (entry, text) in files.sorted(by: { $0.key < $1.key }) {
            if let document = stored[entry] {
                try compare(text, with: document, reader)
            } else {
                plan.added.append(entry)
                outcome.append(StoredDocument(entry: entry, written: text, applied: text, life: nil))
            }
        }
        plan.gone = stored.values.filter { $0.applied != nil && files[$0.entry] == nil }.map(\.entry).sorted()
        for written in content.statements.values.sorted(by: { $0.statement.key < $1.statement.key }) {
            try compareSignatories(written, reader)
        }
    }

    private func requireSameCampaign(_ entries: some Sequence<Entry>) throws {
        guard let here = entries.first(where: { $0.kind == .campaign }), here.key != content.campaign.key.text else {
            return
        }
        throw GivenRefusal(
            .conflict,
            "The data here belongs to the campaign '\(here.key)', the files to '\(content.campaign.key)'. Correct 'key' in campaign.yaml, or apply the files in a folder of their own."
        )
    }

    private mutating func compare(_ text: String, with document: StoredDocument, _ reader: CampaignReader?) throws {
        guard document.written != text || document.applied != text else { return }
        let merge = try EntryMerge(files: text, data: document.written, applied: document.applied)
        if !merge.conflicts.isEmpty, side == nil {
            plan.conflicts.append(EntryConflict(entry: document.entry, fields: merge.conflicts))
        }
        let merged = merge.merged(conflictsTo: side ?? .data)
        if let reason = try refusal(of: merged, for: document, reader) {
            plan.refused.append(RefusedChange(entry: document.entry, reason: reason))
        }
        var fields = merge.changes
        if side == .files {
            fields += merge.conflicts.map { FieldChange(field: $0.field, from: $0.data, to: $0.files) }
        }
        if !fields.isEmpty { plan.changed.append(EntryChange(entry: document.entry, fields: fields)) }
        if !merge.kept.isEmpty { plan.kept.append(EntryChange(entry: document.entry, fields: merge.kept)) }
        guard merged != document.written || text != document.applied else { return }
        if fields.isEmpty, merge.conflicts.isEmpty { plan.agreed.append(document.entry) }
        outcome.append(StoredDocument(entry: document.entry, written: merged, applied: text, life: document.life))
    }

    /// Why a statement's text may not change, where it would.
    private func refusal(of merged: String, for document: StoredDocument, _ reader: CampaignReader?) throws -> String? {
        guard document.entry.kind == .statement, merged != document.written, let reader else { return nil }
        let new = try CanonicalJSON.value(JointStatement.self, from: merged)
        let old = try reader.statement(new.key)
        guard StatementText(of: new) != StatementText(of: old.statement) else { return nil }
        do {
            let isTranslation = StatementText(of: old.statement).isTranslated(by: StatementText(of: new))
            _ = try old.life.revised(
                isTranslation ? .translation : .editorial, signatures: try reader.liveSignatures(of: new.key))
            return nil
        } catch let refusal as StatementRefusal { return refusal.sentence }
    }

    /// New and changed rows of the sheet. Who withdrew stays withdrawn, and whom the sheet lost is not removed.
    private mutating func compareSignatories(_ written: WrittenStatement, _ reader: CampaignReader?) throws {
        let signatures = try reader?.signatures(of: written.statement.key) ?? []
        let known = Dictionary(signatures.map { ($0.signatory.identity, $0) }, uniquingKeysWith: { first, _ in first })
        var change = SignatoryChange(statement: written.statement.key, added: [], changed: [])
        for signatory in written.signatories {
            guard let signature = known[signatory.identity] else {
                change.added.append(signatory)
                continue
            }
            if signature.state == .accepted, signature.source == .sheet,
                signature.signatory.asInSheet != signatory.asInSheet
            {
                change.changed.append(signatory)
            }
        }
        if !change.added.isEmpty || !change.changed.isEmpty { plan.signatories.append(change) }
    }
}
