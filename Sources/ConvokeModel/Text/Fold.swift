import Foundation

extension String {
    /// The text without case, accents, punctuation and double blanks, for finding the same name again.
    /// Never empty where the text is not: a name that is all signs stays as it is.
    public var folded: String {
        let plain = precomposedStringWithCompatibilityMapping.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? plain : words.joined(separator: " ")
    }
}
