import Foundation
import Testing

struct BackupTests {
    @Test("A backup brings back what was, and what was there before is kept")
    func restores() async throws {
        let fixture = try await CommandFixture.applied()
        let list = try await fixture.expect(0, "event", "list").out
        try await fixture.expect(0, "backup", "copy.sqlite")
        try await fixture.expect(0, "event", "announce", "opening")
        let restored = try await fixture.expect(0, "restore", "copy.sqlite", "--yes")
        #expect(restored.err.contains("What was there before is kept in"))
        #expect(try await fixture.expect(0, "event", "list").out == list)
        #expect(try await fixture.expect(0, "journal", "verify").out.hasPrefix("The journal is whole"))
        let kept = try #require(
            try FileManager.default.subpathsOfDirectory(atPath: fixture.campaign.path).first {
                $0.contains("before-restore") && $0.hasSuffix(".sqlite")
            })
        try await fixture.expect(0, "restore", kept, "--yes")
        #expect(try await fixture.opening()["state"] == "announced")
    }

    @Test("Without --yes and without a terminal, restore asks nobody and changes nothing", arguments: ["", "yes\n"])
    func asks(input: String) async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "backup", "copy.sqlite")
        try await fixture.expect(0, "event", "announce", "opening")
        let outcome = try await fixture.run("restore", "copy.sqlite", input: Data(input.utf8))
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("--yes"))
        #expect(try await fixture.opening()["state"] == "announced")
    }

    @Test("A backup writes over nothing", arguments: ["campaign.yaml", "events", "copy.sqlite"])
    func writesOverNothing(file: String) async throws {
        let fixture = try await CommandFixture.applied()
        try fixture.write("mine", to: "copy.sqlite")
        let before = try fixture.files(below: fixture.campaign, except: ".convoke")
        #expect(try await fixture.run("backup", file).code == 4)
        #expect(try fixture.files(below: fixture.campaign, except: ".convoke") == before)
    }

    @Test(
        "What is no backup is refused and changes nothing",
        arguments: ["campaign.yaml", "events", "empty", "none.sqlite", "link"])
    func noBackup(file: String) async throws {
        let fixture = try await CommandFixture.applied()
        try fixture.write("", to: "empty")
        try FileManager.default.createSymbolicLink(
            atPath: fixture.campaign.appendingPathComponent("link").path, withDestinationPath: "events")
        let list = try await fixture.expect(0, "event", "list").out
        let outcome = try await fixture.run("restore", file, "--yes")
        #expect(outcome.code == (file == "none.sqlite" ? 3 : 1))
        #expect(!outcome.err.contains("convoke.sqlite"))
        #expect(try await fixture.expect(0, "event", "list").out == list)
    }

    @Test("A damaged database is put right by a backup")
    func heals() async throws {
        let fixture = try await CommandFixture.applied()
        let list = try await fixture.expect(0, "event", "list").out
        try await fixture.expect(0, "backup", "copy.sqlite")
        try fixture.write("garbage", to: ".convoke/convoke.sqlite")
        try await fixture.expect(0, "restore", "copy.sqlite", "--yes")
        #expect(try await fixture.expect(0, "event", "list").out == list)
    }

    @Test("Keys go out to a new file and come back")
    func keys() async throws {
        let fixture = try await CommandFixture.applied()
        let shown = try await fixture.expect(0, "statement", "show", "open-letter").out
        try await fixture.expect(0, "key", "export", "keys.json")
        #expect(try await fixture.run("key", "export", "keys.json").code == 4)
        try FileManager.default.removeItem(at: fixture.folder["data"])
        #expect(try await fixture.run("statement", "show", "open-letter").code == 1)
        try await fixture.expect(0, "key", "import", "keys.json")
        #expect(try await fixture.expect(0, "statement", "show", "open-letter").out == shown)
        #expect(try await fixture.run("key", "import", "campaign.yaml").code == 1)
    }
}
