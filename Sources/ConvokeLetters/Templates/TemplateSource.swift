/// A template's file: front matter of `key: value` lines, and below it Mustache over Markdown.
struct TemplateSource: Hashable, Sendable {
    /// The file's name from the templates' folder on.
    let file: String
    let fields: [String: String]
    let body: String
    let nodes: [TemplateNode]
    let problems: [TemplateProblem]

    /// What front matter may say.
    static let fieldNames = ["name", "width", "words-per-minute", "most-words"]

    /// A page's template is HTML throughout: no front matter, no Markdown.
    init(page text: String, file: String) {
        var scanner = TemplateScanner(text.withPlainLines, file: file, isMarkup: true)
        self.file = file
        body = text.withPlainLines
        fields = [:]
        nodes = scanner.scan()
        problems = scanner.problems
    }

    init(_ text: String, file: String) {
        self.file = file
        let widths = 40...120
        let lines = text.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false)
        var problems: [TemplateProblem] = []
        var fields: [String: String] = [:]
        var bodyStart = 0
        if lines.first == "---" {
            let end = lines.dropFirst().firstIndex(of: "---")
            if end == nil {
                problems.append(
                    TemplateProblem(
                        file: file, code: .badFrontMatter, message: "The front matter is never closed.",
                        hint: "Add a line ---."))
            }
            bodyStart = (end ?? 0) + 1
            for (index, line) in lines[..<(end ?? 0)].enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
                let (field, problem) = Self.field(line, at: index + 1, of: file)
                if let field { fields[field.key] = field.value }
                if field?.key == "width", !widths.contains(field.flatMap { Int($0.value) } ?? 0) {
                    problems.append(
                        TemplateProblem(
                            file: file, line: index + 1, code: .badFrontMatter,
                            message: "The width of a text is a number of columns from 40 to 120."))
                }
                if let field, ["words-per-minute", "most-words"].contains(field.key), (Int(field.value) ?? 0) < 1 {
                    problems.append(
                        TemplateProblem(
                            file: file, line: index + 1, code: .badFrontMatter, message: "'\(field.key)' is a number."))
                }
                if let problem { problems.append(problem) }
            }
        }
        let body = lines.dropFirst(bodyStart).joined(separator: "\n")
        var scanner = TemplateScanner(body, file: file, firstLine: bodyStart + 1)
        let nodes = scanner.scan()
        self.body = body
        self.nodes = nodes
        self.fields = fields
        self.problems =
            problems + scanner.problems + PartCheck.problems(in: body, file: file, firstLine: bodyStart + 1)
    }

    /// The width of the plain text, in columns.
    var width: Int { fields["width"].flatMap { Int($0) } ?? 72 }

    var manner: LetterManner {
        LetterManner(
            wordsPerMinute: fields["words-per-minute"].flatMap { Int($0) } ?? LetterManner().wordsPerMinute,
            mostWords: fields["most-words"].flatMap { Int($0) })
    }

    private static func field(_ line: Substring, at number: Int, of file: String) -> (
        (key: String, value: String)?, TemplateProblem?
    ) {
        guard let colon = line.firstIndex(of: ":") else {
            return (
                nil, TemplateProblem(file: file, line: number, code: .badFrontMatter, message: "Write 'key: value'.")
            )
        }
        let key = String(line[..<colon])
        guard fieldNames.contains(key) else {
            return (
                nil,
                TemplateProblem(
                    file: file, line: number, code: .unknownField, message: "There is no field '\(key)'.",
                    hint: didYouMean(key, among: fieldNames))
            )
        }
        return ((key, String(line[line.index(after: colon)...].drop { $0.isWhitespace }.trailingBlanksDropped)), nil)
    }
}

extension String {
    /// Without a byte order mark, and with every line ended by a line feed: the same places on every system.
    var withPlainLines: String {
        let text = unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
