import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Parts, tables and notes of a letter")
struct DocumentPartTests {
    @Test("A template sets parts apart; what people wrote does not")
    func parts() throws {
        let samples = try SampleTemplates(note: "::: frame\n\n{{title}}\n\n:::\n\n{{text}}")
        let content = SampleLetter.content(saying: "::: frame\n\nBelow\n\n:::")
        #expect(
            try samples.render(content, .html).part(from: "<main>\n", to: "</main>")
                == "<div class=\"frame\">\n<p>A title</p>\n</div>\n<p>::: frame</p>\n<p>Below</p>\n<p>:::</p>\n")
    }

    @Test("A part that is unknown, left open, not opened or amid a paragraph is found with its line")
    func mistakes() throws {
        #expect(
            try SampleTemplates(note: "::: fram\n\n{{title}}\n\n:::").problems()
                == ["letter.md.mustache:1:1 unknown-part", "letter.md.mustache:5:1 unopened-section"])
        #expect(try SampleTemplates(note: "::: frame\n\nx").problems() == ["letter.md.mustache:1:1 unclosed-section"])
        #expect(
            try SampleTemplates(note: "::: frame\nx\n\n:::").problems() == ["letter.md.mustache:1:1 bad-tag"])
    }

    @Test("Tables have headings in html, and columns in plain text")
    func tables() throws {
        let samples = try SampleTemplates(note: "{{text}}")
        let content = SampleLetter.content(
            saying: "| Time | Room |\n|---|---|\n| 10:00 | XXIV |\n| 11:30 | <b>XX</b> |")
        #expect(
            try samples.render(content)
                == "Time   Room\n-----  ---------\n10:00  XXIV\n11:30  <b>XX</b>\n")
        #expect(try samples.render(content, .html).contains("<th scope=\"col\">Time</th><th scope=\"col\">Room</th>"))
        #expect(try samples.render(content, .html).contains("<td>&lt;b&gt;XX&lt;/b&gt;</td>"))
    }

    @Test("Notes are numbered through, with a way there and back")
    func notes() throws {
        let samples = try SampleTemplates(note: "{{text}}")
        let content = SampleLetter.content(saying: "One[^a] and two[^b].\n\n[^b]: Second.\n[^a]: First.")
        #expect(try samples.render(content) == "One[1] and two[2].\n\n* * *\n\n[1] First.\n[2] Second.\n")
        let html = try samples.render(content, .html)
        #expect(html.contains("<a id=\"mark-1\" href=\"#note-1\" role=\"doc-noteref\">1</a>"))
        #expect(html.contains("<li id=\"note-2\">Second. <a href=\"#mark-2\" role=\"doc-backlink\">↑</a></li>"))
        #expect(try samples.render(content, .markdown) == "One[^1] and two[^2].\n\n[^1]: First.\n\n[^2]: Second.\n")
    }

    @Test("As Markdown every text reads back as itself", arguments: SampleLetter.hostileNames)
    func markdown(name: String) throws {
        var content = SampleLetter.content(saying: "x")
        content.publisher = LocalizedText(name, in: .english)
        let note = try SampleTemplates(note: "{{#publisher}}{{publisher}}{{/publisher}}")
        let written = try note.render(content, .markdown)
        var reader = Markdown()
        let read = reader.blocks(of: written)
        let plain = Document(language: .english, title: "", titleLanguage: .english, blocks: read)
        #expect(reader.problems.isEmpty)
        #expect(TextWriter(document: plain, width: 10_000).text.words == name.asPrinted.words)
    }

    @Test("A text longer than its receiver takes is refused with the number of words")
    func tooLong() throws {
        let content = SampleLetter.content(saying: String(repeating: "word ", count: 1_600))
        let problems = #expect(throws: TemplateProblems.self) {
            try Shipped.templates().render(content, kind: "un-written-statement", format: .text)
        }
        #expect(problems?.problems.map(\.code) == [.tooManyWords])
        #expect(problems?.sentence.contains("takes up to 1500") == true)
    }

    @Test("A bilingual letter of one language is refused")
    func oneLanguage() throws {
        var content = SampleLetter.content(saying: "x")
        content.languages = [.english]
        let problems = #expect(throws: TemplateProblems.self) {
            try Shipped.templates().render(content, kind: "bilingual", format: .text)
        }
        #expect(problems?.problems.map(\.code) == [.oneLanguage])
    }
}
