/// What the files, the data and the last `apply` say of one entry, field by field.
///
/// A field that differs from the last `apply` on one side only is taken from that side. One that differs on both is a
/// conflict, unless both say the same.
public struct EntryMerge: Hashable, Sendable {
    public var changes: [FieldChange] = []
    public var conflicts: [FieldConflict] = []
    /// Fields that only the data changed; they stay as they are.
    public var kept: [FieldChange] = []
    private var fields: [String: String] = [:]

    /// Each text is the canonical JSON of the entry; `applied` is what the files said last time, if ever.
    public init(files: String, data: String, applied: String?) throws {
        guard files != data else {
            fields = try CanonicalJSON.fields(of: data)
            return
        }
        let (mine, theirs) = (try CanonicalJSON.fields(of: files), try CanonicalJSON.fields(of: data))
        let base = try applied.map { try CanonicalJSON.fields(of: $0) }
        fields = theirs
        for name in Set(mine.keys).union(theirs.keys).sorted() where mine[name] != theirs[name] {
            guard let base else {
                conflicts.append(FieldConflict(field: name, files: mine[name], data: theirs[name], applied: nil))
                continue
            }
            if theirs[name] == base[name] {
                changes.append(FieldChange(field: name, from: theirs[name], to: mine[name]))
                fields[name] = mine[name]
            } else if mine[name] != base[name] {
                conflicts.append(FieldConflict(field: name, files: mine[name], data: theirs[name], applied: base[name]))
            } else {
                kept.append(FieldChange(field: name, from: mine[name], to: theirs[name]))
            }
        }
    }

    /// The entry as it stands after the merge; conflicts go to the side that is named.
    public func merged(conflictsTo side: ConflictSide) -> String {
        var fields = fields
        if side == .files { for conflict in conflicts { fields[conflict.field] = conflict.files } }
        return CanonicalJSON.object(fields)
    }
}

/// Which side wins where files and data both changed a field.
public enum ConflictSide: String, Word { case files, data }

/// A field that the files changed. Values are JSON; none where the field is absent.
public struct FieldChange: Hashable, Sendable, Codable {
    public var field: String
    public var from: String?
    public var to: String?

    public init(field: String, from: String?, to: String?) {
        self.field = field
        self.from = from
        self.to = to
    }
}

/// A field that files and data both changed since the last `apply`. Values are JSON; none where the field is absent.
public struct FieldConflict: Hashable, Sendable, Codable {
    public var field: String
    public var files: String?
    public var data: String?
    public var applied: String?

    public init(field: String, files: String?, data: String?, applied: String?) {
        self.field = field
        self.files = files
        self.data = data
        self.applied = applied
    }
}
