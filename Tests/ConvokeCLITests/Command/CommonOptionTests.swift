import Foundation
import Testing

struct CommonOptionTests {
    @Test("Common options are taken before, between and after the words, and mean the same")
    func anywhere() async throws {
        let fixture = try await CommandFixture.applied()
        let folder = fixture.campaign.path
        let elsewhere = fixture.folder.url
        let expected = try await fixture.run("event", "list", "--json")
        #expect(try expected.document().schema == "convoke.event.list/1")
        for words in [
            ["-C", folder, "event", "list", "--json"], ["event", "-C", folder, "list", "--json"],
            ["event", "list", "-C", folder, "--json"],
            ["--json", "-C", folder, "event", "list"], ["event", "--json", "list", "-C", folder],
            ["-C", folder, "--json", "event", "list"],
            ["-C\(folder)", "event", "list", "--json"], ["event", "list", "-C\(folder)", "--json"],
            ["-C=\(folder)", "event", "list", "--json"],
            ["--wait", "1", "event", "--wait=2", "-C", folder, "list", "--quiet", "--json"],
            ["-q", "event", "list", "--no-color", "-C=\(folder)", "--json"],
            ["--json", "-C", "campaign", "event", "list"],
        ] {
            let outcome = try await fixture.run(words, in: elsewhere)
            #expect(outcome.code == 0, "\(words): \(outcome.err)")
            #expect(outcome.out == expected.out, "\(words)")
            #expect(outcome.err == "", "\(words)")
        }
    }

    @Test("Without -C the campaign is the one of the folder above")
    func above() async throws {
        let fixture = try await CommandFixture.applied()
        let here = try await fixture.expect(0, "event", "list")
        let below = try await fixture.expect(0, "event", "list", in: fixture.campaign.appendingPathComponent("events"))
        #expect(below.out == here.out)
        let outside = try await fixture.run("event", "list", in: fixture.folder.url)
        #expect(outside.code == 3)
        #expect(outside.err.contains("convoke init"))
    }

    @Test(
        "A folder that is none, or an empty name, is no campaign",
        arguments: [(["-C", "/no/such/folder"], 3), (["-C", "/etc/passwd"], 3), (["-C", ""], 64), (["-C"], 64)]
            as [([String], Int32)])
    func noFolder(options: [String], code: Int32) async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run(["event", "list"] + options).code == code)
    }

    @Test(
        "A wait that makes no sense is a mistake in use",
        arguments: ["--wait=-1", "--wait=nan", "--wait=inf", "--wait=abc", "--wait=", "--wait=1e9"])
    func wait(option: String) async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("event", "announce", "opening", option).code == 64)
        #expect(try await fixture.opening()["state"] == "draft")
    }

    @Test("Words after -- are words, not options")
    func dashes() async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("event", "show", "--", "opening").code == 0)
        #expect(try await fixture.run("event", "show", "--", "--json").code == 64)
    }
}
