import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

/// Damaged templates by chance, from those that ship; `make fuzz` goes on for minutes.
@Suite("Damaged templates")
struct TemplateFuzzTests {
    private static let seconds = ProcessInfo.processInfo.environment["CONVOKE_FUZZ_SECONDS"].flatMap { Double($0) }

    @Test("A template that was changed by chance is refused or written, and its page runs nothing")
    func survives() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convoke-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let kind = folder.appending(path: "letters/fuzz")
        try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: true)
        let seeds = try SampleLetter.kinds.map { name in
            let file = Shipped.folder.appending(path: "letters/\(name)/letter.md.mustache")
            return Array(try Data(contentsOf: file))
        }
        let content = SampleLetter.content(in: .english, isFinal: false)
        var random = SplitMix(state: 7)
        var (refused, written) = (0, 0)
        let end = Date(timeIntervalSinceNow: Self.seconds ?? 0)
        while refused + written < 300 || Date() < end {
            var bytes = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            try Data(bytes).write(to: kind.appending(path: "letter.md.mustache"))
            let templates = try LetterTemplates(folders: [folder, Shipped.folder])
            do {
                let page = try templates.render(content, kind: "fuzz", format: .html)
                #expect(!page.contains("<script") && !page.contains("\"javascript:"))
                #expect(page.contains("Provisional"))
                written += 1
            } catch is TemplateProblems { refused += 1 }
        }
        #expect(refused > 20 && written > 20, "\(refused) refused, \(written) written")
    }
}

extension [UInt8] {
    /// Changes, cuts out, doubles or puts in a few bytes.
    fileprivate mutating func mutate(_ random: inout SplitMix) {
        guard !isEmpty else { return }
        let place = Int.random(in: 0..<count, using: &random)
        let end = Swift.min(count, place + Int.random(in: 1...40, using: &random))
        let pieces = [
            "{{", "}}", "{{#", "{{/title}}", "{{{title}}}", "{{>letter}}", "{{=<% %>=}}", "<script>",
            "[x](javascript:a)",
            "\u{0}", "\u{202E}", "\n:::", "\n    ", "\n|a|\n|-|\n", "[^1]", "`", "![x](http://x)",
        ]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: self[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: removeSubrange(place..<end)
        case 2: insert(contentsOf: self[place..<end], at: place)
        default: insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
        }
    }
}
