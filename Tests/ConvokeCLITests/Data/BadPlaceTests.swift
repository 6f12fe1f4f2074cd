import Foundation
import Testing

/// Folders that may not be written: as root everything may, so these run for everybody else.
@Suite(.enabled(if: geteuid() != 0, "The superuser may write everywhere."))
struct BadPlaceTests {
    private func closed(_ path: String, _ fixture: CommandFixture, _ mode: Int, _ work: () async throws -> Void)
        async throws
    {
        let url = fixture.folder[path]
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path) }
        try await work()
    }

    @Test(
        "In a folder that may not be written, each command says so in a sentence",
        arguments: [["apply"], ["export", "--to", "copy"], ["build", "--to", "out"], ["init", "new"]])
    func readOnly(words: [String]) async throws {
        let fixture =
            words == ["apply"] ? try await CommandFixture(withExample: true) : try await CommandFixture.applied()
        try await closed("campaign", fixture, 0o500) {
            let outcome = try await fixture.run(words)
            #expect(outcome.code == 1 || outcome.code == 4)
            #expect(outcome.err.contains(fixture.campaign.path))
            #expect(!outcome.err.contains("NSCocoa"))
            #expect(try await fixture.run("check").code == 0)
        }
    }

    @Test("Where the keys may not be kept, nothing is kept at all")
    func keys() async throws {
        let fixture = try await CommandFixture(withExample: true)
        try await closed("data", fixture, 0o500) {
            let outcome = try await fixture.run("apply")
            #expect(outcome.code == 1)
            #expect(outcome.err.contains(fixture.folder["data"].path))
            #expect(!outcome.err.contains("NSCocoa"))
        }
        try await fixture.expect(0, "apply")
    }

    @Test("A file that may not be read is an error at its name", arguments: ["venues.yaml", "events", "campaign.yaml"])
    func unreadable(path: String) async throws {
        let fixture = try await CommandFixture(withExample: true)
        try await closed("campaign/" + path, fixture, 0o000) {
            let outcome = try await fixture.run("check")
            #expect(outcome.code == 5)
            #expect(outcome.out.contains("\(path):1:1: error[unreadable]"))
        }
    }
}
