/// A guest's second way back, to write down on paper: six words of a list of 2,048 that hold 66 random bits.
public struct SixWords: Hashable, Sendable {
    /// The words in small letters with single blanks between them.
    public let text: String

    public init(random: (Int) -> [UInt8]) {
        let bytes = random(12)
        text = stride(from: 0, to: 12, by: 2).map { index in
            WordList.words[(Int(bytes[index]) << 8 | Int(bytes[index + 1])) & 2_047]
        }.joined(separator: " ")
    }

    /// Nothing where the text is not six words of the list. Case, signs and double blanks do not matter.
    public init?(_ text: String) {
        let words = text.folded.split(separator: " ").map(String.init)
        guard words.count == 6, words.allSatisfy(WordList.all.contains) else { return nil }
        self.text = words.joined(separator: " ")
    }
}

extension WordList {
    static let all = Set(words)
}
