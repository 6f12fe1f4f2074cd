/// What `apply` would do, and what stands in its way.
public struct CampaignPlan: Hashable, Sendable, Codable {
    public var added: [Entry] = []
    public var changed: [EntryChange] = []
    public var signatories: [SignatoryChange] = []
    public var conflicts: [EntryConflict] = []
    /// Changes that the state of an entry forbids, each with its reason.
    public var refused: [RefusedChange] = []
    /// Fields that only the data changed since the last `apply`. They stay; `export` brings them into files.
    public var kept: [EntryChange] = []
    /// Entries that files and data came to say alike; `apply` notes that they agree.
    public var agreed: [Entry] = []
    /// Entries that the data has from files, and the files no longer have. They are kept.
    public var gone: [Entry] = []
    /// Clashes that the programme does not have yet and would have; nothing where there are none.
    public var clashes: [Clash]?

    public init() {}

    /// Keeps the clashes that somebody should know of before applying.
    public mutating func note(_ clashes: [Clash]) {
        let told = clashes.filter { $0.severity > .noted && $0.waiver == nil }
        self.clashes = told.isEmpty ? nil : told
    }

    public var hasChanges: Bool { !added.isEmpty || !changed.isEmpty || !signatories.isEmpty }
    /// Whether `apply` would write, or refuse to.
    public var hasWork: Bool { hasChanges || !agreed.isEmpty || !conflicts.isEmpty || !refused.isEmpty }
}

public struct EntryChange: Hashable, Sendable, Codable {
    public var entry: Entry
    public var fields: [FieldChange]

    public init(entry: Entry, fields: [FieldChange]) {
        self.entry = entry
        self.fields = fields
    }
}

public struct EntryConflict: Hashable, Sendable, Codable {
    public var entry: Entry
    public var fields: [FieldConflict]

    public init(entry: Entry, fields: [FieldConflict]) {
        self.entry = entry
        self.fields = fields
    }
}

public struct RefusedChange: Hashable, Sendable, Codable {
    public var entry: Entry
    public var reason: String

    public init(entry: Entry, reason: String) {
        self.entry = entry
        self.reason = reason
    }
}

/// How a statement's sheet differs from its signatures in the data.
public struct SignatoryChange: Hashable, Sendable, Codable {
    public var statement: Identifier<JointStatement>
    public var added: [Signatory]
    /// The same signatory with other details, such as a country.
    public var changed: [Signatory]

    public init(statement: Identifier<JointStatement>, added: [Signatory], changed: [Signatory]) {
        self.statement = statement
        self.added = added
        self.changed = changed
    }
}

/// Files and data disagree, or an entry's state forbids a change; nothing was applied.
public struct PlanConflict: Refusal, Hashable {
    public var plan: CampaignPlan
    public init(plan: CampaignPlan) { self.plan = plan }

    public var code: RefusalCode { .conflict }
    public var sentence: String {
        let fields = plan.conflicts.flatMap { conflict in conflict.fields.map { "\(conflict.entry): \($0.field)" } }
        var sentences = plan.refused.map { "\($0.entry): \($0.reason)" }
        if !fields.isEmpty {
            sentences.insert(
                "Changed in the files and in the data since the last apply: \(fields.joined(separator: "; ")). "
                    + "Look at both with 'convoke plan', then apply with --ours (the files win) or --theirs (the data wins).",
                at: 0)
        }
        return "Nothing was applied. " + sentences.joined(separator: " ")
    }
}
