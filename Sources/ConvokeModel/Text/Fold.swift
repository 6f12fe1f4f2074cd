import Foundation

extension String {
    /// Whether it can be printed as one line of a list: 1 to 500 characters that say something, no controls, no line ends.
    public var isPrintableLine: Bool {
        if utf8.count <= 500, utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.contains { $0 != 0x20 } }
        return utf8.count <= 4_000 && (utf8.count <= 500 || count <= 500)
            && unicodeScalars.contains { !$0.properties.isWhitespace }
            && unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                // Controls, and the separators of lines and paragraphs: Unicode's categories Cc, Zl and Zp have no others.
                case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
                default: true
                }
            }
    }

    /// The text without case, accents, vowel signs of Arabic and Hebrew, punctuation, double blanks and what nobody sees,
    /// for finding the same name again. Never empty where the text is not: a name that is all signs stays as it is.
    public var folded: String {
        if let simple = foldedLatin { return simple }
        let plain = plainlyFolded
        let words = plain.withoutOptionalSigns.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? plain : words.joined(separator: " ")
    }

    /// Without case, accents and width.
    private var plainlyFolded: String {
        precomposedStringWithCompatibilityMapping.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// The same as `folded` for a text in Latin letters, which most are, ten times as fast; nothing for other texts.
    private var foldedLatin: String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            guard scalar.value < Self.latin.count else { return nil }
            for byte in Self.latin[Int(scalar.value)] where byte != 0x20 || bytes.last.map({ $0 != 0x20 }) == true {
                bytes.append(byte)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// What each Latin letter folds to; a blank for what is no letter or digit.
    private static let latin: [[UInt8]] = (0..<0x250).map { value in
        guard let scalar = Unicode.Scalar(value as Int) else { return [0x20] }
        let folded = String(scalar).plainlyFolded.withoutOptionalSigns
        return Array(folded.map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined().utf8)
    }

    /// The text without soft hyphens, joiners, marks of direction and the like, behind which a word would not be found, and
    /// without signs that Arabic and Hebrew write or leave out.
    private var withoutOptionalSigns: String {
        guard unicodeScalars.contains(where: { $0.value > 0x7F && ($0.isOptionalSign || $0.isArabicWithHamza) }) else {
            return self
        }
        let scalars = decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.isOptionalSign }
        return String(UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }
}

extension Unicode.Scalar {
    fileprivate var isOptionalSign: Bool {
        switch value {
        case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x0640,
            0x064B...0x065F, 0x0670:
            true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// Letters that are one with their hamza or madda until they are taken apart.
    fileprivate var isArabicWithHamza: Bool { (0x0622...0x0626).contains(value) }
}
