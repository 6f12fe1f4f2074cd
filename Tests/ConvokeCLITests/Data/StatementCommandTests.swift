import Foundation
import Testing

@Suite("Statements at the command line")
struct StatementCommandTests {
    @Test("From a draft to a published list that anybody can check")
    func publishes() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "statement", "new", "visas", "--title", "Visas", "--text",
            "We, {{organisations.count}} organisations, ask.",
            "--deadline", "2099-12-10T18:00", "--zone", "anywhere-on-earth")
        try await fixture.expect(4, "signature", "add", "visas", "--organisation", "Early House")
        try await fixture.expect(0, "statement", "open", "visas")
        let added = try await fixture.expect(
            0, "signature", "add", "visas", "--organisation", "Example House", "--country", "SV", "--representative",
            "Ana", "--title", "Director", "--email", "ana@example.org", "--name-in", "es=Casa Ejemplo", "--json"
        ).document().data
        #expect(added["state"] == "accepted" && added["ordinal"] == .number(1) && added["country"] == "SV")
        try await fixture.expect(0, "signature", "add", "visas", "--individual", "Bo Example")
        let list = try await fixture.expect(0, "signature", "list", "visas", "--json").document().data.array
        #expect(list.map { $0["kind"] } == ["organisation", "individual"])
        let frozen = try await fixture.expect(0, "statement", "freeze", "visas", "--json").document().data
        #expect(frozen["manifest"] == .number(1) && frozen["counts"]?["signatories"] == .number(2))
        #expect(frozen["sha256"]?.text?.count == 64)
        try await fixture.expect(4, "signature", "add", "visas", "--individual", "Late")
        try await fixture.expect(0, "statement", "publish", "visas")
        try await fixture.expect(0, "statement", "manifest", "visas", "--to", "list.json")
        try await fixture.expect(0, "verify", "list", "list.json")
        let file = fixture.campaign.appendingPathComponent("list.json")
        let forged = try String(contentsOf: file, encoding: .utf8).replacing("Example House", with: "Forged House")
        try Data(forged.utf8).write(to: file)
        #expect(try await fixture.run("verify", "list", "list.json").code == 5)
        try Data([0xFF, 0x00]).write(to: file)
        #expect(try await fixture.run("verify", "list", "list.json").code == 5)
        #expect(try await fixture.run("verify", "list", "nothing.json").code == 3)
    }

    @Test("A text that people signed changes by 'revise' only, which shows what changed")
    func revises() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "statement", "open", "open-letter")
        try await fixture.expect(0, "signature", "add", "open-letter", "--organisation", "Another House")
        try fixture.replace("with concern.", with: "with great concern.", in: "statements/open-letter.md")
        #expect(try await fixture.run("apply").err.contains("statement revise"))
        #expect(try await fixture.run("statement", "revise", "open-letter", "--opt-out").code == 64)
        try await fixture.expect(0, "statement", "revise", "open-letter", "--editorial", "--note", "a word")
        try await fixture.expect(0, "apply")
        let difference = try await fixture.expect(0, "statement", "diff", "open-letter").out
        #expect(difference.contains("version 1 to 2, editorial"))
        #expect(
            difference.contains(
                "+ We, the {{organisations.count}} undersigned organisations, write to you with great concern."))
    }
}
