import ConvokeModel

/// A script that letters are set in, with its font and the Debian package that has it.
struct LetterScript: Hashable, Sendable {
    var name: String
    var family: String
    var package: String
    private var ranges: [ClosedRange<UInt32>]

    private init(
        _ name: String, _ family: String, in package: String = "fonts-noto-core", _ ranges: ClosedRange<UInt32>...
    ) {
        (self.name, self.family, self.package, self.ranges) = (name, family, package, ranges)
    }

    static let latin = LetterScript(
        "Latin, Greek and Cyrillic", "Noto Serif", 0x00...0x052F, 0x1C80...0x1C8F,
        0x1D00...0x20CF, 0x2C60...0x2C7F, 0x2DE0...0x2E7F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xAB6F,
        0xFB00...0xFB06, 0xFE00...0xFE2F)
    static let arabic = LetterScript(
        "Arabic", "Noto Naskh Arabic", 0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF,
        0xFB50...0xFDFF, 0xFE70...0xFEFF)

    /// In the order in which a letter looks for a sign.
    static let all: [LetterScript] = [
        latin, arabic,
        LetterScript("Armenian", "Noto Serif Armenian", 0x0530...0x058F, 0xFB13...0xFB17),
        LetterScript("Hebrew", "Noto Serif Hebrew", 0x0590...0x05FF, 0xFB1D...0xFB4F),
        LetterScript("Devanagari", "Noto Serif Devanagari", 0x0900...0x097F, 0xA8E0...0xA8FF),
        LetterScript("Bengali", "Noto Serif Bengali", 0x0980...0x09FF),
        LetterScript("Gurmukhi", "Noto Serif Gurmukhi", 0x0A00...0x0A7F),
        LetterScript("Gujarati", "Noto Serif Gujarati", 0x0A80...0x0AFF),
        LetterScript("Tamil", "Noto Serif Tamil", 0x0B80...0x0BFF),
        LetterScript("Telugu", "Noto Serif Telugu", 0x0C00...0x0C7F),
        LetterScript("Kannada", "Noto Serif Kannada", 0x0C80...0x0CFF),
        LetterScript("Malayalam", "Noto Serif Malayalam", 0x0D00...0x0D7F),
        LetterScript("Sinhala", "Noto Serif Sinhala", 0x0D80...0x0DFF),
        LetterScript("Thai", "Noto Serif Thai", 0x0E00...0x0E7F),
        LetterScript("Lao", "Noto Serif Lao", 0x0E80...0x0EFF),
        LetterScript("Tibetan", "Noto Serif Tibetan", 0x0F00...0x0FFF),
        LetterScript("Burmese", "Noto Serif Myanmar", 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F),
        LetterScript("Georgian", "Noto Serif Georgian", 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F),
        LetterScript("Ethiopic", "Noto Serif Ethiopic", 0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F),
        LetterScript("Khmer", "Noto Serif Khmer", 0x1780...0x17FF, 0x19E0...0x19FF),
        LetterScript(
            "Korean", "Noto Serif CJK KR", in: "fonts-noto-cjk", 0x1100...0x11FF, 0x3130...0x318F,
            0xAC00...0xD7FF),
        LetterScript(
            "Chinese and Japanese", "Noto Serif CJK SC", in: "fonts-noto-cjk", 0x2E80...0x312F,
            0x3190...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF),
        LetterScript(
            "symbols", "Noto Sans Math", 0x2100...0x218F, 0x2190...0x23FF, 0x27C0...0x27EF, 0x2900...0x2BFF,
            0x1D400...0x1D7FF),
        LetterScript("symbols", "Noto Sans Symbols2", 0x2400...0x26FF, 0x2800...0x28FF, 0x1FB00...0x1FBFF),
        LetterScript("emoji", "Noto Color Emoji", in: "fonts-noto-color-emoji", 0x2600...0x27BF, 0x1F000...0x1FAFF),
    ]

    /// The families that a text in a language is set in, its own script's first.
    static func families(for language: LanguageTag) -> [String] {
        let own =
            ["ar", "fa", "ur", "ps", "ckb", "sd", "ug"].contains(language.widening.last?.text) ? [arabic] : [latin]
        var seen: Set<String> = []
        return (own + all).map(\.family).filter { seen.insert($0).inserted }
    }

    /// The scripts that a text has signs of.
    static func needed(by text: String) -> [LetterScript] {
        var found: [LetterScript] = [latin]
        for scalar in text.unicodeScalars where scalar.value > 0x052F {
            if found.contains(where: { $0.covers(scalar) }) { continue }
            if let script = all.first(where: { $0.covers(scalar) }) { found.append(script) }
        }
        return found
    }

    private func covers(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }
}

/// A font that a letter needs is not there.
public struct FontMissing: Refusal, Hashable {
    let script: String
    let family: String
    let package: String

    public var code: RefusalCode { .toolMissing }
    public var sentence: String {
        "The letter has \(script) in it, and the font \(family) is not installed. On Debian run 'apt-get install \(package)'; the forms html and text need no font."
    }
}
