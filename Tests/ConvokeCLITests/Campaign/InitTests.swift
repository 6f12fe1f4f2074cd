import Foundation
import Testing

struct InitTests {
    @Test("A new campaign checks, applies and builds at once")
    func works() async throws {
        let fixture = try await CommandFixture()
        try await fixture.expect(0, "init", "campaign", in: fixture.folder.url)
        #expect(try await fixture.expect(0, "check", "--strict").out == "")
        try await fixture.expect(0, "apply")
        let built = try await fixture.expect(0, "build", "--to", "out")
        #expect(built.out.contains("out/feeds/campaign.en.ics"))
        #expect(fixture.exists("out/feeds/campaign.en.ics"))
        #expect(try await fixture.expect(0, "doctor").out.contains("wrong") == false)
        #expect(try await fixture.expect(0, "journal", "verify").out.hasPrefix("The journal is whole"))
    }

    @Test("Nothing is ever written over", arguments: ["campaign.yaml", "events/opening.md", ".gitignore"])
    func writesOverNothing(file: String) async throws {
        let fixture = try await CommandFixture()
        try fixture.write("mine", to: file)
        let before = try fixture.files(below: fixture.campaign)
        let outcome = try await fixture.run("init", "campaign", in: fixture.folder.url)
        #expect(outcome.code == 4)
        #expect(outcome.err.contains(file))
        #expect(try fixture.files(below: fixture.campaign) == before)
    }

    @Test(
        "A folder whose name is no key is refused with the rule",
        arguments: ["Ñandú", "My Campaign", "a_b", String(repeating: "x", count: 81)])
    func badName(name: String) async throws {
        let fixture = try await CommandFixture()
        let outcome = try await fixture.run("init", name, in: fixture.folder.url)
        #expect(outcome.code == 1)
        #expect(outcome.err.contains("a-z, 0-9 and hyphens"))
        #expect(!FileManager.default.fileExists(atPath: fixture.folder[name].path))
    }

    @Test("-C says where the new folder goes")
    func elsewhere() async throws {
        let fixture = try await CommandFixture()
        try await fixture.expect(0, "init", "campaign", "-C", fixture.folder.url.path, in: fixture.folder["home"])
        #expect(fixture.exists("campaign.yaml"))
    }

    @Test("Where a file stands in the way, a sentence says so")
    func inTheWay() async throws {
        let fixture = try await CommandFixture()
        try fixture.folder.write("a file", to: "campaign")
        let outcome = try await fixture.run("init", "campaign", in: fixture.folder.url)
        #expect(outcome.code == 1 || outcome.code == 4)
        #expect(outcome.err.contains(fixture.campaign.path))
        #expect(!outcome.err.contains("NSCocoa"))
        #expect(try fixture.folder.allBytes() == Data("a file".utf8))
    }
}
