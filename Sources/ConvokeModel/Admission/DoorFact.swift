import Foundation

/// That somebody was let in at a door without network. Facts are only ever added, and merged later as a set.
public struct DoorFact: Hashable, Sendable, Codable {
    public var code: DoorCode
    public var people: Int
    /// What the door is called: `B`.
    public var door: DoorName
    /// The laptop, by a random identifier of its file of facts.
    public var device: Identifier<DoorFact>
    /// The fact's number on that device, from 1.
    public var sequence: Int
    /// Random: the same fact merged again changes nothing.
    public var nonce: Identifier<DoorFact>
    /// The ten minutes in which they came, counted from 1970: for the count of arrivals, and not kept with a guest.
    public var slice: Int

    public init(
        code: DoorCode, people: Int, door: DoorName, device: Identifier<DoorFact>, sequence: Int,
        nonce: Identifier<DoorFact>, slice: Int
    ) {
        self.code = code
        self.people = people
        self.door = door
        self.device = device
        self.sequence = sequence
        self.nonce = nonce
        self.slice = slice
    }
}

/// What a door is called, in up to 20 letters, digits, blanks and hyphens: `B`, `North gate`.
public struct DoorName: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        guard (1...20).contains(text.count), text.utf8.count <= 80, text.first != " ", text.last != " ",
            text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
        else { return nil }
        self.text = text
    }

    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension DoorName: TextCodable {
    public static var expectation: String { "a name of a door, such as 'B': letters, digits, blanks and hyphens" }
}

extension DoorFact {
    /// The facts in one order, whatever order they come in: the earliest ten minutes first, then by the door's name, since
    /// clocks of two laptops agree no better than that.
    public static func sorted(_ facts: some Sequence<DoorFact>) -> [DoorFact] {
        facts.sorted {
            ($0.slice, $0.door.text, $0.device.text, $0.sequence, $0.nonce.text)
                < ($1.slice, $1.door.text, $1.device.text, $1.sequence, $1.nonce.text)
        }
    }
}

/// Ten minutes, counted from 1970.
public enum TenMinutes {
    public static func slice(of time: Date) -> Int { Int((time.timeIntervalSince1970 / 600).rounded(.down)) }
    public static func start(of slice: Int) -> Date { Date(timeIntervalSince1970: Double(slice) * 600) }
}
