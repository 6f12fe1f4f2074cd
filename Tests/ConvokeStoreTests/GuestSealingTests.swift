import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("What a guest says is kept to the letter")
struct GuestSealingTests {
    @Test(
        "JSON made for sealing is read as the same guest",
        arguments: [
            Guest(name: ""),
            Guest(name: "Ana \"la\" \\ María\n\t\u{0}\u{1F}\u{7F}\u{2028}/😀 e\u{301} é"),
            Guest(
                name: "عدالة", address: MailAddress("a\u{301}na@mail.example"), language: "ar",
                companions: ["", "B\"", "\r"],
                answers: ["": "", "a\"b": "c\\d", "z": "\u{8}\u{C}", "é": "ñ"]),
        ])
    func readsBack(guest: Guest) throws {
        let read = try JSONDecoder().decode(Guest.self, from: Data(guest.json))
        #expect(read == guest)
        #expect(Array(read.name.unicodeScalars) == Array(guest.name.unicodeScalars))
    }

    @Test("A link's letters are those of base64 for addresses")
    func linkLetters() {
        for seed in UInt8.min...200 {
            let bytes = (UInt8.min..<32).map { $0 &* 37 &+ seed }
            let base64 = Data(bytes).base64EncodedString().dropLast().replacing("+", with: "-").replacing(
                "/", with: "_")
            #expect(SecretLink(start: "", random: { _ in bytes }).token == base64)
        }
    }

    @Test("Texts that only look the same are remembered apart")
    func remembersBytes() throws {
        let memory = DocumentMemory()
        for text in ["\"e\u{301}\"", "\"\u{E9}\"", "\"e\u{301}\""] {
            let read = try memory.value(String.self, from: text)
            #expect(Array("\"\(read)\"".unicodeScalars) == Array(text.unicodeScalars))
        }
    }
}
