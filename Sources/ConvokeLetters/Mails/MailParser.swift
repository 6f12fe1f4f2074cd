import ConvokeModel

/// Reads the text of a mail's template, and tells all that is wrong at once.
struct MailParser {
    private let file: String
    private let lines: [Substring]
    private let firstLine: Int
    private var nodes: [[MailNode]] = [[]]
    private var open: [(name: MailName, isInverted: Bool, place: TextPlace)] = []
    private(set) var problems: [TemplateProblem] = []

    init(_ text: String, file: String, firstLine: Int) {
        self.file = file
        self.firstLine = firstLine
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func parse() -> [MailNode] {
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            // A line that holds nothing but the opening or end of a section, or a part, leaves no blank line.
            let isAlone =
                line.hasPrefix("{{") && line.hasSuffix("}}")
                && line.dropFirst(2).first.map { "#^/>".contains($0) } == true
                && line.dropFirst(2).dropLast(2).firstRange(of: "}}") == nil
            read(line, number: index + firstLine)
            if !isAlone, !isLast { add(.text("\n")) }
        }
        for (name, _, place) in open {
            report(.unclosedSection, "'\(name.rawValue)' is opened here and never closed.", at: place)
        }
        return nodes.first ?? []
    }

    private mutating func read(_ line: Substring, number: Int) {
        var rest = line
        while let start = rest.firstRange(of: "{{") {
            let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
            let place = TextPlace(line: number, column: column)
            addText(rest[..<start.lowerBound])
            guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
                return report(.unclosedTag, "This tag is not closed on its line.", at: place)
            }
            handle(rest[start.upperBound..<end.lowerBound], at: place)
            rest = rest[end.upperBound...]
        }
        addText(rest)
    }

    private mutating func handle(_ tag: Substring, at place: TextPlace) {
        guard let sign = tag.first else { return report(.badTag, "This tag is empty.", at: place) }
        if sign == ">" { return add(.part(String(tag.dropFirst()), place)) }
        let written = "#^/".contains(sign) ? String(tag.dropFirst()) : String(tag)
        guard let name = MailName(rawValue: written) else {
            return report(
                .unknownVariable, "Mails have no '\(written.asPrinted)'.",
                didYouMean(written, among: MailName.allCases.map(\.rawValue)), at: place)
        }
        switch sign {
        case "#", "^":
            guard open.count < 4 else { return report(.tooDeep, "Sections go at most four deep.", at: place) }
            open.append((name, sign == "^", place))
            nodes.append([])
        case "/":
            guard let last = open.last, last.name == name, let inner = nodes.popLast() else {
                return report(.unopenedSection, "'\(written)' is closed here but not the last opened.", at: place)
            }
            open.removeLast()
            add(.section(name, isInverted: last.isInverted, inner, last.place))
        default: add(.value(name, place))
        }
    }

    private mutating func addText(_ text: Substring) {
        if !text.isEmpty { add(.text(String(text))) }
    }

    private mutating func add(_ node: MailNode) {
        guard !nodes.isEmpty else { return }
        nodes[nodes.count - 1].append(node)
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil, at place: TextPlace
    ) {
        problems.append(
            TemplateProblem(
                file: file, line: place.line, column: place.column, code: code, message: message, hint: hint))
    }
}
