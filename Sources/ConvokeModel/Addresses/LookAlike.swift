/// What letters look like, so that a name forged with letters of another script is known for what it is.
enum LookAlike {
    enum Script { case latin, cyrillic, greek, other }

    /// The scripts whose letters occur in a label. Chinese, Japanese and Korean count as one.
    static func scripts(of label: some StringProtocol) -> Set<Script> {
        Set(
            label.unicodeScalars.compactMap { scalar in
                guard scalar.properties.isAlphabetic else { return nil }
                switch scalar.value {
                case 0x41...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F: return .latin
                case 0x370...0x3FF, 0x1F00...0x1FFF: return .greek
                case 0x400...0x52F: return .cyrillic
                default: return .other
                }
            })
    }

    /// The text as it looks at a glance, in the plainest letters.
    static func face(of text: String) -> String {
        let plain = String(text.unicodeScalars.map { Character(faces[$0] ?? $0) }).decomposedStringWithCanonicalMapping
        let bare = String(String.UnicodeScalarView(plain.unicodeScalars.filter { !$0.properties.isDiacritic }))
        return [("rn", "m"), ("vv", "w"), ("cl", "d")].reduce(bare) { $0.replacing($1.0, with: $1.1) }
    }

    private static let faces: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            "авеёзіїјкмнорстухѕԁԛԝһӏґ01αβεικνορτυχγωϲ".unicodeScalars,
            "abee3iijkmhopctyxsdqwhlrolaveiknoptuxywc".unicodeScalars), uniquingKeysWith: { first, _ in first })
}
