import ConvokeModel

/// The placeholders in a statement's own text, such as `{{organisations.count}}`: numbers of the signatory list, no more.
public enum Placeholders {
    public static let names = LetterNumbers.names

    /// What is wrong with the placeholders of a text; `file` is what the problems call it.
    public static func problems(in text: String, file: String) -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        _ = filled(text, file: file, problems: &problems) { _ in "" }
        return problems
    }

    /// The text with `value` in the places of known names. Others stay as they are and become problems.
    static func filled(
        _ text: String, file: String, problems: inout [TemplateProblem], value: (String) -> String?
    ) -> String {
        var result = ""
        for (index, line) in text.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result += "\n" }
            var rest = line
            while let start = rest.firstRange(of: "{{") {
                result += rest[..<start.lowerBound]
                let column = line.distance(from: line.startIndex, to: start.lowerBound) + 1
                func report(_ code: TemplateProblem.Code, _ message: String, _ hint: String?) {
                    problems.append(
                        TemplateProblem(
                            file: file, line: index + 1, column: column, code: code, message: message, hint: hint))
                }
                guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
                    report(.unclosedTag, "This placeholder is never closed.", "Add }} on the same line.")
                    rest = rest[start.upperBound...]
                    continue
                }
                let name = String(
                    rest[start.upperBound..<end.lowerBound].drop { $0.isWhitespace }.trailingBlanksDropped)
                if name.hasPrefix("{") || name.hasPrefix("&") {
                    report(.rawOutput, "Raw output is not allowed in a statement.", "Write {{organisations.count}}.")
                } else if names.contains(name), let filled = value(name) {
                    result += filled
                } else {
                    report(
                        .unknownVariable, "A statement has no '\(name.asPrinted.prefix(80))'.",
                        didYouMean(name, among: names) ?? "There is: \(names.joined(separator: ", ")).")
                }
                rest = rest[end.upperBound...]
            }
            result += rest
        }
        return result
    }
}
