import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("What is wrong in a template is told with its place")
struct TemplateProblemTests {
    @Test(
        "Each mistake has its code and the place of its tag",
        arguments: [
            ("\n{{titel}}", ["letter.md.mustache:2:1 unknown-variable"]),
            ("a\n\nb {{organisations.nope}}", ["letter.md.mustache:3:3 unknown-variable"]),
            ("{{nosuch(title)}}", ["letter.md.mustache:1:1 unknown-transform"]),
            ("{{#documents}}{{nosuch()}}{{/documents}}", ["letter.md.mustache:1:15 unknown-transform"]),
            ("{{last()}}", ["letter.md.mustache:1:1 not-section"]),
            ("{{>missing}}", ["letter.md.mustache:1:1 unknown-partial"]),
            ("é {{>../x}}", ["letter.md.mustache:1:3 unsafe-partial"]),
            ("{{> /etc/passwd}}", ["letter.md.mustache:1:1 unsafe-partial"]),
            ("{{>*title}}", ["letter.md.mustache:1:1 unsafe-partial"]),
            ("{{>a.b}}", ["letter.md.mustache:1:1 unsafe-partial"]),
            ("{{#documents}}\n{{document}}", ["letter.md.mustache:1:1 unclosed-section"]),
            ("{{#documents}}{{#links}}{{/documents}}", ["letter.md.mustache:1:15 unclosed-section"]),
            ("{{/documents}}", ["letter.md.mustache:1:1 unopened-section"]),
            ("ab {{title", ["letter.md.mustache:1:4 unclosed-tag"]),
            ("{{{title}}}", ["letter.md.mustache:1:1 raw-output"]),
            ("{{&title}}", ["letter.md.mustache:1:1 raw-output"]),
            ("<b>x</b>", ["letter.md.mustache:1:1 raw-output", "letter.md.mustache:1:5 raw-output"]),
            ("{{=<% %>=}}", ["letter.md.mustache:1:1 bad-tag"]),
            ("{{% CONTENT_TYPE:TEXT}}", ["letter.md.mustache:1:1 bad-tag"]),
            (
                "{{a b}} {{}} {{a..b}} {{año}}",
                [
                    "letter.md.mustache:1:1 bad-tag", "letter.md.mustache:1:9 bad-tag",
                    "letter.md.mustache:1:14 bad-tag",
                    "letter.md.mustache:1:23 bad-tag",
                ]
            ),
            ("{{place}}", ["letter.md.mustache:1:1 may-be-missing"]),
            ("{{^place}}{{place}}{{/place}}", ["letter.md.mustache:1:11 may-be-missing"]),
            ("{{#place}}{{place}}{{/place}}", []),
            ("{{documents}}", ["letter.md.mustache:1:1 not-text"]),
            ("{{is-final}}", ["letter.md.mustache:1:1 not-text"]),
            ("{{signatories}}", ["letter.md.mustache:1:1 not-text"]),
            ("{{#title}}x{{/title}}", ["letter.md.mustache:1:1 not-section"]),
            ("{{#documents}}{{#documents}}x{{/documents}}{{/documents}}", ["letter.md.mustache:1:15 not-section"]),
            ("{{#signatories}}{{count}}{{/signatories}}", []),
            ("{{! {{ anything }}", []),
            ("<https://example.org> \\<b>", []),
            ("x\u{E000}0\u{E001}", ["letter.md.mustache:1:2 bad-character", "letter.md.mustache:1:4 bad-character"]),
            (
                "---\nnane: x\n---\n{{titel}}",
                [
                    "letter.md.mustache:2:1 unknown-field", "letter.md.mustache:4:1 unknown-variable",
                ]
            ),
            ("---\nwidth: 7\n---\n", ["letter.md.mustache:2:1 bad-front-matter"]),
            ("---\nname: x", ["letter.md.mustache:1:1 bad-front-matter"]),
        ])
    func places(template: String, problems: [String]) throws {
        #expect(try SampleTemplates(note: template).problems() == problems)
    }

    @Test("A mistyped name is told with what was meant, at its line and column, and nothing is written")
    func misspelt() throws {
        let lines = Array(repeating: "", count: 13).joined(separator: "\n") + "\nSigned: {{organisations.cuont}}"
        let samples = try SampleTemplates(note: lines)
        let expected = TemplateProblem(
            file: "templates/letters/note/letter.md.mustache", line: 14, column: 9, code: .unknownVariable,
            message: "'organisations.cuont' is not available here.", hint: "Did you mean 'organisations.count'?")
        #expect(throws: TemplateProblems([expected])) { try samples.render(SampleLetter.content(in: .english)) }
        #expect(
            expected.description
                == "templates/letters/note/letter.md.mustache:14:9: error[unknown-variable]: "
                + "'organisations.cuont' is not available here. Did you mean 'organisations.count'?")
    }

    @Test("All mistakes are told at once, in the order of files and lines")
    func allAtOnce() throws {
        let samples = try SampleTemplates(
            note: "{{b}}\n{{a}}\n{{>part}}", partials: ["part": "{{c}}", "aside": "{{#x}}"])
        #expect(
            try samples.problems() == [
                "aside.md.mustache:1:1 unclosed-section", "letter.md.mustache:1:1 unknown-variable",
                "letter.md.mustache:2:1 unknown-variable", "part.md.mustache:1:1 unknown-variable",
            ])
    }

    @Test("A mark at the beginning and other line ends change no place")
    func lineEnds() throws {
        let template = "---\nname: x\n---\nText\n é {{titel}}\n"
        for variant in [
            template, "\u{FEFF}" + template, template.replacing("\n", with: "\r\n"),
            template.replacing("\n", with: "\r"),
        ] {
            #expect(try SampleTemplates(note: variant).problems() == ["letter.md.mustache:5:4 unknown-variable"])
        }
    }

    @Test(
        "Partials that include each other are told as a circle",
        arguments: [
            (["a": "{{>a}}"], "a > a"),
            (["a": "{{>b}}", "b": "{{>c}}", "c": "{{>a}}"], "a > b > c > a"),
            (["a": "{{<a}}{{/a}}"], "a > a"),
            (["a": "{{<b}}{{$x}}{{>a}}{{/x}}{{/b}}", "b": "{{$x}}{{/x}}"], "a > a"),
        ])
    func circles(partials: [String: String], circle: String) throws {
        let problems = try SampleTemplates(note: "{{>a}}", partials: partials).templates().lint()
        #expect(
            problems.filter { $0.code == .cycle }.map(\.message) == [
                "Partials include each other without end: \(circle)."
            ])
    }

    @Test(
        "Blocks that replace each other without end are refused",
        arguments: [
            ["a": "{{<b}}{{$x}}{{$x}}1{{/x}}{{/x}}{{/b}}", "b": "{{$x}}2{{/x}}"],
            ["a": "{{<b}}{{$x}}{{>b}}{{/x}}{{/b}}", "b": "{{$x}}2{{/x}}"],
            ["a": "{{<b}}{{$x}}{{>c}}{{/x}}{{/b}}", "b": "{{$x}}2{{/x}}", "c": "{{$x}}3{{/x}}"],
        ])
    func blockCircles(partials: [String: String]) throws {
        let samples = try SampleTemplates(note: "{{>a}}", partials: partials)
        #expect(try samples.templates().lint().map(\.code) == [.cycle])
        #expect(throws: TemplateProblems.self) { try samples.render(SampleLetter.content(in: .english)) }
    }

    @Test("Whatever a template says, it is a letter or a list of mistakes")
    func random() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(state: seed)
        let whole = [
            "{{title}}", "{{#documents}}{{document}}{{^last()}}, {{/last()}}{{/documents}}",
            "{{#place}}{{place}}{{/place}}",
            "{{$x}}y{{/x}}", "{{signatories.list}}", "{{^empty(links)}}z{{/empty(links)}}", "text", "\n", "# ", "- ",
            "> ", "{{! x }}",
        ]
        let broken = [
            "{{#documents}}", "{{/documents}}", "{{document}}", "{{^place}}", "{{/place}}", "{{place}}", "{{>a}}",
            "{{>b}}",
            "{{<a}}", "{{/a}}", "{{$x}}", "{{/x}}", "{{<b}}{{$x}}", "{{/x}}{{/b}}", "{{", "}}", "{", "}", "{{#last()}}",
        ]
        let bits = whole + whole + whole + broken
        var letters = 0
        for _ in 0..<80 {
            func text() -> String {
                (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in bits.randomElement(using: &random) }
                    .joined()
            }
            let samples = try SampleTemplates(note: text(), partials: ["a": text(), "b": text()])
            do {
                let letter = try samples.render(SampleLetter.content(in: .english))
                #expect(!letter.contains("\u{E000}"), "seed \(seed)")
                letters += 1
            } catch let problems as TemplateProblems {
                #expect(!problems.problems.isEmpty, "seed \(seed)")
            }
        }
        #expect(letters > 0, "seed \(seed)")
    }

    @Test("Templates that grow or nest without end are refused before the engine sees them")
    func tooLarge() throws {
        let deep = String(repeating: "{{#documents}}", count: 100_00)
        #expect(try SampleTemplates(note: deep).templates().lint().map(\.code).contains(.tooLarge))
        #expect(
            try SampleTemplates(note: String(repeating: "{{title}}", count: 2_001)).templates().lint().map(\.code) == [
                .tooLarge
            ])
        var doubling = ["p0": "{{title}}"]
        for level in 1...40 { doubling["p\(level)"] = "{{>p\(level - 1)}}{{>p\(level - 1)}}" }
        #expect(try SampleTemplates(note: "{{>p40}}", partials: doubling).templates().lint().map(\.code) == [.tooLarge])
        let huge = String(repeating: "x", count: 300_000)
        #expect(try SampleTemplates(note: huge).templates().lint().map(\.code).contains(.tooLarge))
    }

    @Test("A link to a file outside of the folder is not read")
    func outsideLink() throws {
        let samples = try SampleTemplates(note: "{{>secret}}")
        let secret = samples.folder.deletingLastPathComponent().appending(path: "templates-secret.txt")
        try Data("the secret".utf8).write(to: secret)
        try FileManager.default.createSymbolicLink(
            at: samples.folder.appending(path: "letters/note/secret.md.mustache"), withDestinationURL: secret)
        #expect(
            try samples.problems() == [
                "letter.md.mustache:1:1 unknown-partial", "secret.md.mustache:1:1 unsafe-partial",
            ])
    }

    @Test("A kind that is not there is told with what there is")
    func unknownKind() throws {
        let problem = try #require(
            #expect(throws: TemplateProblems.self) {
                try Shipped.templates().render(SampleLetter.content(in: .english), kind: "statment", format: .text)
            }?.problems.first)
        #expect(problem.code == .unknownKind)
        #expect(problem.hint == "Did you mean 'statement'?")
    }

    @Test(
        "A style sheet that loads something or leaves its element is refused",
        arguments: ["@import 'x';", "a { background: URL(x) }", "</style><b>", "a::after { content: '\\2014' }"])
    func style(style: String) throws {
        let samples = try SampleTemplates([
            "letters/note/letter.md.mustache": "# {{title}}", "letters/note/style.css": "a{}\n" + style,
        ])
        #expect(try samples.templates().lint().map(\.code).first == .unsafeStyle)
        #expect(try samples.templates().lint().map(\.line).first == 2)
    }

    @Test("What ships has no mistakes, and every language that ships has every phrase")
    func shipped() throws {
        #expect(try Shipped.templates().lint() == [])
        #expect(try Shipped.templates().kindNames == (SampleLetter.kinds + ["statement"]).sorted())
        #expect(try Shipped.templates().languages.map(\.text) == ["ar", "en", "es", "fr", "ru"])
    }

    @Test("Every name that templates may use has a value in a letter, and no other")
    func vocabulary() throws {
        let files = try Shipped.templates()
        let phrases = Phrases(files.phrases, language: .english)
        var content = SampleLetter.content(ofKind: "formal-letter", in: .english)
        content.accredited = SampleLetter.content(ofKind: "un-written-statement", in: .english).accredited
        var values = LetterValues(content, phrases)
        #expect(values.make().shape == Vocabulary.letter.shape)
    }
}

extension LetterValue {
    fileprivate var shape: [String] {
        switch self {
        case .text, .nothing: ["text"]
        case .flag: ["flag"]
        case .list(let items): ["list"] + (items.first?.shape ?? [])
        case .group(let values):
            values.keys.sorted().flatMap { key in (values[key]?.shape ?? []).map { "\(key).\($0)" } }
        }
    }
}

extension Vocabulary {
    fileprivate var shape: [String] {
        switch self {
        case .text: ["text"]
        case .flag: ["flag"]
        case .optional(let inner): inner.shape
        case .list(let item): ["list"] + item.shape
        case .group(let names): names.keys.sorted().flatMap { key in (names[key]?.shape ?? []).map { "\(key).\($0)" } }
        }
    }
}
