import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Logos above letters")
struct LogoTests {
    private static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script>\
        <rect width="40" height="20" fill="#003366"/></svg>
        """
    /// One blue dot.
    private static let png =
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgME4DAADQAJpXeizcAAAAAElFTkSuQmCC")
        ?? Data()

    private func templates(_ files: [String: Data]) throws -> LetterTemplates {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convoke-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
        return try LetterTemplates(folders: [folder, Shipped.folder])
    }

    private func both() throws -> LetterTemplates {
        try templates([
            "letters/shared/logo.svg": Data(Self.svg.utf8), "letters/shared/logo-human-rights-house.png": Self.png,
        ])
    }

    @Test("A page has them as pictures, with whose they are, and runs nothing of them")
    func html() throws {
        let page = try both().render(
            SampleLetter.content(ofKind: "formal-letter", in: .english), kind: "formal-letter", format: .html)
        #expect(page.contains("alt=\"Defenders in Exile\""))
        #expect(page.contains("<img src=\"data:image/png;base64,") && page.contains("alt=\"human rights house\""))
        #expect(page.contains("img-src data:") && !page.contains("<script"))
        let bare = try Shipped.templates().render(
            SampleLetter.content(ofKind: "formal-letter", in: .english), kind: "formal-letter", format: .html)
        #expect(!bare.contains("<img") && !bare.contains("img-src"))
    }

    @Test("PDF has both with words for those who do not see them, DOCX the PNG", .disabled(if: Tools.isQuick))
    func files() async throws {
        let content = SampleLetter.content(ofKind: "formal-letter", in: Languages.arabic)
        let typesetter = PDFTypesetter(tools: Tools.all)
        let pdf = try await typesetter.pdf(of: both().typeset(content, kind: "formal-letter"))
        await typesetter.close()
        let plain = try Tools.run("qpdf", ["--qdf", "letter.pdf", "-"], on: pdf, as: "letter.pdf")
        #expect(plain.contains("/Alt (human rights house)"))
        let docx = try DOCXConverter(tools: Tools.all).docx(of: both().word(content, kind: "formal-letter"))
        let read = try Tools.run("pandoc", ["letter.docx", "--to=markdown"], on: docx, as: "letter.docx")
        #expect(read.components(separatedBy: "](media/").count == 2 && read.contains("![human rights house]"))
    }

    @Test("A file that is not what its name says is found by lint, and no letter is made with it")
    func broken() throws {
        for name in ["logo.png", "logo-x.svg"] {
            let templates = try templates(["letters/shared/\(name)": Data("GIF89a".utf8)])
            #expect(templates.lint().contains { $0.file.hasSuffix(name) && $0.code == .unreadable })
            #expect(throws: TemplateProblems.self) {
                try templates.render(SampleLetter.content(in: .english), kind: "statement", format: .text)
            }
        }
        #expect(LetterLogo.form(of: "logo.gif") == nil && LetterLogo.form(of: "logon.png") == nil)
    }
}
