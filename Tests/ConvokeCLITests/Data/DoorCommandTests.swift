import Foundation
import Testing

@Suite("The door's commands, as a door uses them")
struct DoorCommandTests {
    private let passphrase = Data("five words say it well\n".utf8)

    @Test("A door without network notes who came; its facts are merged, and the same code counts once")
    func merges() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "rsvp", "request", "opening", "--name", "CANARY", "--party", "2")
        let shown = try await fixture.expect(0, "rsvp", "code", "opening", "canary", "--json").document().data["code"]
        let text = try #require(shown?.text)
        for door in ["a", "b"] {
            let file = fixture.folder["\(door).door"].path
            try await fixture.expect(
                0, "rsvp", "door-file", "opening", "--to", file, "--door", door, input: passphrase)
            #expect(
                try await fixture.expect(
                    0, "rsvp", "door", "checkin", "--file", file, text.lowercased(), input: passphrase
                ).out == "2 in: CANARY\n")
            let wrong = try await fixture.run(
                "rsvp", "door", "checkin", "--file", file, text, input: Data("other words entirely\n".utf8))
            #expect(wrong.code != 0)
            #expect(wrong.out == "" && wrong.err.contains("does not open") && !wrong.err.contains("CANARY"))
        }
        let facts = ["a", "b"].map { fixture.folder["\($0).door.facts"].path }
        let merged = try await fixture.run(["rsvp", "merge", "opening"] + facts)
        #expect(merged.out == "1 admitted.\nATTENTION: \(text) also at door b, after door a.\n")
        let again = try await fixture.run(["rsvp", "merge", "opening"] + facts)
        #expect(again.out == "0 admitted. 2 had been merged before.\n")
        let whole = try String(contentsOfFile: facts[0], encoding: .utf8)
        try (whole.split(separator: "\n").dropLast().joined(separator: "\n") + "\n").write(
            toFile: facts[0], atomically: true, encoding: .utf8)
        let cut = try await fixture.run(["rsvp", "merge", "opening"] + facts)
        #expect(cut.out.contains("ATTENTION: \(facts[0]) ends early") && !cut.out.contains(facts[1]))
    }

    @Test("The list, the symbol and the picture are written as asked")
    func writes() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "rsvp", "request", "opening", "--name", "=1+1")
        #expect(try await fixture.expect(0, "rsvp", "door-list", "opening").out.contains("[ ]  =1+1  1"))
        #expect(
            try await fixture.expect(0, "rsvp", "door-list", "opening", "--format", "csv").out.contains(#""'=1+1","1""#)
        )
        #expect(
            try await fixture.expect(0, "rsvp", "door-list", "opening", "--format", "html").out.hasPrefix(
                "<!DOCTYPE html>"))
        try await fixture.expect(0, "rsvp", "code", "opening", "=1+1", "--svg", "code.svg")
        try await fixture.expect(0, "rsvp", "stats", "opening", "--svg", "turnout.svg")
        #expect(try fixture.text("code.svg").contains("role=\"img\"") && fixture.text("turnout.svg").contains("<desc"))
        let nobody = try await fixture.run("rsvp", "checkin", "opening", "nobody")
        #expect(nobody.code == 3 && nobody.out == "" && nobody.err.contains("0 match"))
    }
}
