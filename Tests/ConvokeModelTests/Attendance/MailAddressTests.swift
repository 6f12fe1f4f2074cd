import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Mail addresses are plain, and one mailbox is found by all its spellings")
struct MailAddressTests {
    @Test(
        "Fit to stand in a header",
        arguments: [
            "ana@example.org", "a.b+c@sub.example.org", "Ana_P-1@Example.ORG", "ñandú@correo.example",
            "o'neil@example.ie",
            "a@b.co", "1@example.org", "用户@例子.测试",
        ])
    func valid(text: String) { #expect(MailAddress(text)?.text == text) }

    @Test(
        "Not an address",
        arguments: [
            "", "@", "ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "a@b@example.org",
            ".ana@example.org", "ana.@example.org", "ana@.example.org", "ana@example.org.", "ana@ex..org",
            "ana@-example.org", "an a@example.org", "ana@exam ple.org", "ana@example.org\n",
            "ana\r\nBcc: x@example.org",
            "ana\u{0}@example.org", "ana\u{200B}@example.org", "ana\u{202E}@example.org", "ana\u{2028}@example.org",
            "Ana <ana@example.org>", "\"ana\"@example.org", "ana,b@example.org", "ana;b@example.org",
            "ana(x)@example.org", "ana@[127.0.0.1]", "a\\b@example.org", "mailto:ana@example.org",
            String(repeating: "a", count: 65) + "@example.org",
            "a@" + String(repeating: "b.", count: 130) + "org",
        ])
    func invalid(text: String) { #expect(MailAddress(text) == nil) }

    @Test(
        "The same mailbox",
        arguments: [
            ("Ana@Example.org", "ana@example.org"), ("ana+event@example.org", "ana@example.org"),
            ("a.na@example.org", "a.na@example.org"), ("A.N.A+x@gmail.com", "ana@gmail.com"),
            ("ana@googlemail.com", "ana@gmail.com"), ("+ana@example.org", "+ana@example.org"),
            ("ana+a+b@example.org", "ana@example.org"), ("ana@mail.gmail.com", "ana@mail.gmail.com"),
        ])
    func canonical(text: String, canonical: String) { #expect(MailAddress(text)?.canonical == canonical) }

    @Test("Kept as it was written, and read back")
    func codable() throws {
        let guest = Guest(name: "Ana", address: MailAddress("Ana@Example.org"))
        #expect(try JSONDecoder().decode(Guest.self, from: JSONEncoder().encode(guest)) == guest)
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(
                Guest.self, from: Data(#"{"name":"x","address":"a b@c.d","companions":[],"answers":{}}"#.utf8))
        }
    }
}
