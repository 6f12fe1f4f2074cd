import Yams

/// What the YAML parser stumbled over, in words for the person who wrote the file.
struct YamlFault {
    var code = "yaml-syntax"
    var message: String
    var hint: String?
    var spot: Spot

    init(_ error: any Error, text: String) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            spot = Self.within(text, mark.spot)
            message = ""
            explain(problem, context?.text ?? "", context?.mark.spot, text)
        case .reader(let problem, _, _, _):
            spot = .start
            message = "The file is no YAML: \(problem)."
        default:
            spot = .start
            message = "The file is no YAML that can be read."
        }
    }

    /// The parser finds some faults only past the last line.
    private static func within(_ text: String, _ spot: Spot) -> Spot {
        let ends = text.utf8.reduce(into: 1) { if $1 == 10 { $0 += 1 } }
        let last = text.utf8.last == 10 ? max(1, ends - 1) : ends
        return spot.line > last ? Spot(line: last, column: 1) : spot
    }

    private mutating func explain(_ problem: String, _ context: String, _ start: Spot?, _ text: String) {
        let line =
            text.split(separator: "\n", maxSplits: spot.line, omittingEmptySubsequences: false)
            .dropFirst(spot.line - 1).first ?? ""
        if let tab = Self.tabInIndent(line) {
            spot.column = tab
            message = "The line is indented with a tab. YAML wants blanks."
            hint = "Replace each tab at the beginning of the line by two blanks."
        } else if problem.contains("Maximum nesting") {
            code = "too-deep"
            message = "This is nested more than \(YamlComposer.deepest) deep. Campaign files never need that."
        } else if problem.contains("unexpected end of stream"), context.contains("quoted") {
            message = "The quotation mark here is never closed."
            hint = "Put the same mark at the end of the text."
            spot = start ?? spot
        } else if problem.contains("mapping values are not allowed") {
            message =
                "A colon followed by a blank does not belong here: the line above or the value before it is not finished."
            hint = "Put the value in quotes if the colon is part of it, and look at the indentation."
        } else if problem.contains("could not find expected ':'") {
            message = "A field needs a colon and a blank after its name, as in 'title: Opening'."
            spot = start ?? spot
        } else if problem.contains("did not find expected key") {
            message = "This line does not fit the ones above: its indentation or a quotation mark before it is wrong."
            hint = "Fields of one entry begin in the same column."
        } else if problem.contains("did not find expected '-'") {
            message = "This line does not fit the list above it."
            hint = "Items of one list begin with '- ' in the same column."
        } else if problem.contains("expected ',' or") {
            message = "The list or map that opened with a bracket is not closed before this."
            hint = "Separate items with commas and close with ']' or '}'."
        } else if problem.contains("cannot start any token") {
            message = "A value cannot begin with this character."
            hint = "Put the value in quotes."
        } else if problem.contains("expected node content") || problem.contains("unexpected ':'") {
            message = "A value is expected here, and what stands here is none."
            hint = "Put the value in quotes if it begins with one of , ] } : % or holds a colon."
        } else if problem.contains("are not allowed in this context") {
            message = "A list item or field cannot begin here, beside a value that is not finished."
            hint = "Begin it on a line of its own, indented like its neighbours, or put the value in quotes."
        } else if problem.contains("comment or line break") {
            message = "After '|' or '>' nothing else may stand on the line."
            hint = "Begin the text on the next line, indented, or put it in quotes."
        } else if problem.contains("<document start>") {
            message = "The field or value above is finished, and this does not belong to it."
            hint = "Look at the indentation and at quotation marks and brackets in the lines above."
        } else if problem.contains("another document") {
            message = "A second document begins here. A campaign file holds one."
            hint = "Delete the line '---'."
        } else if context.contains("escape") || problem.contains("escape") {
            message = "A backslash followed by this means nothing in double quotes."
            hint = "Use single quotes, or write the backslash twice."
        } else {
            message = "This is no YAML that can be read: \(problem)."
            hint = "Look at quotation marks, colons and indentation on this line and the one above."
        }
    }

    private static func tabInIndent(_ line: Substring) -> Int? {
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        return indent.firstIndex(of: "\t").map { indent.distance(from: indent.startIndex, to: $0) + 1 }
    }
}
