import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Letters that go by mail")
struct LetterMailTests {
    private let fixture: SigningMailFixture
    private var workspace: Workspace { fixture.workspace }

    init() async throws { fixture = try await SigningMailFixture() }

    private func letter(
        to addressee: String = "Ministry", _ address: String = "office@ministry.example", text: String = "We ask.",
        name: String = "ministry.en.pdf", channel: String? = nil
    ) throws -> DraftLetter {
        DraftLetter(
            statement: "letter", addressee: addressee, address: try #require(MailAddress(address)), channel: channel,
            language: "en", cover: MailWords(subject: "A cover", text: "Dear all,\n\nsee the letter.\n"),
            letter: MailAttachment(name: name, type: "application/pdf", bytes: Data(text.utf8)))
    }

    @Test("A letter is drafted once for each addressee, address and text")
    func once() async throws {
        let id = try #require(try await workspace.perform(letter()).mail)
        #expect(try await workspace.perform(letter()).mail == nil)
        for other in [try letter(to: "Parliament"), try letter("b@ministry.example"), try letter(text: "We demand.")] {
            #expect(try await workspace.perform(other).mail != nil)
        }
        let mail = try await workspace.mail(id)
        #expect(mail.subject == "A cover" && mail.attachment == "ministry.en.pdf")
        let content = try await workspace.perform(ShowMail(mail: id))
        #expect(content.attachment?.bytes == Data("We ask.".utf8))
        try await workspace.close()
    }

    @Test("One that was sent is noted as delivered by its way, once; its words can be written anew before")
    func delivered() async throws {
        let first = try #require(try await workspace.perform(letter(channel: "diplomatic mail")).mail)
        let second = try #require(
            try await workspace.perform(letter(text: "Again.", channel: "diplomatic mail")).mail)
        _ = try await workspace.perform(EditMail(mail: first, words: MailWords(subject: "Other", text: "words")))
        #expect(try await workspace.perform(ReadDueMails()).count == 2)
        for mail in [first, second] { _ = try await workspace.perform(MarkMail(mail: mail, outcome: .sent)) }
        let deliveries = try await workspace.perform(ListDeliveries(statement: "letter"))
        #expect(deliveries.map(\.recipient) == ["Ministry"] && deliveries.first?.channel == "diplomatic mail")
        _ = try await workspace.perform(EditMail(mail: #require(workspace.perform(letter(to: "A")).mail), words: nil))
        #expect(try await fixture.lastMail().subject == "Something for you to read")
        try await workspace.close()
    }

    @Test("Under an embargo none is drafted, and none that waits goes")
    func embargo() async throws {
        _ = try await workspace.perform(letter())
        let embargo = Embargo(until: fixture.clock.now + 5 * 86_400)
        _ = try await workspace.perform(EmbargoStatement(statement: "letter", embargo: embargo))
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(letter(to: "Parliament")) }
        #expect(try await workspace.perform(ReadDueMails()) == [])
        try await workspace.close()
    }

    @Test("What could end a header or is no letter is refused", arguments: ["a\r\nBcc: x", "", "ñ.pdf", "a\"b.pdf"])
    func refuses(name: String) async throws {
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(letter(name: name)) }
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(letter(to: "a\nb")) }
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(letter(text: "")) }
        #expect(try await fixture.mails().isEmpty)
        try await workspace.close()
    }

    @Test(
        "No byte of a letter or of whom it is for is in the clear on disk, and none is left of one that was discarded")
    func sealed() async throws {
        let id = try #require(
            try await workspace.perform(letter(to: "Canaryministry", text: "Canaryletter")).mail)
        _ = try await workspace.perform(DiscardMail(mail: id))
        _ = try await workspace.perform(letter(to: "Canaryministry", text: "Canaryletter"))
        let bytes = try fixture.folder.allBytes()
        // Three bytes are four letters of Base64, so that the word can be told in it.
        let inBase64 = Data("Canaryletter".utf8).base64EncodedString()
        for canary in ["Canaryministry", "Canaryletter", inBase64] {
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary)")
        }
        try await workspace.close()
    }
}
