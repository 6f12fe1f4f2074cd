/// Finds names that differ by a slip in a single word, without holding each against each: all other words are the same, and
/// of the word with the slip one half is.
struct NearNames {
    /// By which a name is kept.
    private(set) var kept: [UInt64] = []
    /// By which names near it are found.
    private(set) var sought: [UInt64] = []

    /// Nothing for names of fewer than eight letters, where a letter makes another name.
    init(_ words: [String]) {
        let spelt = words.map { Array($0.unicodeScalars) }
        guard spelt.reduce(0, { $0 + $1.count }) >= 8 else { return }
        let hashes = words.enumerated().map { place, word in
            var hash = NameHash(.word)
            hash.add(UInt64(place))
            hash.add(word.utf8)
            hash.add(0)
            return hash.value
        }
        let all = hashes.reduce(0, &+)
        for (place, word) in spelt.enumerated() where Self.mayHoldSlip(word) {
            let rest = (all &- hashes[place]) ^ UInt64(place)
            let length = word.count
            kept += [
                Self.key(.beginning, rest, length, word.prefix(length / 2)),
                Self.key(.ending, rest, length, word.suffix(length - length / 2)),
                Self.key(.middle, rest, length, word.prefix(length / 2 - 1) + word.suffix(length - length / 2 - 1)),
            ]
            for other in (length - 1)...(length + 1) where other >= 4 {
                sought += [
                    Self.key(.beginning, rest, other, word.prefix(other / 2)),
                    Self.key(.ending, rest, other, word.suffix(other - other / 2)),
                ]
            }
            sought.append(kept[kept.count - 1])
        }
    }

    /// Numbers tell names apart that are alike otherwise; short words are soon other words.
    private static func mayHoldSlip(_ word: [Unicode.Scalar]) -> Bool {
        word.count >= 4 && !word.contains { $0.properties.generalCategory == .decimalNumber }
    }

    private static func key(
        _ subject: NameHash.Subject, _ rest: UInt64, _ length: Int, _ half: some Sequence<Unicode.Scalar>
    ) -> UInt64 {
        var hash = NameHash(subject)
        hash.add(rest)
        hash.add(UInt64(length))
        for scalar in half { hash.add(UInt64(scalar.value)) }
        return hash.value
    }

    /// Whether the names differ by one letter that was changed, added, left out or swapped with its neighbour, in a word of
    /// five letters or more. Countries and numbers are never slips: Iran and Iraq, 8 and 9 March.
    static func areNear(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.split(separator: " "), right.split(separator: " "))
        guard left.count == right.count else { return false }
        let different = zip(left, right).filter { $0 != $1 }
        guard different.count == 1, let (one, other) = different.first else { return false }
        guard Country.named(folded: String(one)) == nil || Country.named(folded: String(other)) == nil else {
            return false
        }
        guard max(one.count, other.count) >= 5 else { return false }
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard mayHoldSlip(Array(one.unicodeScalars)), mayHoldSlip(Array(other.unicodeScalars)) else { return false }
        let begin = zip(short, long).prefix { $0 == $1 }.count
        let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        // Hands seldom slip on a first letter, and "Este" is not "Oeste".
        guard begin > 0 else { return false }
        if long.count == short.count + 1 { return begin + end >= short.count }
        guard long.count == short.count else { return false }
        let middle = begin..<(long.count - end)
        return middle.count == 1 || middle.count == 2 && short[middle] == ArraySlice(long[middle].reversed())
    }
}
