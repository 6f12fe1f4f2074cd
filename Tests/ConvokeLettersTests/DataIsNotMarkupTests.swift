import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("What people enter is printed as itself and never becomes markup")
struct DataIsNotMarkupTests {
    @Test(
        "A signatory's name comes out as itself",
        arguments: [
            ("{{secret}}", "{{secret}}"), ("{{>x}}", "{{&gt;x}}"), ("{{{title}}}", "{{{title}}}"),
            ("<b>Bold</b>", "&lt;b&gt;Bold&lt;/b&gt;"), ("a*b_[x](y)", "a*b_[x](y)"), ("# 1. `x` |", "# 1. `x` |"),
            ("Tom & <Jerry>", "Tom &amp; &lt;Jerry&gt;"), ("&amp; \"q\" 'a'", "&amp;amp; &quot;q&quot; &#39;a&#39;"),
            ("\u{E000}0\u{E001}", "\u{E000}0\u{E001}"), ("منظمة العدالة", "منظمة العدالة"), ("人権団体", "人権団体"),
        ])
    func names(name: String, html: String) throws {
        let content = SampleLetter.content(in: .english, signatories: [SampleLetter.organisation(name)])
        let page = try Shipped.templates().render(content, kind: "statement", format: .html)
        #expect(page.part(from: "<ol class=\"signatories\">\n", to: "</ol>") == "<li><bdi>\(html)</bdi></li>\n")
        let text = try Shipped.templates().render(content, kind: "statement", format: .text)
        let line = name.affectsDirection ? "\u{2068}\(name)\u{2069}" : name
        #expect(text.part(from: "1 organisation\n\n", to: "\n\n") == line)
    }

    @Test("A value is the same text in a partial and in an inherited block")
    func everywhere() throws {
        let samples = try SampleTemplates(
            note: "{{title}}\n\n{{>part}}\n\n{{<base}}\n{{$x}}\n{{title}}\n{{/x}}\n{{/base}}\n",
            partials: ["part": "{{title}}\n", "base": "Above\n\n{{$x}}nothing{{/x}}\n"])
        let content = SampleLetter.content(saying: "", title: "Tom & <Jerry> *x* {{{")
        // A title is a text of ours, so braces in it are a mistake.
        #expect(throws: TemplateProblems.self) { try samples.render(content) }
        let fine = SampleLetter.content(saying: "", title: "Tom & <Jerry> *x*")
        #expect(try samples.render(fine) == "Tom & <Jerry> *x*\n\nTom & <Jerry> *x*\n\nAbove\n\nTom & <Jerry> *x*\n")
        #expect(
            try samples.render(fine, .html).part(from: "<main>\n", to: "</main>")
                == "<p>Tom &amp; &lt;Jerry&gt; *x*</p>\n<p>Tom &amp; &lt;Jerry&gt; *x*</p>\n<p>Above</p>\n"
                + "<p>Tom &amp; &lt;Jerry&gt; *x*</p>\n")
    }

    @Test(
        "A name can neither forge a line nor reorder what follows it",
        arguments: [
            ("A\n20. Forged", "A 20. Forged"), ("A\u{2028}B\u{85}C", "A B C"), ("A\u{0}\u{1B}[31mB\u{7F}", "A[31mB"),
            ("A\u{202E}B", "A\u{202E}B\u{202C}"), ("A\u{2067}B\u{2069}C", "A\u{2067}B\u{2069}C"),
            ("A\u{2069}\u{202C}B", "AB"), ("\u{2066}\u{202E}x\u{2069}", "\u{2066}\u{202E}x\u{202C}\u{2069}"),
            ("x\u{200F}y", "x\u{200F}y"),
        ])
    func controls(name: String, printed: String) { #expect(name.asPrinted == printed) }

    @Test("A name of 300 letters stays within the lines of the text and whole in the page")
    func longName() throws {
        let name = String(repeating: "W", count: 300)
        let content = SampleLetter.content(in: .english, signatories: [SampleLetter.organisation(name)])
        let text = try Shipped.templates().render(content, kind: "statement", format: .text)
        #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 72 })
        #expect(text.part(from: "1 organisation\n\n", to: "\n\n").filter { $0 == "W" }.count == 300)
        #expect(
            try Shipped.templates().render(content, kind: "statement", format: .html).contains("<bdi>\(name)</bdi>"))
    }

    @Test("HTML and pictures in a statement are words, and nothing is loaded")
    func htmlInText() throws {
        let content = SampleLetter.content(
            saying: "<script>alert(1)</script>\n\na <img src=x onerror=y> ![words](https://example.org/x.png) b",
            signatories: [])
        let html = try SampleTemplates(note: "{{text}}").render(content, .html)
        #expect(
            html.part(from: "<main>\n", to: "</main>")
                == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
                + "<p>a &lt;img src=x onerror=y&gt; words b</p>\n")
    }

    @Test("Controls are taken out of code, and numbers are filled in there")
    func codeAndAddresses() throws {
        let content = SampleLetter.content(
            saying:
                "`a\u{1B}b {{signatories.count}}`\n\n    c\u{1B}d {{signatories.count}}\n    e\n\n[f](https://example.org/g)"
        )
        #expect(
            try SampleTemplates(note: "{{text}}").render(content)
                == "ab 19\n\n    cd 19\n    e\n\nf <https://example.org/g>\n")
    }

    @Test(
        "An address that is not for letters is an error with its line",
        arguments: [
            "javascript:alert(1)", "JaVaScript:alert(1)", "java&#115;cript:alert(1)", "data:text/html,x",
            "webcal://example.org/x", "https://example.org/\u{202E}g",
            "/local", "file:///etc/passwd", "vbscript:x", "https://example.org/{{organisations.count}}",
        ])
    func links(address: String) throws {
        let content = SampleLetter.content(saying: "One\n\ntwo [x](\(address))")
        let problems = #expect(throws: TemplateProblems.self) { try SampleTemplates(note: "{{text}}").render(content) }?
            .problems
        #expect(problems?.map(\.code) == [.unsafeLink])
        #expect(problems?.map(\.line) == [3])
        #expect(problems?.map(\.file) == ["statement el-salvador (text, en)"])
    }

    @Test("Markdown that is nested or long without end is an error and never a crash", arguments: EndlessText.allCases)
    func pathological(text: EndlessText) throws {
        let samples = try SampleTemplates(note: "{{text}}")
        let start = ContinuousClock.now
        for format in [LetterFormat.html, .text] {
            let problems = #expect(throws: TemplateProblems.self) {
                try samples.render(SampleLetter.content(saying: text.text), format)
            }
            #expect(problems?.problems.map(\.code) == [text.code])
        }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test("Markdown just within the limits is written in good time")
    func withinLimits() throws {
        let samples = try SampleTemplates(note: "{{text}}")
        let start = ContinuousClock.now
        for text in ["*a_ ", "[", "![[]()", "`", "<a ", "~", "\\", "&"] {
            let most = 2_000 / max(1, text.filter { "[*_`<&\\!~".contains($0) }.count)
            _ = try? samples.render(SampleLetter.content(saying: String(repeating: text, count: most)), .html)
        }
        _ = try samples.render(SampleLetter.content(saying: String(repeating: "a b\n", count: 49_000)), .html)
        _ = try samples.render(
            SampleLetter.content(saying: "> - > - > - > - x" + String(repeating: "\n> - > - > - > - x", count: 110)),
            .text)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test("Whatever a statement and its names say, the page has only elements of ours and stays one page")
    func random() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(state: seed)
        let bits = [
            "<", ">", "&", "\"", "'", "{{", "}}", "*", "_", "[x](", "](", ")", "`", "\n", "\n\n", "> ", "- ", "1. ",
            "# ", "<script>",
            "javascript:", "https://a.example ", "\\", "\u{E000}", "0", "\u{E001}", "\u{202E}", "\u{0}", "é", "ع", "![",
            "<!--", "---\n", "a", " ",
        ]
        let templates = try Shipped.templates()
        let known =
            /<\/?(html|head|meta|title|style|body|main|h[1-6]|p|ul|ol|li|bdi|strong|em|a|time|hr|br|blockquote|pre|code|span|div)\b[^<>]*>/
        for _ in 0..<100 {
            func text() -> String {
                (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in bits.randomElement(using: &random) }
                    .joined()
            }
            var content = SampleLetter.content(
                saying: text(), title: text(), signatories: [SampleLetter.organisation(text(), text())])
            content.contact = text()
            content.text.closing = LocalizedText(text(), in: .english)
            guard let page = try? templates.render(content, kind: "statement", format: .html) else { continue }
            let style = page.part(from: "<style>", to: "</style>")
            let rest = page.replacing("<!DOCTYPE html>", with: "").replacing(style, with: "").replacing(known, with: "")
            #expect(!rest.contains("<") && !page.contains("href=\"javascript"), "seed \(seed): \(content.text)")
            #expect(page.hasSuffix("</main>\n</body>\n</html>\n"))
        }
    }
}

/// Texts that ask for more than a reader of Markdown should give.
enum EndlessText: CaseIterable {
    case quotes, brackets, lists, emphasis, images, code, numbers, length, comments, staircase

    var code: TemplateProblem.Code {
        switch self {
        case .quotes, .lists, .numbers, .staircase: .tooDeep
        default: .tooLarge
        }
    }

    var text: String {
        switch self {
        case .quotes: String(repeating: ">", count: 100_000)
        case .brackets: String(repeating: "[", count: 100_000)
        case .lists: String(repeating: "- ", count: 50_000)
        case .emphasis: String(repeating: "*a_", count: 30_000)
        case .images: String(repeating: "![[]()", count: 16_000)
        case .code: String(repeating: "`", count: 100_000)
        case .numbers: String(repeating: "1. ", count: 30_000)
        case .length: String(repeating: "a", count: 300_000)
        case .comments: String(repeating: "<!--", count: 40_000)
        case .staircase: (0..<300).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")
        }
    }
}

/// A small random source whose seed a failing test prints.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
