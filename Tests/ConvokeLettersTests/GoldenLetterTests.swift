import ConvokeModel
import ConvokeProcess
import Foundation
import Testing

@testable import ConvokeLetters

/// Set CONVOKE_WRITE_GOLDEN=1 to write the files anew, and read the difference before you commit it.
@Suite("Letters as they are sent")
struct GoldenLetterTests {
    @Test(
        "A letter is written as the file beside this test says",
        arguments: ["en", "es", "ar"], [LetterFormat.html, .text])
    func golden(language: String, format: LetterFormat) throws {
        let letter = try Shipped.templates().render(
            SampleLetter.content(in: Languages.tag(language)), kind: "statement", format: format)
        try compare(letter, with: "el-salvador.\(language).\(format.fileExtension)")
    }

    @Test("A letter that is not final says so across its pages", arguments: [LetterFormat.html, .text])
    func provisional(format: LetterFormat) throws {
        let letter = try Shipped.templates().render(
            SampleLetter.content(in: Languages.spanish, isFinal: false), kind: "statement", format: format)
        try compare(letter, with: "el-salvador.provisional.es.\(format.fileExtension)")
    }

    @Test(
        "Every kind of letter is written as its file says, in every language that ships",
        arguments: ["en", "es", "fr", "ar", "ru"], [LetterFormat.html, .text])
    func kinds(language: String, format: LetterFormat) throws {
        let templates = try Shipped.templates()
        #expect(Set(templates.kindNames).isSuperset(of: SampleLetter.kinds))
        for kind in SampleLetter.kinds {
            let letter = try templates.render(
                SampleLetter.content(ofKind: kind, in: Languages.tag(language)), kind: kind, format: format)
            // The style is the same in all, and has its own golden file in those above.
            let page = letter.firstRange(of: "<body").map { String(letter[$0.lowerBound...]) } ?? letter
            try compare(page, with: "kinds/\(kind).\(language).\(format.fileExtension)")
        }
    }

    @Test("A letter is written as Markdown as the file beside this test says", arguments: ["en", "ar"])
    func markdown(language: String) throws {
        let letter = try Shipped.templates().render(
            SampleLetter.content(in: Languages.tag(language)), kind: "statement", format: .markdown)
        try compare(letter, with: "el-salvador.\(language).md")
    }

    #if os(Linux)
        @Test("Neither the machine's zone and language nor the folder it is in change a byte")
        func elsewhere() throws {
            let tests = try ChildProcess.run(
                URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")),
                ["--testing-library", "swift-testing", "--filter", "GoldenLetterTests/(golden|provisional)"],
                in: URL(filePath: "/"),
                environment: ProcessInfo.processInfo.environment.merging([
                    "TZ": "Pacific/Kiritimati", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar",
                    "CONVOKE_WRITE_GOLDEN": "0",
                ]) { $1 }, withErrors: true)
            let said = String(decoding: tests.output, as: UTF8.self)
            #expect(tests.end == .exited(0), "\(said)")
            #expect(said.contains("Test run with 2 tests"), "\(said)")
        }
    #endif

    private func compare(_ letter: String, with name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["CONVOKE_WRITE_GOLDEN"] == "1" {
            try letter.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(letter == golden)
    }
}
