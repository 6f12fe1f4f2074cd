/// One thing that is wrong, or may be, in what is written of a campaign.
public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Word { case error, warning }

    public var severity: Severity
    /// A short hyphenated word that stays the same from version to version, such as `end-before-start`.
    public var code: String
    /// What is wrong and what to do, as a sentence.
    public var message: String
    public var hint: String?
    public var path: FieldPath

    public init(_ severity: Severity, _ code: String, _ message: String, hint: String? = nil, at path: FieldPath) {
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
        self.path = path
    }
}

/// Where in an entry something stands: `event dissidents`, `participants`, `2`, `person`.
public struct FieldPath: Hashable, Sendable, Codable {
    public var entry: Entry
    public var fields: [String]

    public init(_ entry: Entry, _ fields: [String] = []) {
        self.entry = entry
        self.fields = fields
    }

    public init(_ entry: Entry, _ fields: String...) { self.init(entry, fields) }

    /// The field further in.
    public subscript(_ fields: CustomStringConvertible...) -> FieldPath {
        FieldPath(entry, self.fields + fields.map(\.description))
    }
}
