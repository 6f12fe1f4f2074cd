import Foundation

/// Takes somebody's names out of texts that stay public otherwise.
public struct NameRemoval: Sendable {
    /// What stands where a name stood, in any language.
    public static let mark = "[…]"

    private let names: [String]
    private let index: SecretIndex

    /// Of a name that is part of another, the longer one goes first.
    public init(_ names: some Sequence<String>) {
        self.names = Set(names.map(\.trimmingBlanks)).sorted { ($1.count, $0) < ($0.count, $1) }
        index = SecretIndex(self.names)
    }

    public func finds(in text: String) -> Bool { index.finds(in: text) }

    /// The text with the mark for each name. Where a name is written so that it cannot be cut out, all of it goes.
    public func callAsFunction(_ text: String) -> String {
        guard finds(in: text) else { return text }
        let rest = names.reduce(text, Self.cut)
        return finds(in: rest) ? Self.mark : rest
    }

    private static func cut(_ text: String, _ name: String) -> String {
        guard name.count > 2 else { return text }
        var (result, rest) = ("", text[...])
        while let range = rest.range(of: name, options: [.caseInsensitive, .diacriticInsensitive]) {
            let before = rest[..<range.lowerBound]
            let isWhole = !isWord(before.last ?? result.last) && !isWord(rest[range.upperBound...].first)
            result += before + (isWhole || name.isWrittenWithoutBlanks ? mark[...] : rest[range])
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    private static func isWord(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber } ?? false }
}

extension String {
    fileprivate var isWrittenWithoutBlanks: Bool { unicodeScalars.contains(where: \.isWrittenWithoutBlanks) }
}

extension LocalizedText {
    public func without(_ names: NameRemoval) -> LocalizedText { LocalizedText(texts.mapValues { names($0) }) }
}
