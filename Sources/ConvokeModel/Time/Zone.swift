import Foundation

/// A time zone by its IANA name, such as `Europe/Zurich`; only names that the system's zone data knows.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    public let name: String

    /// Nothing where the name is not one of IANA's. Abbreviations such as `CET` are refused: they hide the change of clocks.
    public init?(_ name: String) {
        guard Self.known.contains(name) || (name.contains("/") && Self.isInZoneData(name)) else {
            return nil
        }
        self.name = name
    }

    private init(trusted name: String) { self.name = name }
    public static let utc = Zone(trusted: "UTC")

    /// The usual names, for suggestions. Others of the zone data, such as `Asia/Kolkata` where this list has an older
    /// spelling, are zones too.
    public static let known = Set(TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") } + ["UTC"])

    private static func isInZoneData(_ name: String) -> Bool {
        name.utf8.count <= 60 && name.utf8.allSatisfy(isAllowed) && TimeZone(identifier: name)?.identifier == name
    }

    /// Letters, digits and the few signs of IANA's names: the system would read a name up to a NUL, or follow a path.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
        }
    }

    /// The zone's rules. A name that was accepted once and has since left the system's data counts as UTC.
    public var timeZone: TimeZone { TimeZone(identifier: name) ?? .gmt }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Date) -> Int { self == .utc ? 0 : timeZone.secondsFromGMT(for: instant) }

    /// What the clocks of this zone show at an instant.
    public func local(_ instant: Date) -> LocalDateTime {
        LocalDateTime(wallSeconds: Int(instant.timeIntervalSince1970.rounded(.down)) + offset(at: instant))
    }

    public var description: String { name }
}

extension Zone: TextCodable {
    public static var expectation: String { "an IANA time zone such as Europe/Zurich" }
}
