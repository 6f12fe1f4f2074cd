import ConvokeTestSupport
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("Letters and templates at the command line")
struct LetterCommandTests {
    /// A campaign with a statement that two have signed.
    private func signed() async throws -> CommandFixture {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "statement", "new", "visas", "--title", "Visas", "--text",
            "We, {{organisations.count}} organisations, ask.",
            "--deadline", "2099-12-10T18:00", "--zone", "anywhere-on-earth")
        try await fixture.expect(0, "statement", "open", "visas")
        for name in ["Example House", "#panic(1) <b>House</b>"] {
            try await fixture.expect(
                0, "signature", "add", "visas", "--organisation", name, "--country", "SV", "--representative", "Ana",
                "--title", "Director", "--email", "ana@example.org")
        }
        return fixture
    }

    private func render(_ fixture: CommandFixture, _ more: String...) async throws -> Outcome {
        try await fixture.run(["letter", "render", "visas", "--language", "en"] + more)
    }

    @Test("Every kind comes as text; PDF and DOCX want a file", .disabled(if: Checkout.isQuick))
    func kinds() async throws {
        let fixture = try await signed()
        for kind in ["statement", "formal-letter", "oral-statement", "annex", "press-release", "invitation", "thanks"] {
            let outcome = try await render(fixture, "--kind", kind)
            #expect(outcome.code == 0, "\(kind): \(outcome.err)")
            #expect(outcome.out.contains("2 organisations"), "\(kind)")
        }
        #expect(try await render(fixture, "--format", "pdf").code == 64)
        #expect(try await render(fixture, "--kind", "bilingual").code == 5)
        for (format, start) in [("pdf", "%PDF-1.7"), ("docx", "PK")] {
            #expect(try await render(fixture, "--format", format, "--to", "letter.\(format)").code == 0)
            let file = fixture.campaign.appendingPathComponent("letter.\(format)")
            #expect(try Data(contentsOf: file).starts(with: Data(start.utf8)))
        }
    }

    @Test("Without the tools PDF and DOCX end with 6 and say what installs them; html still works")
    func missing() async throws {
        let fixture = try await signed()
        func run(_ format: String) async throws -> Outcome {
            try await fixture.run(
                ["letter", "render", "visas", "--language", "en", "--format", format, "--to", "letter.\(format)"],
                environment: ["CONVOKE_TOOLS": "/nowhere", "PATH": "/nowhere"])
        }
        let pdf = try await run("pdf")
        #expect(pdf.code == 6 && pdf.err.contains("scripts/setup --letters"))
        let docx = try await run("docx")
        #expect(docx.code == 6 && docx.err.contains("apt-get install pandoc"))
        #expect(try await run("html").code == 0)
        #expect(!fixture.exists("letter.pdf") && !fixture.exists("letter.docx") && fixture.exists("letter.html"))
    }

    @Test("Each addressee gets a letter in their language; a second run makes only what changed")
    func addressees() async throws {
        let fixture = try await signed()
        try fixture.write(
            "honorific,name,role,body,address,salutation,language,channel,email,cc\n"
                + "Her Excellency,María Pérez,Minister,Ministry,Street 1;City,\"Your Excellency,\",en,post,,Mission;Office\n"
                + ",,,Human Rights Office,,,xx,,office@example.org,\n,,,,,,en,,,\n", to: "addressees.csv")
        func run() async throws -> Outcome {
            try await render(
                fixture, "--kind", "formal-letter", "--addressees", "addressees.csv", "--to", "letters", "--json")
        }
        let trial = try await render(
            fixture, "--kind", "formal-letter", "--addressees", "addressees.csv", "--to", "letters", "--dry-run")
        #expect(trial.out.contains("2 to make") && trial.out.contains("maria-perez.en.txt  María Pérez"))
        #expect(!fixture.exists("letters"))
        let first = try await run()
        #expect(first.code == 5)
        #expect(first.err == "2 of 2 letters\n")
        let report = try first.document().data
        #expect(report["made"] == .number(2) && report["unchanged"] == .number(0))
        #expect(report["rejected"]?.array.first?["row"] == .number(4))
        let letter = try fixture.text("letters/maria-perez.en.txt")
        #expect(letter.contains("Her Excellency\nMaría Pérez\nMinister\nMinistry\nStreet 1\nCity\n"))
        #expect(letter.contains("Your Excellency,") && letter.contains("- Mission\n- Office"))
        #expect(try fixture.text("letters/human-rights-office.en.txt").contains("Dear Sir or Madam,"))
        #expect(try await run().document().data["unchanged"] == .number(2))
        try fixture.replace("Street 1", with: "Street 2", in: "addressees.csv")
        let third = try await run().document().data
        #expect(third["made"] == .number(1) && third["unchanged"] == .number(1))
        try fixture.write("forged", to: "letters/human-rights-office.en.txt")
        #expect(try await run().document().data["made"] == .number(1))
        #expect(try await render(fixture, "--addressees", "addressees.csv").code == 64)
    }

    @Test("Templates are listed, made, linted and asked for their variables")
    func templates() async throws {
        let fixture = try await signed()
        let kinds = try await fixture.expect(0, "template", "list", "--json").document().data.array
        #expect(kinds.count == 10)
        #expect(kinds.contains { $0["kind"] == "oral-statement" && $0["name"] == "Oral statement" })
        let variables = try await fixture.expect(0, "template", "variables", "--json").document().data.array
        #expect(variables.contains { $0["name"] == "addressees.demands.demand" && $0["what"] == "text" })
        #expect(variables.contains { $0["name"] == "recipient.name" && $0["what"] == "text, may be missing" })
        try await fixture.expect(0, "template", "lint")
        try await fixture.expect(0, "template", "new", "open-letter", "--from", "formal-letter")
        try await fixture.expect(4, "template", "new", "open-letter")
        try await fixture.expect(3, "template", "new", "other", "--from", "formal-leter")
        try await fixture.expect(64, "template", "new", "../up")
        #expect(try await render(fixture, "--kind", "open-letter").code == 0)
        try fixture.replace(
            "{{salutation}}", with: "{{salutaton}}", in: "templates/letters/open-letter/letter.md.mustache")
        let lint = try await fixture.expect(5, "template", "lint", "--format", "json").document().data.array
        #expect(lint.contains { $0["code"] == "unknown-variable" && $0["hint"] == "Did you mean 'salutation'?" })
        #expect(try await fixture.run("template", "lint", "templates").code == 5)
        #expect(try await fixture.run("template", "lint", "nowhere").code == 3)
    }

    @Test("Doctor tells of Typst, pandoc and fonts, and what installs them")
    func doctor() async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run(
            ["doctor"], environment: ["CONVOKE_TOOLS": "/nowhere", "PATH": "/nowhere"])
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("note     Typst: PDF is set by Typst, which is not installed."))
        #expect(outcome.out.contains("note     pandoc: not found"))
        guard !Checkout.isQuick else { return }
        let found = try await fixture.expect(0, "doctor").out
        #expect(found.contains("ok       Typst: 0."))
        #expect(found.contains("ok       fonts for en: Noto Serif"))
        #expect(found.contains("for letters as DOCX"))
    }

    @Test("A preview shows the letter as its template is now, to this machine's browser only")
    func preview() async throws {
        let fixture = try await signed()
        let command = try Subprocess(
            CommandFixture.executable,
            ["template", "preview", "visas", "--port", "0"], in: fixture.campaign,
            environment: fixture.environment)
        let address = await command.firstLine()
        let url = try #require(URL(string: address))
        func page(host: String? = nil) async throws -> String {
            var request = URLRequest(url: url)
            if let host { request.setValue(host, forHTTPHeaderField: "Host") }
            return String(decoding: try await URLSession.shared.data(for: request).0, as: UTF8.self)
        }
        #expect(try await page().contains("We, 2 organisations, ask."))
        #expect(try await page(host: "evil.example") == "")
        try fixture.write("# {{titel}}", to: "templates/letters/statement/letter.md.mustache")
        #expect(try await page().contains("Did you mean 'title'?"))
        command.interrupt()
        #expect(await command.end().code == 0)
    }
}
