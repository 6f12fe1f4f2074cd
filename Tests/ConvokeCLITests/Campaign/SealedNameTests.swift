import Foundation
import Testing

struct SealedNameTests {
    private static let name = "María Secretísima Ñandú"

    /// The example, applied, with a person whose name came by standard input.
    private func sealed() async throws -> CommandFixture {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "person", "add", "witness-2", "--described-as", "a second witness", "--alias", "la Golondrina",
            "--contact", "+41 79 555 01 23",
            input: Data((Self.name + "\n").utf8))
        return fixture
    }

    @Test("The name is read from standard input and stands nowhere in the clear: not in data, keys, journal or output")
    func nowhere() async throws {
        let fixture = try await sealed()
        try await fixture.expect(0, "person", "invite", "witness-2", "opening", "--role", "witness")
        try await fixture.expect(0, "event", "announce", "opening")
        try await fixture.expect(0, "build", "--to", "out")
        try await fixture.expect(0, "export", "--to", "copy")
        try await fixture.expect(0, "backup", "copy.sqlite")
        try await fixture.expect(0, "key", "export", "keys.json")
        let all = try fixture.folder.allBytes()
        #expect(all.range(of: Data("a second witness".utf8)) != nil)
        for secret in [Self.name, "Secretísima", "Golondrina", "79 555 01 23"] {
            #expect(all.range(of: Data(secret.utf8)) == nil, "\(secret)")
            let wide = try #require(secret.data(using: .utf16LittleEndian))
            #expect(all.range(of: wide) == nil, "\(secret)")
        }
        for words in [
            ["person", "list"], ["person", "list", "--json"], ["event", "show", "opening"], ["journal", "show"],
            ["programme", "show"], ["doctor"],
        ] {
            let outcome = try await fixture.run(words)
            #expect(!(outcome.out + outcome.err).contains("Secret"), "\(words)")
        }
    }

    @Test(
        "Check finds the sealed name in public text, in whatever spelling, without repeating it",
        arguments: [
            "MARIA SECRETISIMA NANDU", "María Secretísima Ñandú", "the Golondrina, la golondrina", "0041-79-555 0123",
        ])
    func found(words: String) async throws {
        let fixture = try await sealed()
        try fixture.replace("What the event is about", with: "With \(words)", in: "events/opening.md")
        for options in [["check", "--json"], ["check", "--format", "github"]] {
            let outcome = try await fixture.run(options)
            #expect(outcome.code == 5)
            #expect(outcome.out.contains("private-in-public-text"))
            #expect(!outcome.out.contains(words))
        }
        #expect(try await fixture.run("apply").code == 5)
        #expect(try await fixture.run("plan").code == 5)
    }

    @Test(
        "The line that holds a sealed name is not shown either: what check prints ends up in logs",
        arguments: ["check", "apply", "plan"])
    func lineWithheld(word: String) async throws {
        let fixture = try await sealed()
        try fixture.replace("What the event is about", with: "With \(Self.name)", in: "events/opening.md")
        let outcome = try await fixture.run(word)
        #expect(outcome.code == 5)
        #expect(!(outcome.out + outcome.err).contains("Secret"))
    }

    @Test("Without a name nothing is kept", arguments: ["", "\n", "   \n", "\t\n"])
    func noName(input: String) async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("person", "add", "witness-2", input: Data(input.utf8)).code == 64)
        #expect(try await fixture.expect(0, "person", "list").out.contains("witness-2") == false)
    }

    @Test("A name that is not UTF-8 is not kept: it would never be found again")
    func notUTF8() async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("person", "add", "witness-2", input: Data([0x4D, 0xE9, 0x6C, 0x0A])).code == 64)
        #expect(try await fixture.expect(0, "person", "list").out.contains("witness-2") == false)
    }

    @Test("A person who is named in a file is not sealed over")
    func alreadyPublic() async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run("person", "add", "maria-example", input: Data("Someone Else\n".utf8))
        #expect(outcome.code == 4)
        #expect(!outcome.err.contains("Someone"))
    }

    @Test("Without the keys nothing is read as if there were no secrets")
    func withoutKeys() async throws {
        let fixture = try await sealed()
        try FileManager.default.removeItem(at: fixture.folder["data"])
        let outcome = try await fixture.run("check")
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("key"))
        #expect(try await fixture.run("apply").code == 1)
    }
}
