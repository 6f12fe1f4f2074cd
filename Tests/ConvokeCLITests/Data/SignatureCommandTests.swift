import Foundation
import Testing

@Suite("Signatures at the command line")
struct SignatureCommandTests {
    @Test("An import prints exactly what programs rely on, writes what it could not take, and nothing on a trial")
    func imports() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "statement", "open", "open-letter")
        let sheet = "Organisation,Name,Country\nRed Sur,Ana,Perú\nana@example.org,Bo,\n"
        try Data(sheet.utf8).write(to: fixture.campaign.appendingPathComponent("form.csv"))
        let rejected = fixture.campaign.appendingPathComponent("rejected.csv").path
        try await fixture.expect(0, "signature", "import", "open-letter", "form.csv", "--dry-run")
        #expect(!FileManager.default.fileExists(atPath: rejected))
        let outcome = try await fixture.expect(0, "signature", "import", "open-letter", "form.csv", "--json")
        let document = try outcome.document()
        #expect(document.schema == "convoke.signature.import/1")
        guard case .map(let data) = document.data else {
            Issue.record("The data is an object.")
            return
        }
        #expect(data.keys.sorted() == ["added", "changed", "gone", "rejected", "suspicions", "unchanged"])
        let corrected = try String(contentsOfFile: rejected, encoding: .utf8)
        #expect(corrected.contains("\"row\",\"reason\",\"Organisation\""))
        let list = try await fixture.run(
            "signature", "import", "open-letter", "-", "--source", "whatsapp", "--all-or-nothing",
            input: Data("Red Norte (México)\nana@example.org\n".utf8))
        #expect(list.code == 5)
        #expect(list.out.hasPrefix("Nothing was changed. It would be: 1 added"))
    }

    @Test("The review asks nobody who is not there")
    func review() async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run("signature", "review", "open-letter", input: Data("a\n".utf8))
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("signature approve"))
    }
}
