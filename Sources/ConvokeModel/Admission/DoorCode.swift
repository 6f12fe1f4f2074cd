/// What a guest shows at the door: six letters and digits that stand for one place at one event, and carry no name.
///
/// The alphabet leaves out I, L, O and U: a 1 is never an I, a 0 never an O, and no word comes out by chance.
public struct DoorCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public static let length = 6
    /// How many codes there are: a guess hits one of a thousand guests once in a million tries.
    public static let count: UInt32 = 1 << 30

    /// The code as a number below `count`.
    public let number: UInt32

    /// Nothing where the number is too large.
    public init?(number: UInt32) {
        guard number < Self.count else { return nil }
        self.number = number
    }

    /// Reads a code however it was typed: in either case, with blanks and hyphens, O for 0, and I or L for 1.
    public init?(_ typed: String) {
        var (number, letters) = (UInt32(0), 0)
        for byte in typed.utf8 where ![32, 9, UInt8(ascii: "-")].contains(byte) {
            guard letters < Self.length, let value = Self.value(of: byte) else { return nil }
            number = number << 5 | value
            letters += 1
        }
        guard letters == Self.length else { return nil }
        self.number = number
    }

    public var text: String {
        let letters = (0..<Self.length).reversed().map { Self.alphabet[Int(number >> (5 * UInt32($0)) & 31)] }
        return String(decoding: letters, as: UTF8.self)
    }

    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    private static func value(of byte: UInt8) -> UInt32? {
        let upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
        return switch upper {
        case UInt8(ascii: "O"): 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
        default: alphabet.firstIndex(of: upper).map { UInt32($0) }
        }
    }
}

extension DoorCode: TextCodable {
    public static var expectation: String { "a door code such as 7Q3KXM" }
}
