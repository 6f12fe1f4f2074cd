import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("One-time codes")
struct OneTimeCodeTests {
    private let secret = OneTimeSecret(random: { _ in Array("12345678901234567890".utf8) })

    @Test(
        "They are those of RFC 6238, appendix B, in six digits",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ])
    func vectors(seconds: Int, code: String) {
        #expect(secret.code(at: Date(timeIntervalSince1970: Double(seconds))) == code)
    }

    @Test("A secret reads back as it is typed, in groups, in either case; nothing else does")
    func text() {
        #expect(secret.text == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        for typed in [secret.text, secret.text.lowercased(), secret.text.filter { $0 != " " }] {
            #expect(OneTimeSecret(typed) == secret)
        }
        for wrong in ["", "GEZD", secret.text + "A", secret.text.replacing("G", with: "1"), "ÄÄÄÄ"] {
            #expect(OneTimeSecret(wrong) == nil)
        }
        for byte in UInt8.min ... .max {
            let one = OneTimeSecret(random: { [UInt8](repeating: byte, count: $0) })
            #expect(OneTimeSecret(one.text) == one)
        }
    }

    @Test("A code is good for a clock that is half a minute off, and no more")
    func clocks() {
        let now = Date(timeIntervalSince1970: 1_709_640_000)
        for (seconds, isGood) in [(-61, false), (-30, true), (0, true), (30, true), (61, false)] {
            let code = secret.code(at: now + Double(seconds)) ?? ""
            #expect((secret.step(of: code, at: now) != nil) == isGood, "\(seconds)")
        }
        #expect(secret.step(of: "", at: now) == nil)
        #expect(secret.step(of: "000000", at: Date(timeIntervalSince1970: .infinity)) == nil)
    }

    @Test("What a telephone scans names campaign and member, whatever they are called")
    func address() {
        #expect(
            secret.address(of: "Ana & co", at: "x.example")
                == "otpauth://totp/x%2Eexample:Ana%20%26%20co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=x%2Eexample"
        )
    }
}
