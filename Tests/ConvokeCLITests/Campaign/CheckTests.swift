import Foundation
import Testing

struct CheckTests {
    /// The example with one error and one warning.
    private func spoiled() async throws -> CommandFixture {
        let fixture = try await CommandFixture(withExample: true)
        try fixture.replace("co-sponsors:", with: "cosponser:", in: "events/opening.md")
        try fixture.replace("leads:", with: "claimed-signatories: 22\nleads:", in: "statements/open-letter.md")
        return fixture
    }

    @Test(
        "All problems are found in one run, each with file, line, column, the line, a caret and help; the exit code is 5"
    )
    func text() async throws {
        let outcome = try await spoiled().run("check")
        #expect(outcome.code == 5)
        #expect(outcome.out.contains("events/opening.md:12:1: error[unknown-key]:"))
        #expect(outcome.out.contains("    cosponser: [example-centre]\n    ^\n"))
        #expect(outcome.out.contains("Did you mean 'co-sponsors'?"))
        #expect(
            outcome.out.contains(
                "statements/open-letter.md:10:22: warning[claimed-signatories]: 22 signatories are claimed, but the list has 2."
            ))
        #expect(outcome.err == "1 error and 1 warning found.\n")
    }

    @Test(
        "As JSON each problem has file, line, column, severity, code and message",
        arguments: [["--format", "json"], ["--json"], ["--json", "--format", "github"]])
    func json(options: [String]) async throws {
        let outcome = try await spoiled().run(["check"] + options)
        #expect(outcome.code == 5)
        let document = try outcome.document()
        #expect(document.schema == "convoke.campaign.check/1")
        #expect(document.data.array.map { $0["code"] } == ["unknown-key", "claimed-signatories"])
        #expect(document.data.array.map { $0["severity"] } == ["error", "warning"])
        #expect(document.data.array.map { $0["file"] } == ["events/opening.md", "statements/open-letter.md"])
        #expect(document.data.array.map { $0["line"] } == [.number(12), .number(10)])
        #expect(document.data.array.map { $0["column"] } == [.number(1), .number(22)])
        #expect(
            document.data.array.allSatisfy {
                $0["message"]?.text?.hasSuffix(".") == true || $0["message"]?.text?.hasSuffix("?") == true
            })
        #expect(outcome.err == "")
    }

    @Test("For a pull request each problem is one command that marks its line")
    func github() async throws {
        let outcome = try await spoiled().run("check", "--format", "github")
        #expect(outcome.code == 5)
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("::error file=events/opening.md,line=12,col=1,title=unknown-key::") == true)
        #expect(
            lines.last?.hasPrefix("::warning file=statements/open-letter.md,line=10,col=22,title=claimed-signatories::")
                == true)
    }

    @Test("Warnings alone are no failure, unless they are to count")
    func strict() async throws {
        let fixture = try await spoiled()
        try fixture.replace("cosponser:", with: "co-sponsors:", in: "events/opening.md")
        #expect(try await fixture.run("check").code == 0)
        #expect(try await fixture.run("check", "--strict").code == 5)
        #expect(try await fixture.run("check", "--json", "--strict").code == 5)
        #expect(try await fixture.run("apply").code == 0)
    }

    @Test(
        "Files with errors are not applied, and each error is shown",
        arguments: [["apply"], ["plan"], ["apply", "--ours"], ["apply", "--dry-run"]])
    func notApplied(words: [String]) async throws {
        let fixture = try await spoiled()
        let outcome = try await fixture.run(words)
        #expect(outcome.code == 5)
        #expect(outcome.err.contains("events/opening.md:12:1: error[unknown-key]:"))
        #expect(outcome.err.contains("so nothing was changed"))
        #expect(!fixture.exists(".convoke/convoke.sqlite"))
    }
}
