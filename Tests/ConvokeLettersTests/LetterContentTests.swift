import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("What a letter says is what its list and its statement say")
struct LetterContentTests {
    @Test("The number in the text is the length of the list: nineteen", arguments: [LetterFormat.html, .text])
    func nineteen(format: LetterFormat) throws {
        let letter = try Shipped.templates().render(
            SampleLetter.content(in: .english), kind: "statement", format: format)
        #expect(letter.contains("We, nineteen organisations from 7 countries"))
        // Ten of them name no country, so the line above the names counts none.
        #expect(letter.contains("19 organisations\n") || letter.contains("<p>19 organisations</p>"))
        let names =
            format == .html
            ? letter.part(from: "<ol class=\"signatories\">\n", to: "</ol>").split(separator: "\n").count
            : letter.part(from: "\n19 organisations\n\n", to: "\n\n").split(separator: "\n").filter {
                !$0.hasPrefix("  ")
            }.count
        #expect(names == 19)
    }

    @Test("Placeholders take the values of the list, in title, text, demands and closing")
    func placeholders() throws {
        var content = SampleLetter.content(
            saying:
                "{{organisations.count}} {{organisations.words}} {{individuals.count}} {{signatories.count}} {{ signatories.words }} {{countries.count}}",
            title: "{{signatories.count}} say no",
            signatories: [
                SampleLetter.organisation("A", nil, "SV"), SampleLetter.organisation("B", nil, "SV"),
                .individual(SigningIndividual(name: "C")),
            ])
        content.text.closing = LocalizedText("All {{signatories.words}}.", in: .english)
        let samples = try SampleTemplates(note: "# {{title}}\n\n{{text}}\n\n{{#closing}}{{closing}}{{/closing}}")
        #expect(try samples.render(content) == "3 say no\n========\n\n2 two 1 3 three 1\n\nAll three.\n")
    }

    @Test("Under a country's heading names need no country; who is not named is counted, and told of in a line")
    func groupedAndUnnamed() throws {
        var content = SampleLetter.content(saying: "{{organisations.count}} of us", title: "T", signatories: [])
        content.signatories = SignatoryList(
            of: [
                ListedSignatory(SampleLetter.organisation("Anchor", nil, "SV")),
                ListedSignatory(SampleLetter.organisation("Bell", nil, "CH")),
                ListedSignatory(SampleLetter.organisation("Secret House", nil, "CH"), display: .withheld),
                ListedSignatory(SampleLetter.organisation("Hidden House", nil, "CH"), display: .anonymous),
            ], as: ListForm(group: .country), countryNames: { $0.name(in: .english) }, in: .english)
        let samples = try SampleTemplates(note: "{{text}}\n\n{{signatories.summary}}\n\n{{signatories.list}}")
        #expect(
            try samples.render(content) == """
                4 of us

                4 organisations

                El Salvador

                Anchor

                Switzerland

                Bell

                1 organisation, known to the coalition but not named here

                1 organisation, not named for security reasons

                """)
    }

    @Test(
        "A placeholder that a statement does not have is an error with its line and what was meant",
        arguments: [
            (
                "One\n\nWe, {{organisation.count}}", 3, 5, TemplateProblem.Code.unknownVariable,
                "Did you mean 'organisations.count'?"
            ),
            ("{{title}}", 1, 1, .unknownVariable, "There is: \(Placeholders.names.joined(separator: ", "))."),
            ("é {{organisations.count", 1, 3, .unclosedTag, "Add }} on the same line."),
            ("{{{organisations.count}}}", 1, 1, .rawOutput, "Write {{organisations.count}}."),
        ])
    func unknownPlaceholder(text: String, line: Int, column: Int, code: TemplateProblem.Code, hint: String) throws {
        let problems = #expect(throws: TemplateProblems.self) {
            try SampleTemplates(note: "{{text}}").render(SampleLetter.content(saying: text))
        }?.problems
        #expect(problems?.map(\.file) == ["statement el-salvador (text, en)"])
        #expect(problems?.map(\.line) == [line])
        #expect(problems?.map(\.column) == [column])
        #expect(problems?.map(\.code) == [code])
        #expect(problems?.map(\.hint) == [hint])
        #expect(Placeholders.problems(in: text, file: "statement el-salvador (text, en)") == problems)
    }

    @Test("Every mistake in a statement is told in one go")
    func allMistakes() throws {
        var content = SampleLetter.content(in: .english)
        content.text.title = LocalizedText("{{a}}", in: .english)
        content.text.addressees[1].demands[0] = LocalizedText("x {{b}}", in: .english)
        content.text.closing = LocalizedText("[x](ftp://example.org)", in: .english)
        let problems = #expect(throws: TemplateProblems.self) {
            try Shipped.templates().render(content, kind: "statement", format: .text)
        }?.problems
        #expect(
            problems?.map { "\($0.file):\($0.line):\($0.column)" } == [
                "statement el-salvador (addressee 2, demand 1, en):1:3", "statement el-salvador (closing, en):1:1",
                "statement el-salvador (title, en):1:1",
            ])
    }

    @Test("Demands are numbered anew for each addressee, and a demand of several paragraphs stays one item")
    func demands() throws {
        var content = SampleLetter.content(saying: "")
        content.text.addressees = [
            Addressee(
                name: LocalizedText("the State", in: .english),
                demands: [LocalizedText("stop;\n\nat once;", in: .english), LocalizedText("start.", in: .english)]),
            Addressee(name: LocalizedText("the world", in: .english), demands: [LocalizedText("help.", in: .english)]),
        ]
        let note = "{{#addressees}}\n## {{we-call-on}}\n\n{{#demands}}\n1. {{demand}}\n{{/demands}}\n\n{{/addressees}}"
        let samples = try SampleTemplates(note: note)
        #expect(
            try samples.render(content).split(separator: "\n", omittingEmptySubsequences: true).filter {
                !$0.hasPrefix("--")
            } == [
                "We call on the State to:", "1. stop;", "   at once;", "2. start.", "We call on the world to:",
                "1. help.",
            ])
        #expect(
            try samples.render(content, .html).part(from: "<main>\n", to: "</main>")
                == "<h2>We call on the State to:</h2>\n<ol>\n<li>\n<p>stop;</p>\n<p>at once;</p>\n</li>\n<li>start.</li>\n</ol>\n"
                + "<h2>We call on the world to:</h2>\n<ol>\n<li>help.</li>\n</ol>\n")
    }

    @Test("Acronyms and countries are printed once, and not where there are none")
    func signatoryLines() throws {
        let content = SampleLetter.content(
            saying: "",
            signatories: [
                SampleLetter.organisation("Alpha (ALP)", "ALP", "SV"), SampleLetter.organisation("Beta – BET", "BET"),
                SampleLetter.organisation("Gamma", "GAM"), SampleLetter.organisation("Idle", "IDL"),
                SampleLetter.organisation("Zeta", ""),
                .individual(
                    SigningIndividual(
                        name: "Ana Paz", title: "Lawyer", affiliation: "Bar Association", country: Country("HN"))),
                .individual(SigningIndividual(name: "Bea Luz")),
            ])
        #expect(
            try SampleTemplates(
                note:
                    "{{signatories.list}}\n\n{{#has-affiliations}}{{phrases.identification-only}}{{/has-affiliations}}"
            ).render(content)
                == "Organisations\n\nAlpha (ALP), El Salvador\nBeta – BET\nGamma (GAM)\nIdle (IDL)\nZeta\n\nIndividuals\n\n"
                + "Ana Paz, Lawyer, Bar Association, Honduras\nBea Luz\n\nAffiliations are given for identification only.\n"
        )
    }

    @Test("A statement's letter takes the version that was signed, where that is given")
    func signedVersion() throws {
        let key = try #require(Identifier<JointStatement>("x"))
        let campaign = Campaign(
            key: try #require(Identifier<Campaign>("c")), name: LocalizedText("C", in: .english), languages: [.english],
            zone: .utc, domain: "example.org")
        var statement = JointStatement(
            key: key, title: LocalizedText("Old", in: .english), text: LocalizedText("t", in: .english))
        let signed = StatementText(of: statement)
        statement.title = LocalizedText("New", in: .english)
        let now = LetterContent(
            of: statement, in: campaign, signatories: SignatoryList(groups: []), language: .english, isFinal: true)
        let then = LetterContent(
            of: statement, as: signed, in: campaign, signatories: SignatoryList(groups: []), language: .english,
            isFinal: true)
        let samples = try SampleTemplates(note: "{{title}}")
        #expect(try samples.render(now) == "New\n")
        #expect(try samples.render(then) == "Old\n")
    }

    @Test("Five thousand names are written in good time, each once")
    func manyNames() throws {
        let countries = ["SV", "MX", "PE", "CO"]
        let signatories = (0..<5_000).map {
            SampleLetter.organisation("Organisation \($0) for Human Rights", "OHR\($0)", countries[$0 % 4])
        }
        let templates = try Shipped.templates()
        let content = SampleLetter.content(in: .english, signatories: signatories)
        let start = ContinuousClock.now
        let html = try templates.render(content, kind: "statement", format: .html)
        let text = try templates.render(content, kind: "statement", format: .text)
        // A release build takes a small part of it.
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(html.part(from: "<ol class=\"signatories\">\n", to: "</ol>").split(separator: "\n").count == 5_000)
        #expect(text.contains("5,000 organisations from 4 countries"))
        if ProcessInfo.processInfo.environment["CONVOKE_SHOW_TIMES"] == "1" {
            print("5,000 names: \(ContinuousClock.now - start)")
        }
    }

    @Test("The same letter is the same bytes every time")
    func sameBytes() throws {
        for format in [LetterFormat.html, .text] {
            let letters = try (0..<5).map { _ in
                try Shipped.templates().render(
                    SampleLetter.content(in: Languages.arabic), kind: "statement", format: format)
            }
            #expect(Set(letters).count == 1)
        }
    }
}
