import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct IdentifierTests {
    @Test(
        "A key is 1 to 80 of a-z, 0-9 and hyphens",
        arguments: ["a", "7", "el-salvador", "a--b", "2025-10-16", String(repeating: "x", count: 80)])
    func accepts(text: String) {
        #expect(Identifier<Event>(text)?.text == text)
    }

    @Test(
        "What is no key is refused",
        arguments: [
            "", "-", "-panel", "panel-", "Panel", "PANEL", "panel_1", "panel 1", " panel", "panel\n", "panel/../x",
            "..", "a.b",
            "ñandú", "panél", "pane\u{301}l", "пaнель", "中文", "panel\u{200D}", "ｐanel", "panel\u{0}", "²",
            String(repeating: "x", count: 81),
        ])
    func refuses(text: String) {
        #expect(Identifier<Event>(text) == nil)
    }

    @Test("A random key has 26 letters of 5 bits each, and the bytes decide it")
    func random() {
        let zeros = Identifier<Event>(random: { [UInt8](repeating: 0, count: $0) })
        let rising = Identifier<Event>(random: { (0..<$0).map { UInt8($0 * 10 % 256) } })
        #expect(zeros.text == String(repeating: "a", count: 26))
        #expect(Identifier<Event>(rising.text) == rising)
        #expect(zeros != rising)
        let letters = Set(
            (0...255).flatMap { byte in Identifier<Event>(random: { [UInt8](repeating: byte, count: $0) }).text })
        #expect(letters.count == 32)
    }

    @Test("A key stands in JSON as its text, also as a dictionary's key")
    func codable() throws {
        let keys: [Identifier<Person>: Identifier<Event>] = ["ana": "panel"]
        let text = try CanonicalJSON.text(of: keys)
        #expect(text == #"{"ana":"panel"}"#)
        #expect(try CanonicalJSON.value([Identifier<Person>: Identifier<Event>].self, from: text) == keys)
    }

    @Test("JSON with a key that is none is refused with the rule", arguments: [#"["-a"]"#, #"["A"]"#, #"[""]"#])
    func codableRefuses(json: String) {
        let error = #expect(throws: DecodingError.self) {
            try CanonicalJSON.value([Identifier<Event>].self, from: json)
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.debugDescription.contains(Identifier<Event>.rule))
    }

    @Test("A dictionary with a key that is none is refused", arguments: [#"{"A B":"panel"}"#, #"{"":"panel"}"#])
    func dictionaryRefuses(json: String) {
        #expect(throws: DecodingError.self) { try CanonicalJSON.value([Identifier<Event>: String].self, from: json) }
    }
}
