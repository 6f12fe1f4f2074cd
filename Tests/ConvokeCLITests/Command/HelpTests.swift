import Foundation
import Testing

struct HelpTests {
    /// Every command that people and scripts rely on.
    private static let commands: [[String]] =
        ["init", "check", "plan", "apply", "export", "schema", "build", "doctor", "backup", "restore", "do"].map {
            [$0]
        }
        + ["new", "list", "show", "announce", "move", "postpone", "cancel", "hold"].map { ["event", $0] }
        + ["add", "list", "invite", "confirm", "decline", "withdraw"].map { ["person", $0] }
        + ["list", "show"].flatMap { [["organisation", $0], ["statement", $0]] }
        + ["build", "show"].map { ["feed", $0] }
        + [
            ["letter", "render"], ["journal", "show"], ["journal", "verify"], ["programme", "show"], ["key", "export"],
            ["key", "import"],
        ]

    @Test("Every command is there, and its help shows a worked example and the common options", arguments: commands)
    func example(words: [String]) async throws {
        let fixture = try await CommandFixture()
        let outcome = try await fixture.run(words + ["--help"])
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("Example:\n  convoke \(words.joined(separator: " "))"))
        for option in ["-C <dir>", "--json", "--wait", "--no-color", "--quiet"] {
            #expect(outcome.out.contains(option))
        }
        #expect(outcome.err == "")
    }

    @Test("Help is asked for in three ways", arguments: [["event", "list"], ["check"]])
    func ways(words: [String]) async throws {
        let fixture = try await CommandFixture()
        let expected = try await fixture.run(words + ["--help"]).out
        #expect(try await fixture.run(["help"] + words).out == expected)
        #expect(try await fixture.run(words + ["-h"]).out == expected)
    }

    @Test("The top says how to begin and what exit codes mean")
    func top() async throws {
        let fixture = try await CommandFixture()
        let outcome = try await fixture.run("--help")
        #expect(outcome.code == 0)
        for words in ["convoke init", "convoke check", "convoke apply", "75 busy"] {
            #expect(outcome.out.contains(words))
        }
        #expect(try await fixture.run().out == outcome.out)
    }

    @Test("The version is a number, alone")
    func version() async throws {
        let outcome = try await CommandFixture().run("--version")
        #expect(outcome.code == 0)
        #expect(outcome.out.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    @Test("Help and version need no campaign, no home and no configuration that can be read")
    func nothingNeeded() async throws {
        let fixture = try await CommandFixture()
        try fixture.folder.write("name: [", to: "config/convoke/config.yaml")
        #expect(try await fixture.run(["event", "list", "--help"], environment: ["HOME": "/nonexistent"]).code == 0)
        #expect(try await fixture.run(["schema"], environment: ["HOME": "/nonexistent"]).code == 0)
    }

    @Test("The schema is JSON")
    func schema() async throws {
        let outcome = try await CommandFixture().expect(0, "schema")
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(outcome.out.utf8))
        #expect(value["$schema"]?.text?.hasPrefix("https://json-schema.org/") == true)
    }
}
