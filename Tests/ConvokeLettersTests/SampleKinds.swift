import ConvokeModel
import ConvokeProcess
import Foundation

@testable import ConvokeLetters

extension LetterFormat {
    var fileExtension: String { LetterFileFormat(rawValue: rawValue)?.fileExtension ?? "" }
}

extension SampleLetter {
    static let kinds = [
        "addendum", "annex", "bilingual", "formal-letter", "invitation", "oral-statement", "press-release", "thanks",
        "un-written-statement",
    ]

    /// A letter that has all that its kind can print.
    static func content(ofKind kind: String, in language: LanguageTag) -> LetterContent {
        var content = content(in: language)
        content.deadline = LocalDateTime("2025-06-30T18:00").map { Deadline(at: $0, zone: .anywhereOnEarth) }
        content.signAt = WebAddress("https://example.org/en/statements/el-salvador")
        if ["formal-letter", "invitation", "thanks"].contains(kind) {
            content.recipient = LetterRecipient(
                honorific: "Her Excellency", name: "Ms María Pérez", role: "Minister of Foreign Affairs",
                body: "Ministry of Foreign Affairs", address: ["Calle El Pedregal", "Antiguo Cuscatlán"],
                salutation: "Your Excellency,", copies: ["Permanent Mission of El Salvador, Geneva"])
        }
        if kind == "addendum" { content.asOf = LocalDate("2025-08-01") }
        if kind == "press-release" {
            content.embargo = LocalDateTime("2025-07-03T09:00").flatMap { at in
                Zone("Europe/Zurich").map { Deadline(at: at, zone: .zone($0)) }
            }
        }
        if kind == "un-written-statement" {
            content.accredited = Set(organisations.prefix(4).map(\.identity))
        }
        return content
    }

    /// Names that would be markup in one format or another, or that writers trip over.
    static let hostileNames = [
        "<script>alert(1)</script> & Sons", "#import \"@preview/x:1.0.0\" $x$ *b* _i_ `c` [l](https://evil.example)",
        "#panic(1) @label \\u{41}", "// not a comment /* nor this */", "=cmd|'/c calc'!A1", "{{organisations.count}}",
        "```typ #1 ```", "::: poster", "\u{202E}gnirtS desrever", "مركز القاهرة لدراسات حقوق الإنسان",
        "ארגון זכויות", "Zero\u{200B}width\u{200D}joined", String(repeating: "Long name ", count: 30),
        "{=openxml}<w:p/>",
    ]
}

/// The programs that some tests hold our output against.
enum Tools {
    static let isQuick = ProcessInfo.processInfo.environment["CONVOKE_QUICK"] != nil
    static let all = LetterTools(folders: [Shipped.folder.deletingLastPathComponent().appending(path: ".tools")])

    /// What a program says of a file.
    static func run(_ program: String, _ arguments: [String], on bytes: [UInt8], as name: String) throws -> String {
        String(decoding: try output(of: program, arguments, on: bytes, as: name), as: UTF8.self)
    }

    static func output(of program: String, _ arguments: [String], on bytes: [UInt8], as name: String) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letter-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: name))
        return try ChildProcess.run(URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments, in: folder).output
    }
}

extension String {
    /// The words only, for comparing what two formats say; without the marks that keep names in their direction.
    var words: String {
        unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) && !(0x202A...0x202E).contains($0.value) }.map(
            String.init
        ).joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
