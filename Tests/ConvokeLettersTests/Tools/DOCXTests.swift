import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Letters as DOCX", .disabled(if: Tools.isQuick))
struct DOCXTests {
    private func docx(_ content: LetterContent) throws -> [UInt8] {
        try DOCXConverter(tools: Tools.all).docx(of: try Shipped.templates().word(content, kind: "statement"))
    }

    @Test("Read back, it has the words of the letter", arguments: ["en", "es", "ar"])
    func words(language: String) throws {
        let content = SampleLetter.content(in: Languages.tag(language))
        let said = try Tools.run(
            "pandoc", ["--from=docx", "--to=plain", "--wrap=none", "letter.docx"], on: try docx(content),
            as: "letter.docx"
        ).words
        #expect(said.contains(content.text.title[Languages.tag(language)] ?? "?"))
        for organisation in content.signatories.organisations { #expect(said.contains(organisation.name)) }
    }

    @Test("An Arabic letter runs from right to left, and an English one does not")
    func direction() throws {
        func body(_ language: LanguageTag) throws -> String {
            try Tools.run(
                "unzip", ["-p", "letter.docx", "word/document.xml"], on: try docx(SampleLetter.content(in: language)),
                as: "letter.docx")
        }
        let arabic = try body(Languages.arabic)
        #expect(arabic.contains("<w:bidi"))
        #expect(arabic.contains("<w:rtl"))
        #expect(try !body(.english).contains("<w:bidi"))
    }

    @Test("The same letter has the same bytes")
    func reproducible() throws {
        let content = SampleLetter.content(in: .english)
        #expect(try docx(content) == docx(content))
    }

    @Test("What people entered is never markup, whatever it looks like")
    func hostile() throws {
        let names = SampleLetter.hostileNames
        let content = SampleLetter.content(
            saying: "The text.", signatories: names.map { SampleLetter.organisation($0) })
        let said = try Tools.run(
            "pandoc", ["--from=docx", "--to=plain", "--wrap=none", "letter.docx"], on: try docx(content),
            as: "letter.docx"
        ).words
        for name in names where !name.unicodeScalars.contains("\u{202E}") {
            #expect(said.contains(name.words), "\(name)")
        }
    }

    @Test("Without pandoc a letter is refused with what installs it")
    func missing() throws {
        let letter = try Shipped.templates().word(SampleLetter.content(in: .english), kind: "statement")
        let refusal = #expect(throws: GivenRefusal.self) {
            try DOCXConverter(tools: LetterTools(folders: [], path: "/nowhere")).docx(of: letter)
        }
        #expect(refusal?.code == .toolMissing)
        #expect(refusal?.sentence.contains("apt-get install pandoc") == true)
    }
}
