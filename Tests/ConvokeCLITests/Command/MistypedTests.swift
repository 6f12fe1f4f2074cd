import Foundation
import Testing

struct MistypedTests {
    @Test(
        "A mistyped command is a mistake in use, with the nearest one",
        arguments: [
            (["evnt", "list"], "Did you mean 'event'?"), (["event", "lst"], "Did you mean 'event list'?"),
            (["leter"], "Did you mean 'letter'?"),
            (["letter", "rendr", "x"], "Did you mean 'letter render'?"), (["Event", "list"], "Did you mean 'event'?"),
            (["jounral"], "Did you mean 'journal'?"),
            (["chekc"], "Did you mean 'check'?"), (["--json", "aply"], "Did you mean 'apply'?"),
            (["event", "-C", "x", "anounce"], "Did you mean 'event announce'?"),
        ])
    func suggests(words: [String], suggestion: String) async throws {
        let fixture = try await CommandFixture(withExample: true)
        let outcome = try await fixture.run(words)
        #expect(outcome.code == 64)
        #expect((outcome.out + outcome.err).contains(suggestion))
    }

    @Test("A word that is near to none is told what there is", arguments: [["frobnicate"], ["event", "frobnicate"]])
    func lists(words: [String]) async throws {
        let fixture = try await CommandFixture(withExample: true)
        let outcome = try await fixture.run(words)
        #expect(outcome.code == 64)
        #expect(
            outcome.err.contains(
                words.count == 1
                    ? "apply, backup, build, check"
                    : "announce, cancel, clone, co-sponsors, conflicts, freeze, hold, list"))
        #expect(!outcome.err.contains("Did you mean"))
    }

    @Test(
        "Wrong options and values are mistakes in use",
        arguments: [
            ["event", "list", "--knd", "panel"], ["event", "list", "--kind", "pannel"], ["event", "list", "--kind"],
            ["event", "show"], ["event", "show", "a", "b"],
            ["event", "show", "Not A Key"], ["event", "new", "x", "--kind", "panel"], ["event", "move", "opening"],
            ["event", "move", "opening", "--start", "2027-03-02", "--date", "2027-03-02"],
            ["event", "move", "opening", "--start", "2pm"],
            ["event", "move", "opening", "--end", "2027-03-02T14:00"],
            ["event", "move", "opening", "--place", "a/b/c"], ["event", "move", "opening", "--place", "/"],
            ["event", "move", "opening", "--start", "2027-03-02T14:00", "--zone", "CET"],
            ["letter", "render", "open-letter"], ["build"], ["export"], ["backup"],
            ["check", "--format", "yaml"], ["person", "invite", "witness-1"],
            ["do", "event.show", "{}", "--request", "short"], ["journal", "show", "--last", "x"],
        ])
    func usage(words: [String]) async throws {
        let fixture = try await CommandFixture.applied()
        let before = try fixture.files(below: fixture.campaign, except: ".convoke")
        let outcome = try await fixture.run(words)
        #expect(outcome.code == 64)
        #expect(outcome.out == "")
        #expect(!outcome.err.isEmpty)
        #expect(try fixture.files(below: fixture.campaign, except: ".convoke") == before)
    }

    @Test(
        "What is not there is exit code 3, with the nearest that is",
        arguments: [
            (["event", "show", "opning"], "opening"), (["event", "announce", "openin"], "opening"),
            (["organisation", "show", "example-center"], "example-centre"),
            (["statement", "show", "open-leter"], "open-letter"),
            (["letter", "render", "open-lettre", "--language", "en"], "open-letter"),
            (["do", "event.anounce", "{}"], "event.announce"), (["feed", "show", "campain"], "campaign"),
            (["person", "confirm", "witness-2", "opening"], "witness-1"),
        ])
    func notFound(words: [String], suggestion: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run(words)
        #expect(outcome.code == 3)
        #expect(outcome.err.contains("Did you mean '\(suggestion)'?"))
        #expect(outcome.out == "")
    }
}
