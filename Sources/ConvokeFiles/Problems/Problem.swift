import ConvokeModel

/// One thing that is wrong, or may be, in a campaign's files, and where.
public struct Problem: Codable, Hashable, Sendable, Comparable {
    /// Relative to the campaign's folder.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in characters as a reader sees them.
    public var column: Int
    public var severity: Finding.Severity
    /// A short hyphenated word that stays the same from version to version.
    public var code: String
    public var message: String
    public var hint: String?

    public init(
        file: String, line: Int, column: Int, severity: Finding.Severity, code: String, message: String,
        hint: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.code, left.message)
            < (right.file, right.line, right.column, right.code, right.message)
    }
}

/// Why campaign files could not be read or written at all.
public struct FilesRefusal: Refusal, Hashable {
    public var code: RefusalCode
    public var sentence: String

    public init(_ code: RefusalCode, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
