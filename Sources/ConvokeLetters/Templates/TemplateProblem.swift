import ConvokeModel

/// One thing that is wrong in a template, in a file of phrases, or in the text of a statement.
public struct TemplateProblem: Hashable, Sendable, Codable {
    public enum Code: String, Sendable, Codable, CaseIterable {
        case unknownVariable = "unknown-variable"
        case unknownTransform = "unknown-transform"
        case unknownPartial = "unknown-partial"
        case unknownBlock = "unknown-block"
        case unknownKind = "unknown-kind"
        case unknownPart = "unknown-part"
        case unknownField = "unknown-field"
        case unknownPhrase = "unknown-phrase"
        case missingPhrase = "missing-phrase"
        case mayBeMissing = "may-be-missing"
        case notText = "not-text"
        case notSection = "not-section"
        case badTag = "bad-tag"
        case unclosedTag = "unclosed-tag"
        case unclosedSection = "unclosed-section"
        case unopenedSection = "unopened-section"
        case rawOutput = "raw-output"
        case cycle
        case unsafePartial = "unsafe-partial"
        case unsafeLink = "unsafe-link"
        case unsafeStyle = "unsafe-style"
        case badLayout = "bad-layout"
        case badCharacter = "bad-character"
        case unreadable
        case tooLarge = "too-large"
        case tooManyWords = "too-many-words"
        case oneLanguage = "one-language"
        case tooDeep = "too-deep"
        case badFrontMatter = "bad-front-matter"
    }

    public var severity: Finding.Severity
    /// A template's file from its folder on, or the statement and the part of it: `statement el-salvador (text, en)`.
    public var file: String
    /// From 1; columns count what a reader sees as one character.
    public var line: Int
    public var column: Int
    public var code: Code
    public var message: String
    public var hint: String?

    public init(
        _ severity: Finding.Severity = .error, file: String, line: Int = 1, column: Int = 1, code: Code,
        message: String, hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension TemplateProblem: Comparable, CustomStringConvertible {
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.code.rawValue, left.message)
            < (right.file, right.line, right.column, right.code.rawValue, right.message)
    }

    public var description: String {
        "\(file):\(line):\(column): \(severity.word)[\(code.rawValue)]: \(message)" + (hint.map { " \($0)" } ?? "")
    }
}

/// Why a letter was not written: everything that is wrong, in the order of files and lines.
public struct TemplateProblems: Refusal, Hashable {
    public let problems: [TemplateProblem]

    public init(_ problems: some Sequence<TemplateProblem>) { self.problems = Set(problems).sorted() }

    public var code: RefusalCode { .findings }
    public var sentence: String { problems.map(\.description).joined(separator: "\n") }
}

/// "Did you mean 'recipient'?", where something is near.
func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    Suggestion.nearest(to: word, among: candidates).map { "Did you mean '\($0)'?" }
}
