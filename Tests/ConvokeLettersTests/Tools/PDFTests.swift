import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Letters as PDF", .disabled(if: Tools.isQuick))
struct PDFTests {
    private func pdf(
        _ content: LetterContent, kind: String = "statement", by typesetter: PDFTypesetter? = nil,
        _ templates: LetterTemplates? = nil
    ) async throws -> [UInt8] {
        let own = typesetter ?? PDFTypesetter(tools: Tools.all)
        let letter = try (templates ?? Shipped.templates()).typeset(content, kind: kind)
        let pdf = try await own.pdf(of: letter)
        if typesetter == nil { await own.close() }
        return pdf
    }

    @Test(
        "It is PDF/UA: tagged, with title and language, and without a fault in its structure", arguments: ["en", "ar"])
    func accessible(language: String) async throws {
        let pdf = try await pdf(SampleLetter.content(in: Languages.tag(language)))
        let info = try Tools.run("pdfinfo", ["letter.pdf"], on: pdf, as: "letter.pdf")
        let title = SampleLetter.text.title[Languages.tag(language)] ?? "?"
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("Title:           \(title)"))
        #expect(info.contains("CreationDate:    Thu Jul  3 00:00:00 2025"))
        let checked = try Tools.run("qpdf", ["--check", "letter.pdf"], on: pdf, as: "letter.pdf")
        #expect(checked.contains("No syntax or stream encoding errors found"))
        let plain = try Tools.run("qpdf", ["--qdf", "letter.pdf", "-"], on: pdf, as: "letter.pdf")
        #expect(plain.contains("/Lang (\(language)"))
        #expect(plain.contains("pdfuaid"))
    }

    @Test("The same letter has the same bytes, from another worker too")
    func reproducible() async throws {
        let typesetter = PDFTypesetter(tools: Tools.all)
        let first = try await pdf(SampleLetter.content(in: .english), by: typesetter)
        _ = try await pdf(SampleLetter.content(in: Languages.arabic), by: typesetter)
        #expect(try await pdf(SampleLetter.content(in: .english), by: typesetter) == first)
        #expect(try await pdf(SampleLetter.content(in: .english)) == first)
        await typesetter.close()
    }

    @Test("Its words are those of the plain text, Arabic in the order of reading", arguments: ["en", "es", "ar"])
    func sameWords(language: String) async throws {
        let content = SampleLetter.content(in: Languages.tag(language))
        let said = try Tools.run(
            "pdftotext", ["letter.pdf", "-"], on: try await pdf(content), as: "letter.pdf"
        ).words
        let title = content.text.title[Languages.tag(language)] ?? "?"
        #expect(said.contains(title))
        #expect(said.contains("Robert F. Kennedy Human Rights"))
        if language == "ar" { #expect(said.contains("قلقون من ملاحقة أشخاص ذنبهم الوحيد الدفاع عن حقوق الآخرين")) }
    }

    @Test(
        "20 Two hundred names stand in two columns, none torn apart, none left alone under its heading",
        arguments: ["en", "es"])
    func columns(language: String) async throws {
        let names = (100..<300).map { "House of Defenders in Exile Number \($0)" }
        let pdf = try await pdf(
            SampleLetter.content(in: Languages.tag(language), signatories: names.map { SampleLetter.organisation($0) }))
        let pages = try Tools.run("pdftotext", ["letter.pdf", "-"], on: pdf, as: "letter.pdf").split(
            separator: "\u{0C}"
        )
        .map { String($0).words }.filter { !$0.isEmpty }
        for name in names { #expect(pages.filter { $0.contains(name) }.count == 1, "\(name)") }
        let phrases = Phrases(try Shipped.templates().phrases, language: Languages.tag(language))
        let heading = phrases.inlines(.signedBy).plain.words
        let page = try #require(pages.last { $0.contains(heading) })
        #expect(page.components(separatedBy: "House of Defenders").count > 2)
        // What closes the letter does not stand alone on a page.
        #expect(pages.allSatisfy { $0.count > 200 })
        let layout = try Tools.run("pdftotext", ["-layout", "letter.pdf", "-"], on: pdf, as: "letter.pdf")
        #expect(layout.split(separator: "\n").contains { $0.components(separatedBy: "House of").count == 3 })
    }

    @Test("A letter that is not final says so on every page")
    func provisional() async throws {
        let pdf = try await pdf(SampleLetter.content(in: Languages.spanish, isFinal: false))
        let pages = try Tools.run("pdftotext", ["letter.pdf", "-"], on: pdf, as: "letter.pdf").split(
            separator: "\u{0C}"
        )
        .filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(pages.count > 1)
        #expect(pages.allSatisfy { $0.contains("Provisional") })
    }

    @Test("What people entered is never markup, whatever it looks like")
    func hostile() async throws {
        let content = SampleLetter.content(
            saying: "The text.", title: SampleLetter.hostileNames[1],
            signatories: SampleLetter.hostileNames.map { SampleLetter.organisation($0) })
        let said = try Tools.run(
            "pdftotext", ["-raw", "letter.pdf", "-"], on: try await pdf(content), as: "letter.pdf"
        ).words
        for name in SampleLetter.hostileNames where name.allSatisfy(\.isASCII) && name.count < 60 {
            #expect(
                said.contains(name.words) || said.replacing(" ", with: "").contains(name.words.replacing(" ", with: ""))
            )
        }
    }

    @Test("Without Typst a letter is refused with what installs it, and html still works")
    func missing() async throws {
        let none = PDFTypesetter(tools: LetterTools(folders: [URL(fileURLWithPath: "/nowhere")]))
        let letter = try Shipped.templates().typeset(SampleLetter.content(in: .english), kind: "statement")
        let refusal = await #expect(throws: GivenRefusal.self) { try await none.pdf(of: letter) }
        #expect(refusal?.code == .toolMissing)
        #expect(refusal?.sentence.contains("scripts/setup --letters") == true)
        #expect(
            try Shipped.templates().render(SampleLetter.content(in: .english), kind: "statement", format: .html) != "")
    }

    @Test("A script without its font is told, with the package that has it")
    func fonts() async throws {
        let content = SampleLetter.content(saying: "人权")
        let scripts = LetterScript.needed(by: "人权 and حقوق")
        #expect(scripts.map(\.package) == ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-core"])
        do {
            _ = try await pdf(content)
        } catch let refusal as FontMissing {
            #expect(refusal.sentence.contains("apt-get install fonts-noto-cjk"))
        }
    }

    @Test("A layout that does not end is ended, and the next letter is set by another worker")
    func patience() async throws {
        let samples = try SampleTemplates([
            "letters/note/letter.md.mustache": "# {{title}}",
            "letters/note/layout.typ": "#for i in range(100000) { for j in range(100000) { [] } }",
        ])
        let typesetter = PDFTypesetter(tools: Tools.all, patience: 3)
        let endless = try samples.templates().typeset(SampleLetter.content(in: .english), kind: "note")
        let refusal = await #expect(throws: GivenRefusal.self) { try await typesetter.pdf(of: endless) }
        #expect(refusal?.sentence.contains("within 3 seconds") == true)
        await typesetter.close()
        #expect(try await !pdf(SampleLetter.content(in: .english)).isEmpty)
    }

    @Test("A layout reads nothing outside of its folder, and its mistakes name their place")
    func confined() async throws {
        for (layout, word) in [("#read(\"/etc/passwd\")", "not found"), ("#let x = nope", "unknown variable")] {
            let samples = try SampleTemplates([
                "letters/note/letter.md.mustache": "# {{title}}", "letters/note/layout.typ": layout,
            ])
            let letter = try samples.templates()
            let problems = await #expect(throws: TemplateProblems.self) {
                try await pdf(SampleLetter.content(in: .english), kind: "note", letter)
            }
            #expect(problems?.sentence.contains(word) == true, "\(problems?.sentence ?? "")")
            #expect(problems?.sentence.contains("layout.typ:1:") == true, "\(problems?.sentence ?? "")")
        }
        let package = try SampleTemplates([
            "letters/note/letter.md.mustache": "# {{title}}", "letters/note/layout.typ": "#import \"@preview/x:1.0.0\"",
        ])
        #expect(try package.problems() == ["layout.typ:1:9 bad-layout"])
    }
}
