/// A number that stands for a text, the same on every machine. Two texts with one number are held against each other before
/// anything is said of them, or cost no more than a needless suspicion.
struct NameHash: Hashable {
    private(set) var value: UInt64

    init(_ subject: Subject) { value = 0xCBF2_9CE4_8422_2325 ^ UInt64(subject.rawValue) }

    /// What the text is, so that a name and a domain of the same letters stay apart.
    enum Subject: UInt8 {
        case text, words, unspaced, initials, acronym, section, domain, mailbox, latin, otherScript, listed
        case word, beginning, ending, middle
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }

    static func of(_ subject: Subject, _ text: some StringProtocol) -> UInt64 {
        var hash = NameHash(subject)
        hash.add(text.utf8)
        return hash.value
    }
}
