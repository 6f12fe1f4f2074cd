import ConvokeFiles
import ConvokeModel
import Testing

struct StatementFileTests {
    static let original = "---\ntitle: S\naddressees:\n  - name: A\n    demands: [One, Two]\n  - name: B\n---\nText\n"

    @Test(
        "A translation fits its original",
        arguments: [
            ("title: T", []),
            ("addressees:\n  - {name: A, demands: [Uno, Dos]}\n  - {name: B}", []),
            ("addressees:\n  - {name: A, demands: [Uno, Dos]}", ["3:3 error translation-mismatch"]),
            ("addressees:\n  - {name: A, demands: [Uno]}\n  - {name: B}", ["3:15 error translation-mismatch"]),
            (
                "addressees:\n  - {name: A, demands: [Uno, Dos]}\n  - {name: B, demands: [Tres]}",
                ["4:15 error translation-mismatch"]
            ),
            ("addressees:\n  - {name: A}\n  - {name: B}", ["3:5 error translation-mismatch"]),
            ("title: {es: T}", ["2:8 error wrong-kind"]),
            ("tags: [a]", ["2:1 error unknown-key"]),
        ])
    func translations(fields: String, expected: [String]) throws {
        let found = try places(["statements/s.md": Self.original, "statements/s.es.md": "---\n\(fields)\n---\n"])
        #expect(found == expected.map { "statements/s.es.md:\($0)" })
    }

    @Test(
        "A translation needs an original and a language that the campaign has",
        arguments: [
            ("statements/t.es.md", ["statements/t.es.md:1:1 error translation-without-original"]),
            ("events/t.es.md", ["events/t.es.md:1:1 error translation-without-original"]),
            ("statements/s.fr.md", ["statements/s.fr.md:1:1 warning language-not-listed"]),
            ("statements/s.en.md", ["statements/s.en.md:1:1 error bad-language"]),
            ("statements/s.ES.md", ["statements/s.ES.md:1:1 error bad-language"]),
            ("statements/s.spanish-x.md", ["statements/s.spanish-x.md:1:1 error bad-language"]),
        ])
    func names(file: String, expected: [String]) throws {
        #expect(try places(["statements/s.md": Self.original, file: "---\ntitle: T\n---\n"]) == expected)
    }

    @Test("A text is given once for each language")
    func textTwice() throws {
        let original = "---\ntitle: {en: S, es: T}\n---\nText\n"
        #expect(
            try places(["statements/s.md": original, "statements/s.es.md": "---\ntitle: T\n---\n"])
                == ["statements/s.es.md:2:8 error text-twice"])
    }

    @Test("An event's note is translated only where there is one")
    func unannounced() throws {
        let event = "---\nkind: panel\ntitle: A\n"
        let translation = "---\nunannounced: Pronto\n---\n"
        let files = ["events/a.md": event + "unannounced: true\n---\n", "events/a.es.md": translation]
        let content = try TemporaryCampaign(files).read().content
        #expect(content?.events[.key("a")]?.event.when == .unannounced(note: LocalizedText("Pronto", in: .es)))
        #expect(
            try places(["events/a.md": event + "date: 2025-01-01\n---\n", "events/a.es.md": translation])
                == ["events/a.es.md:2:14 error translation-mismatch"])
    }

    @Test(
        "A signatories sheet is read strictly",
        arguments: [
            ("name,country\nA,SV\n", []),
            ("name\nA\n\n\nB", []),
            ("name,e-mail\nA,a@b.c\n", ["1:6 error personal-column"]),
            ("name,Correo electrónico,TEL\nA,,\n", ["1:6 error personal-column", "1:25 error personal-column"]),
            ("name,contry\nA,SV\n", ["1:6 error unknown-column"]),
            ("name,name\nA,B\n", ["1:6 error duplicate-column"]),
            ("acronym\nA\n", ["1:1 error missing-column"]),
            ("name,country\nA\nB,SV,x\n", ["2:1 error sheet-columns", "3:1 error sheet-columns"]),
            ("name,country\n\"A,SV\n", ["2:1 error sheet-quote"]),
            ("name,country\nA \"x\",SV\n", ["2:3 error sheet-quote"]),
            ("name,country\n\"A\" x,SV\n", ["2:4 error sheet-quote"]),
            ("name;country\nA;SV\n", ["1:1 error sheet-separator"]),
            ("name,country\n,SV\n", ["2:1 error missing-field"]),
            ("name,country\né漢,XX\n", ["2:4 error bad-value"]),
            ("name,country\n\"é\nx\",El Salvador\n", ["3:4 error bad-value"]),
            ("name,kind,title\nA,individual,Dr\nB,,Dr\n", ["3:4 error bad-value"]),
            ("name,kind,scope\nA,individual,regional\n", ["2:14 error bad-value"]),
            ("", ["1:1 error empty-file"]),
        ])
    func sheets(text: String, expected: [String]) throws {
        let found = try places(["statements/s.md": Self.original, "statements/s.signatories.csv": text])
        #expect(found == expected.map { "statements/s.signatories.csv:\($0)" })
        let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        #expect(try places(["statements/s.md": Self.original, "statements/s.signatories.csv": windows]) == found)
    }

    @Test("Quotes, commas and line ends inside a value belong to it")
    func quotedValues() throws {
        let sheet = "kind,name,country,affiliation\n,\"A, \"\"B\"\"\",SV,\nindividual,\"Two\nlines\",,\" of C\"\n"
        let reading = try TemporaryCampaign(["statements/s.md": Self.original, "statements/s.signatories.csv": sheet])
            .read()
        #expect(
            reading.content?.statements[.key("s")]?.signatories == [
                .organisation(SigningOrganisation(name: "A, \"B\"", country: Country("SV"))),
                .individual(SigningIndividual(name: "Two\nlines", affiliation: " of C")),
            ])
    }

    @Test("A personal column's values come up nowhere")
    func personalValuesStayHidden() throws {
        let reading = try TemporaryCampaign([
            "statements/s.md": Self.original, "statements/s.signatories.csv": "name,e-mail\nA,secret@example.org\n",
        ]).read()
        #expect(!reading.problems.map { $0.text(source: reading.sourceLine(for: $0)) }.joined().contains("secret"))
        #expect(reading.unreadable == [.statement(.key("s"))])
    }

    @Test("A sheet needs its statement, and events have none")
    func sheetsAlone() throws {
        #expect(
            try places(["statements/t.signatories.csv": "name\nA\n", "events/e.signatories.csv": "name\nA\n"]) == [
                "events/e.signatories.csv:1:1 warning file-not-used",
                "statements/t.signatories.csv:1:1 error sheet-without-statement",
            ])
    }

    @Test("A deadline is a time with its zone")
    func deadlines() throws {
        func place(_ deadline: String) throws -> [String] {
            try places(["statements/s.md": "---\ntitle: S\ndeadline: \(deadline)\n---\n"]).map {
                $0.replacing("statements/s.md:", with: "")
            }
        }
        #expect(try place("{at: 2025-03-01T12:00, zone: anywhere-on-earth}") == [])
        #expect(try place("{at: 2025-03-01T12:00}") == ["3:11 error missing-field"])
        #expect(try place("{at: 2025-03-30T02:30, zone: Europe/Zurich}") == ["3:16 error time-in-gap"])
    }
}
