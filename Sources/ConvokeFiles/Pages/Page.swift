import ConvokeModel

/// One file while it is read: its text, the language of its single texts, and what was found wrong so far.
final class Page {
    let source: SourceText
    var language: LanguageTag
    private(set) var problems: [Problem] = []
    /// Errors that leave an entry without a value it needs; an unknown field, say, does not.
    private(set) var breakages = 0

    /// Beyond so many problems a file is not what it is taken for, and more of them help nobody.
    private static let limit = 1_000

    init(_ source: SourceText, language: LanguageTag) {
        self.source = source
        self.language = language
    }

    /// Whether further problems are passed over, so that nobody needs to look for suggestions.
    var isFull: Bool { problems.count > Self.limit }

    func error(_ code: String, _ message: String, hint: String? = nil, at spot: Spot, breaks: Bool = true) {
        if breaks { breakages += 1 }
        add(.error, code, message, hint, spot)
    }

    func warning(_ code: String, _ message: String, hint: String? = nil, at spot: Spot) {
        add(.warning, code, message, hint, spot)
    }

    private func add(_ severity: Finding.Severity, _ code: String, _ message: String, _ hint: String?, _ spot: Spot) {
        guard !isFull else { return }
        let isLast = problems.count == Self.limit
        problems.append(
            Problem(
                file: source.file, line: spot.line, column: source.column(of: spot),
                severity: isLast ? .error : severity,
                code: isLast ? "too-many-problems" : code,
                message: isLast
                    ? "There are more than \(Self.limit) problems in this file. Correct these first." : message,
                hint: isLast ? nil : hint))
    }
}
