import ConvokeModel
import Crypto
import Foundation

/// The door codes of one event: its places, numbered as they were asked for, shuffled under the event's key.
///
/// The shuffle is a Feistel network of ten rounds over 30 bits with HMAC-SHA256 as its round function. Each number has its
/// own code and each code its own number: no two places share one, none has to be stored, and a printed one stays true
/// whoever comes later. Without the key nobody can tell which codes are given out.
public struct DoorCodes: Sendable {
    private let key: SymmetricKey

    init(_ keys: Vault.Keys) {
        key = keys.derived("door codes")
    }

    /// The code of the place with that ordinal; nothing for one beyond the thousand million that there are.
    public func code(of ordinal: Int) -> DoorCode? {
        guard ordinal >= 0, var number = UInt32(exactly: ordinal), number < DoorCode.count else { return nil }
        for round in 0..<Self.rounds {
            number = (number & Self.half) << 15 | (number >> 15 ^ digest(round, number & Self.half))
        }
        return DoorCode(number: number)
    }

    /// The ordinal that a code stands for, whether or not there is such a place.
    public func ordinal(of code: DoorCode) -> Int {
        var number = code.number
        for round in (0..<Self.rounds).reversed() {
            number = ((number & Self.half) ^ digest(round, number >> 15)) << 15 | number >> 15
        }
        return Int(number)
    }

    private static let rounds: UInt8 = 10
    private static let half: UInt32 = 0x7FFF

    private func digest(_ round: UInt8, _ half: UInt32) -> UInt32 {
        let message = [round, UInt8(half >> 8), UInt8(half & 0xFF)]
        let code = Array(HMAC<SHA256>.authenticationCode(for: message, using: key).prefix(2))
        return (UInt32(code[0]) << 8 | UInt32(code[1])) & Self.half
    }
}

extension CampaignReader {
    /// The codes of an event's places; nothing while it has no guests.
    public func doorCodes(at event: Identifier<Event>) throws -> DoorCodes? {
        try cachedKeys(for: .event(event)).map(DoorCodes.init)
    }

    /// The place that a code stands for, where there is one.
    public func attendance(code: DoorCode, at event: Identifier<Event>) throws -> Attendance? {
        guard let ordinal = try doorCodes(at: event)?.ordinal(of: code),
            let row = try connection.rows(
                "SELECT id FROM attendance WHERE event = \(event) AND ordinal = \(ordinal)"
            ).first, let id = Identifier<Attendance>(try row.text(0))
        else { return nil }
        return try attendance(id, at: event)
    }
}
