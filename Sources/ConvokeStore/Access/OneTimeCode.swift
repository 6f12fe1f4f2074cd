import ConvokeModel
import Crypto
import Foundation

/// A secret that a member's telephone shares with the server: it gives a code of six digits each half minute (RFC 6238, with
/// HMAC-SHA-1, as every program for such codes does it).
public struct OneTimeSecret: Hashable, Sendable, Codable {
    public let bytes: [UInt8]
    /// Bits as RFC 4226, section 4, recommends.
    static let size = 20
    /// Seconds that a code is good for.
    static let period = 30.0
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    public init(random: Randomness) { bytes = random(Self.size) }

    /// Reads what `text` gives; nothing for any other text.
    public init?(_ text: String) {
        let typed = text.uppercased().filter { !$0.isWhitespace }
        guard typed.utf8.count == Self.size * 8 / 5 else { return nil }
        var (bytes, bits, count): ([UInt8], UInt64, Int) = ([], 0, 0)
        for letter in typed {
            guard let value = Self.letters.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | UInt64(value)
            count += 5
            if count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(count - 8)))
                count -= 8
            }
        }
        self.bytes = bytes
    }

    /// In Base32 (RFC 4648, section 6), in groups of four to be typed.
    public var text: String {
        var (text, bits, count): (String, UInt64, Int) = ("", 0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt64(byte)
            count += 8
            while count >= 5 {
                if text.count % 5 == 4 { text.append(" ") }
                text.append(Self.letters[Int(bits >> UInt64(count - 5) & 31)])
                count -= 5
            }
        }
        return text
    }

    /// The address that programs for codes read from a QR symbol.
    public func address(of member: String, at issuer: String) -> String {
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let secret = text.filter { $0 != " " }
        return "otpauth://totp/\(escaped(issuer)):\(escaped(member))?secret=\(secret)&issuer=\(escaped(issuer))"
    }

    /// The code of a half minute, counted from 1970.
    func code(_ step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Data($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        // The last half byte says where the four bytes begin (RFC 4226, section 5.3): at most at the sixteenth of twenty.
        let start = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// What a telephone shows at a time; nothing beyond the times that can be counted.
    public func code(at now: Date) -> String? {
        Int(exactly: (now.timeIntervalSince1970 / Self.period).rounded(.down)).map(code)
    }

    /// The half minute that a code is of, where clocks are half a minute apart at most; nothing for a wrong code.
    func step(of code: String, at now: Date) -> Int? {
        let typed = code.filter { !$0.isWhitespace }
        guard let step = Int(exactly: (now.timeIntervalSince1970 / Self.period).rounded(.down)) else { return nil }
        return [step, step - 1, step + 1].first { Secret.areEqual(self.code($0).utf8, typed.utf8) }
    }
}

/// What a member shows besides the passphrase: codes of a telephone, or one of ten that were written down.
public struct SecondFactor: Hashable, Sendable, Codable {
    var secret: OneTimeSecret
    /// The last half minute whose code was taken: none is taken twice.
    var lastStep: Int
    /// Keyed digests of the codes that are left.
    var recovery: [[UInt8]]
}

extension CampaignReader {
    /// Nothing where the passphrase is enough.
    public func secondFactor(of member: Identifier<TeamMember>) throws -> SecondFactor? {
        guard
            let sealed = try connection.rows("SELECT second FROM team_member WHERE id = \(member)").first?.blobIfAny(0)
        else { return nil }
        return try opened(SecondFactor.self, sealed, in: .second(of: member), of: .campaign)
    }
}

extension CampaignTransaction {
    /// Turns the second factor on where the code is the secret's: gives the codes to write down, which are kept nowhere.
    public func turnOnSecondFactor(
        _ secret: OneTimeSecret, of member: Identifier<TeamMember>, by code: String
    ) throws -> [String]? {
        guard let step = secret.step(of: code, at: now) else { return nil }
        let codes = (0..<10).map { _ in OneTimeSecret(random: randomness).text.prefix(14) }.map(String.init)
        let digests = try codes.map { try digest(of: $0, member) }
        try keep(SecondFactor(secret: secret, lastStep: step, recovery: digests), of: member)
        return codes
    }

    /// Whether a code is good for a member now; it is used up with it.
    public func takeCode(_ code: String, of member: Identifier<TeamMember>) throws -> Bool {
        guard var factor = try secondFactor(of: member) else { return false }
        if let step = factor.secret.step(of: code, at: now) {
            guard step > factor.lastStep else { return false }
            factor.lastStep = step
        } else {
            let digest = try digest(of: code, member)
            guard let index = factor.recovery.firstIndex(where: { Secret.areEqual($0, digest) }) else { return false }
            factor.recovery.remove(at: index)
        }
        try keep(factor, of: member)
        return true
    }

    /// Without one the passphrase alone is asked for.
    public func keep(_ factor: SecondFactor?, of member: Identifier<TeamMember>) throws {
        var bytes: [UInt8]?
        if let factor { bytes = try sealed(factor, in: .second(of: member), of: .campaign) }
        try connection.execute("UPDATE team_member SET second = \(bytes) WHERE id = \(member)")
    }

    private func digest(of code: String, _ member: Identifier<TeamMember>) throws -> [UInt8] {
        let typed = code.uppercased().filter { !$0.isWhitespace }
        return try Vault.blindIndex("recovery/\(member)/\(typed)", with: keys(for: .campaign))
    }
}

extension SealedPlace {
    fileprivate static func second(of member: Identifier<TeamMember>) -> SealedPlace {
        SealedPlace(field: "team_member.second", row: member.text)
    }
}
