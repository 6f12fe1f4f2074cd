import ConvokeModel
import Foundation

extension Problem {
    /// The problem for a terminal: position and sentence, the source line with a caret below, and what to do.
    public func text(source: String?) -> String {
        var lines = ["\(file.shownSafely):\(line):\(column): \(severity.word)[\(code)]: \(message.shownSafely)"]
        if let source {
            lines.append("    " + source.shownSafely)
            lines.append("    " + caretLine(below: source))
        }
        if let hint { lines.append("help: \(hint.shownSafely)") }
        return lines.joined(separator: "\n")
    }

    /// Blanks as wide as the line up to the problem, then a caret; tabs stay tabs, so that both lines move alike.
    private func caretLine(below source: String) -> String {
        source.shownSafely.prefix(max(0, column - 1)).map {
            $0 == "\t" ? "\t" : String(repeating: " ", count: $0.displayWidth)
        }
        .joined() + "^"
    }

    /// The problem as one JSON object on one line.
    public var jsonForm: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// The problem as a workflow command, which marks the line in a pull request.
    public var githubForm: String {
        let place = "file=\(file.githubProperty),line=\(line),col=\(column),title=\(code.githubProperty)"
        return "::\(severity.word) \(place)::\((message + (hint.map { "\n\($0)" } ?? "")).githubMessage)"
    }
}

extension String {
    fileprivate var githubMessage: String {
        replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    fileprivate var githubProperty: String { githubMessage.replacing(":", with: "%3A").replacing(",", with: "%2C") }

    /// The text with what would steer a terminal, or turn its writing direction, made visible.
    var shownSafely: String {
        guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.steersTerminal ? "\u{FFFD}" : $0 }))
    }

    /// The text in quotes for a sentence, cut where it is long.
    var quoted: String { "'\(count > 60 ? prefix(57) + "…" : self[...])'" }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: false
        }
    }
}
