import Foundation

/// The alphabet that occurs in some names, in the order of a language, learnt by asking for the order of single letters: a
/// few thousand comparisons instead of millions. It knows "ch" of Czech and "ñ" of Spanish without being told.
///
/// Its keys are nearly always right, not always: who needs certainty compares neighbours once more.
struct LearntAlphabet {
    typealias Compare = (String, String) -> ComparisonResult

    /// By scalar: 0 for what has no place of its own, such as an accent.
    private var places: [Unicode.Scalar: UInt16] = [:]
    private var pairs: [Pair: UInt16] = [:]
    private var expansions: [Unicode.Scalar: [UInt16]] = [:]
    private var firstOfPairs: Set<Unicode.Scalar> = []
    /// Where numbers stand, however many digits they have.
    private var numbers: UInt16 = 0

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
        var text: String { String(String.UnicodeScalarView([first, second])) }
    }

    init(of names: [String], compare: Compare) {
        var scalars: Set<Unicode.Scalar> = []
        var neighbours: Set<Pair> = []
        for name in names {
            var previous: Unicode.Scalar?
            for scalar in name.unicodeScalars {
                scalars.insert(scalar)
                if let previous, previous.mayJoin, scalar.mayJoin {
                    neighbours.insert(Pair(first: previous, second: scalar))
                }
                previous = scalar
            }
        }
        let letters = scalars.filter { $0.digit == nil && !Self.isPassedOver(String($0), compare) }
        let sorted = letters.map { String($0) }.sorted { compare($0, $1) == .orderedAscending }
        let last = sorted.last { $0.unicodeScalars.first?.mayJoin == true } ?? ""
        // "lj" after "lz" means that "lj" is a letter of its own.
        let joined = neighbours.filter { pair in
            letters.contains(pair.first) && compare(pair.text, String(pair.first) + last) == .orderedDescending
        }
        place([("0", nil)] + letters.map { ($0, nil) } + joined.map { ($0.first, $0.second) }, compare)
        firstOfPairs = Set(pairs.keys.map(\.first))
        for (letter, spelt) in Self.ligatures where letters.contains(letter) && Self.isSame(letter, spelt, compare) {
            expansions[letter] = spelt.unicodeScalars.compactMap { places[$0] }
        }
    }

    private mutating func place(_ units: [(Unicode.Scalar, Unicode.Scalar?)], _ compare: Compare) {
        let texts = units.map { unit in (unit, String(String.UnicodeScalarView([unit.0] + (unit.1.map { [$0] } ?? []))))
        }
        let sorted = texts.sorted {
            switch compare($0.1, $1.1) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: $0.1 < $1.1
            }
        }
        var place: UInt16 = 0
        var previous: String?
        for (unit, text) in sorted {
            // Forms of one letter (a, Á, ａ) are told apart only where all that follows is the same.
            let isNew = previous.map { compare($0 + "2", text + "1") == .orderedAscending } ?? true
            if isNew, place < .max { place += 1 }
            previous = text
            if let second = unit.1 {
                pairs[Pair(first: unit.0, second: second)] = place
            } else {
                places[unit.0] = place
            }
        }
        numbers = places["0"] ?? 0
    }

    /// What puts the name among others.
    func key(_ name: String) -> [UInt16] {
        var key: [UInt16] = []
        key.reserveCapacity(name.utf8.count)
        let scalars = Array(name.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if let digit = scalar.digit {
                var digits = [digit]
                while index < scalars.count, let next = scalars[index].digit {
                    if digits == [0] { digits = [] }
                    digits.append(next)
                    index += 1
                }
                key += [numbers, UInt16(clamping: digits.count)] + digits
                continue
            }
            if index < scalars.count, firstOfPairs.contains(scalar),
                let place = pairs[Pair(first: scalar, second: scalars[index])]
            {
                key.append(place)
                index += 1
            } else if let spelt = expansions[scalar] {
                key += spelt
            } else if let place = places[scalar] {
                key.append(place)
            }
        }
        return key
    }

    private static func isPassedOver(_ text: String, _ compare: Compare) -> Bool {
        compare("2", text + "1") != .orderedAscending && compare(text + "2", "1") != .orderedAscending
    }

    private static func isSame(_ letter: Unicode.Scalar, _ spelt: String, _ compare: Compare) -> Bool {
        compare("\(letter)2", spelt + "1") == .orderedDescending
            && compare(spelt + "2", "\(letter)1") == .orderedDescending
    }

    private static let ligatures: [(Unicode.Scalar, String)] = [
        ("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"), ("ß", "ss"), ("ẞ", "SS"),
    ]
}

extension Unicode.Scalar {
    /// The value of a decimal digit of any script.
    fileprivate var digit: UInt16? {
        guard properties.generalCategory == .decimalNumber, let value = properties.numericValue else { return nil }
        return UInt16(value)
    }

    /// Whether it belongs to the scripts whose languages take two letters for one: Latin, Greek, Cyrillic.
    fileprivate var mayJoin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA...0x052F, 0x1E00...0x1FFF: properties.isAlphabetic || isAccent
        default: false
        }
    }

    private var isAccent: Bool { (0x0300...0x036F).contains(value) }
}
