import ConvokeTestSupport
import Foundation
import Testing

@Suite("Each case that others' bugs taught us is held by a test of that name")
struct CaseTableTests {
    private static let tests = Checkout.root.appendingPathComponent("Tests")
    private static let lengths = ["Signatures": 38, "Calendars": 38, "Events": 19, "Documents and commands": 55]

    private func sources() throws -> [String: String] {
        var sources: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: Self.tests.path) where path.hasSuffix(".swift")
        {
            sources[path] = try String(contentsOf: Self.tests.appendingPathComponent(path), encoding: .utf8)
        }
        return sources
    }

    @Test("Every number is there once, and every test that it names is")
    func isComplete() throws {
        let text = try String(contentsOf: Self.tests.appendingPathComponent("CASES.md"), encoding: .utf8)
        let tables = CaseTable.all(in: text)
        #expect(tables.map(\.name) == ["Signatures", "Calendars", "Events", "Documents and commands"])
        let sources = try sources()
        for table in tables { #expect(table.faults(upTo: Self.lengths[table.name] ?? 0, in: sources) == []) }
    }

    @Test("A number that is missing or doubled, a file that is gone and a title that is no test's are found")
    func canFail() throws {
        let sources = [
            "A/OneTests.swift": "@Test(\n    \"It holds; always\", arguments: [1])\nlet x = \"only a word\"",
            "B/TwoTests.swift": "@Test(\"Two\")", "C/TwoTests.swift": "@Test(\"Two\")",
        ]
        func faults(_ rows: String...) -> [String] {
            let text = "## T\n| | | |\n|---|---|---|\n" + rows.map { "| \($0) |" }.joined(separator: "\n")
            return CaseTable.all(in: text).flatMap { $0.faults(upTo: 2, in: sources) }
        }
        let good = "1 | a | `OneTests.swift`: \"It holds; always\"<br>open: issue 7<br>not ours: no such thing"
        #expect(faults(good, "2 | b | `B/TwoTests.swift`: \"Two\"") == [])
        #expect(faults(good) == ["T 2 stands there 0 times"])
        #expect(faults(good, good, "2 | b | bench: x") == ["T 1 stands there 2 times"])
        #expect(faults(good, "2 | b | bench: x", "3 | c | bench: x") == ["T 3 is no case"])
        for (entry, fault) in [
            ("`OneTests.swift`: \"only a word\"", "OneTests.swift has no test \"only a word\""),
            ("`OneTests.swift`: \"It holds\"", "OneTests.swift has no test \"It holds\""),
            ("`NoTests.swift`: \"Two\"", "there is no NoTests.swift"),
            ("`TwoTests.swift`: \"Two\"", "TwoTests.swift may be several files"),
            ("`neTests.swift`: \"It holds; always\"", "there is no neTests.swift"),
            ("open: issue soon", "'open: issue soon' names no issue"),
            ("later", "'later' is neither a test nor one of the fixed forms"),
            ("", "'' is neither a test nor one of the fixed forms"),
        ] { #expect(faults(good, "2 | b | \(entry)") == ["T 2: \(fault)"]) }
        #expect(faults(good, "2 |  | bench: x") == ["T 2 does not say what it is"])
    }
}
