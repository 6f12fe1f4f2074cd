import ConvokeTestSupport
import Foundation
import Testing

struct ApplyTests {
    @Test("After apply a plan says that there is nothing to do; a second apply writes nothing")
    func twice() async throws {
        let fixture = try await CommandFixture.applied()
        let before = try await fixture.expect(0, "journal", "show")
        #expect(try await fixture.expect(0, "plan").out.hasPrefix("Nothing to"))
        #expect(try await fixture.run("plan", "--exit-code").code == 0)
        let again = try await fixture.expect(0, "apply")
        #expect(again.out.hasPrefix("Nothing to"))
        #expect(try await fixture.expect(0, "journal", "show").out == before.out)
        #expect(before.out.contains("campaign.apply"))
    }

    @Test("A plan with changes is exit code 2 on request, and changes nothing")
    func exitCode() async throws {
        let fixture = try await CommandFixture.applied()
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        let plan = try await fixture.run("plan", "--exit-code")
        #expect(plan.code == 2)
        #expect(plan.out.contains("change  event opening: title"))
        #expect(try await fixture.run("plan").code == 0)
        #expect(try await fixture.expect(0, "apply", "--dry-run").out == plan.out)
        #expect(try await fixture.opening()["title"] == "Opening panel")
        #expect(try await fixture.expect(0, "apply").out == "Applied: 1 changed.\n")
        #expect(try await fixture.opening()["title"] == "Opening")
        #expect(try await fixture.run("plan", "--exit-code").code == 0)
    }

    @Test("A cancelled event stays cancelled, although its file says announced, and changed files are still applied")
    func cancelled() async throws {
        let fixture = try await CommandFixture(withExample: true)
        try fixture.replace(
            "title: Opening panel", with: "title: Opening panel\nstate: announced", in: "events/opening.md")
        try await fixture.expect(0, "apply")
        #expect(try await fixture.opening()["state"] == "announced")
        try await fixture.expect(0, "event", "cancel", "opening")
        try await fixture.expect(0, "apply")
        #expect(try await fixture.opening()["state"] == "cancelled")
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        try await fixture.expect(0, "apply")
        #expect(try await fixture.opening()["state"] == "cancelled")
        #expect(try await fixture.opening()["title"] == "Opening")
        try await fixture.expect(0, "apply", "--ours")
        #expect(try await fixture.opening()["state"] == "cancelled")
    }

    @Test("A withdrawal stays a withdrawal, although the file says confirmed")
    func withdrawn() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "person", "withdraw", "maria-example", "opening")
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        try await fixture.expect(0, "apply", "--ours")
        let people = try await fixture.expect(0, "person", "list", "--json").document().data.array
        let maria = try #require(people.first { $0["key"] == "maria-example" })
        #expect(maria["parts"]?.array.first?["answer"] == "withdrawn")
    }

    /// The event moved by command, and its file too, to another time.
    private func conflicting() async throws -> CommandFixture {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "event", "move", "opening", "--start", "2027-03-02T16:00", "--end", "2027-03-02T17:00")
        try fixture.replace("start: 2027-03-02T13:00", with: "start: 2027-03-02T12:00", in: "events/opening.md")
        return fixture
    }

    @Test("What both sides changed is a conflict: exit code 4, both shown, nothing applied")
    func conflict() async throws {
        let fixture = try await conflicting()
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        let journal = try await fixture.expect(0, "journal", "show").out
        let plan = try await fixture.run("plan")
        #expect(plan.code == 4)
        for words in ["2027-03-02T12:00", "2027-03-02T16:00", "2027-03-02T13:00", "--ours", "--theirs"] {
            #expect(plan.out.contains(words))
        }
        let apply = try await fixture.run("apply")
        #expect(apply.code == 4)
        #expect(apply.err.contains("event opening: when"))
        #expect(try await fixture.run("apply", "--json").failure().code == "conflict")
        #expect(try await fixture.opening()["title"] == "Opening panel")
        #expect(try await fixture.opening()["when"]?["start"] == "2027-03-02T16:00")
        #expect(try await fixture.expect(0, "journal", "show").out == journal)
    }

    @Test(
        "A conflict is settled by saying which side wins",
        arguments: [
            ("--ours", "2027-03-02T12:00", "2027-03-02T14:30"), ("--theirs", "2027-03-02T16:00", "2027-03-02T17:00"),
        ])
    func settled(option: String, start: String, end: String) async throws {
        let fixture = try await conflicting()
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        try await fixture.expect(0, "apply", option)
        let opening = try await fixture.opening()
        #expect(opening["title"] == "Opening")
        #expect(opening["when"]?["start"]?.text == start)
        #expect(opening["when"]?["end"]?.text == end)
        #expect(try await fixture.run("plan", "--exit-code").code == 0)
        let journal = try await fixture.expect(0, "journal", "show").out
        try await fixture.expect(0, "apply")
        #expect(try await fixture.expect(0, "journal", "show").out == journal)
    }

    @Test("Export, apply in an empty folder, export again: the same bytes in every file", arguments: [false, true])
    func roundTrip(withSample: Bool) async throws {
        let fixture = try await CommandFixture()
        if withSample {
            try FileManager.default.copyItem(at: Checkout.sample, to: fixture.campaign)
        } else {
            try await fixture.expect(0, "init", "campaign", in: fixture.folder.url)
        }
        try await fixture.expect(0, "apply")
        try await fixture.expect(0, "export", "--to", fixture.folder["first"].path)
        try await fixture.expect(0, "apply", in: fixture.folder["first"])
        try await fixture.expect(0, "export", "--to", fixture.folder["second"].path, in: fixture.folder["first"])
        let first = try fixture.files(below: fixture.folder["first"], except: ".convoke")
        let second = try fixture.files(below: fixture.folder["second"], except: ".convoke")
        #expect(first.keys.sorted() == second.keys.sorted())
        for (path, bytes) in first { #expect(second[path] == bytes, "\(path)") }
        #expect(first.count > (withSample ? 20 : 6))
        #expect(try await fixture.run("plan", "--exit-code", in: fixture.folder["first"]).code == 0)
    }

    @Test("Export writes over nothing")
    func exportRefuses() async throws {
        let fixture = try await CommandFixture.applied()
        let before = try fixture.files(below: fixture.campaign, except: ".convoke")
        #expect(try await fixture.run("export", "--to", ".").code == 4)
        #expect(try fixture.files(below: fixture.campaign, except: ".convoke") == before)
    }

    @Test("An entry that the files lost is kept, and said so")
    func gone() async throws {
        let fixture = try await CommandFixture.applied()
        try fixture.remove("statements/open-letter.md")
        try fixture.remove("statements/open-letter.signatories.csv")
        let outcome = try await fixture.expect(0, "apply")
        #expect(outcome.err.contains("statement open-letter is no longer in the files; the data keeps it."))
        #expect(try await fixture.expect(0, "statement", "list").out.contains("open-letter"))
    }
}
