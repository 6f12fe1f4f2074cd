import Foundation

extension String {
    /// Whether it can be printed as one line of a list: 1 to 500 characters that say something, no controls, no line ends.
    public var isPrintableLine: Bool {
        count <= 500 && utf8.count <= 4_000 && contains { !$0.isWhitespace }
            && unicodeScalars.allSatisfy {
                ![.control, .lineSeparator, .paragraphSeparator, .surrogate].contains($0.properties.generalCategory)
            }
    }

    /// The text without case, accents, vowel signs of Arabic and Hebrew, punctuation, double blanks and what nobody sees,
    /// for finding the same name again. Never empty where the text is not: a name that is all signs stays as it is.
    public var folded: String {
        if let simple = foldedASCII { return simple }
        let plain = precomposedStringWithCompatibilityMapping.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let words = plain.withoutOptionalSigns.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? plain : words.joined(separator: " ")
    }

    /// The same for a text of plain letters, which most are, ten times as fast.
    private var foldedASCII: String? {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
            default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
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
