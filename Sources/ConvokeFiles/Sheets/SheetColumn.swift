import ConvokeModel

/// What a column of a foreign sheet may hold, found by its heading in several languages.
public protocol SheetColumn: Word {
    /// Headings that mean this without doubt; signs and case do not matter.
    var headings: Set<String> { get }
    /// Whether further columns may answer questions that an event asks.
    static var hasAnswers: Bool { get }
}

extension SheetColumn {
    public static var hasAnswers: Bool { false }

    /// The column that a heading names: as a whole, without what stands in brackets, or by what stands before or after a
    /// slash, as in forms of two languages.
    static func meant(by heading: String, known: [String: Self] = known) -> Self? {
        let bare = heading.prefix { !"([（".contains($0) }
        let parts = [heading, String(bare)] + bare.split(separator: "/").map(String.init)
        return parts.lazy.compactMap { known[$0.folded] }.first
    }

    /// The columns by their headings, folded.
    static var known: [String: Self] {
        Dictionary(
            allCases.flatMap { column in column.headings.map { ($0.folded, column) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// Which column of a sheet holds what: as its headings say, and as a mapping file has it instead.
public struct SheetMapping<Column: SheetColumn>: Sendable, Hashable {
    /// Headings by what they hold.
    public var columns: [Column: String] = [:]
    /// Headings by the question that they answer.
    public var answers: [String: String] = [:]

    public init() {}

    /// Reads a mapping file; whatever it does not mention is found by the headings.
    ///
    ///     key: Order no
    ///     name: Full name
    ///     answers: {why: Why would you like to come?}
    public static func read(_ bytes: [UInt8], file: String) throws -> SheetMapping {
        let source: SourceText
        do throws(SourceText.Fault) { source = try SourceText(file: file, bytes: bytes) } catch {
            throw FilesRefusal(.findings, error.problem(in: file).text(source: nil))
        }
        let page = Page(source, language: .english)
        var mapping = SheetMapping()
        if let root = YamlComposer.compose(page),
            let fields = Value(node: root, name: "the mapping", page: page).fields(
                .sheetMapping(Column.self), at: .start)
        {
            for column in Column.allCases { mapping.columns[column] = fields[column.word]?.text() }
            for pair in Column.hasAnswers ? fields["answers"]?.node.pairs ?? [] : [] {
                mapping.answers[pair.key] = Value(node: pair.value, name: pair.key, page: page).text()
            }
        }
        guard page.problems.isEmpty else {
            throw FilesRefusal(.findings, page.problems.sorted().map { $0.text(source: nil) }.joined(separator: "\n"))
        }
        return mapping
    }
}

extension Record {
    static func sheetMapping<Column: SheetColumn>(_: Column.Type) -> Record {
        Record(
            "the mapping",
            Column.allCases.map { Field($0.word, .text) }
                + (Column.hasAnswers ? [Field("answers", .map(by: .key, .text))] : []))
    }
}
