/// Random numbers that are the same for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededRandom {
    /// A text of the kind that breaks calendars.
    mutating func hostileText() -> String {
        let pieces = [
            "\r\n", "\r", "\n", "\t", " ", "   ", ";", ",", "\\", "\\n", "\"", "^", "^n", ":", "=", "\0", "\u{1F}",
            "\u{7F}",
            "\u{85}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}", "é", "م", "人", "😀", "👩‍👩‍👧‍👦",
            "e\u{301}\u{301}",
            "\u{202E}", "word", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", "ATTENDEE:mailto:a@example.org", "<b>", "**", "_",
            "`",
            "[a](https://example.org/a_b)", "](", "<!--", "-->", "&amp;", String(repeating: "x", count: 74),
            String(repeating: " ", count: 80), "\r\n ", "\n BEGIN:VALARM",
        ]
        return (0..<Int.random(in: 0...40, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
