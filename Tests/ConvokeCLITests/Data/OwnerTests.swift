import Foundation
import Testing

/// Holds the lock of a campaign's data, as another command would.
private struct Holder: ~Copyable {
    private let descriptor: Int32

    init(_ fixture: CommandFixture, as text: String) throws {
        descriptor = open(
            fixture.campaign.appendingPathComponent(".convoke/owner.lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        try #require(ftruncate(descriptor, 0) == 0)
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }
}

struct OwnerTests {
    @Test("While another writes, a writer gives up after its wait and names the holder; reading goes on at once")
    func busy() async throws {
        let fixture = try await CommandFixture.applied()
        let holder = try Holder(fixture, as: "a long apply, process 4711")
        for words in [
            ["event", "announce", "opening"], ["backup", "copy.sqlite"], ["person", "add", "w", "--name", "Some Body"],
            ["restore", "campaign.yaml", "--yes"],
        ] {
            let outcome = try await fixture.run(words + ["--wait", "0.3"])
            #expect(outcome.code == 75, "\(words)")
            #expect(outcome.err.contains("a long apply, process 4711"), "\(words)")
        }
        // The lock is still held: a reader that waited for it would not come back.
        #expect(try await fixture.opening()["state"] == "draft")
        // Nothing to change takes nobody's lock.
        #expect(try await fixture.run("apply", "--wait", "0.1").code == 0)
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        #expect(try await fixture.run("apply", "--wait", "0.1", "--json").failure().code == "busy")
        _ = consume holder
        #expect(try await fixture.run("apply", "--wait", "0.1").code == 0)
    }

    @Test("A writer that is interrupted while it waits changes nothing")
    func interrupted() async throws {
        let fixture = try await CommandFixture.applied()
        let holder = try Holder(fixture, as: "another")
        let environment = [
            "HOME": fixture.folder["home"].path, "XDG_DATA_HOME": fixture.folder["data"].path,
            "XDG_CONFIG_HOME": fixture.folder["config"].path,
        ]
        let waiting = try Subprocess(
            try CommandFixture.executable, ["event", "announce", "opening"], in: fixture.campaign,
            environment: environment)
        await waiting.opens("owner.lock")
        waiting.interrupt()
        let outcome = await waiting.end()
        #expect(outcome.code == 130)
        _ = consume holder
        #expect(try await fixture.opening()["state"] == "draft")
    }

    @Test("Many applies at once all succeed, and exactly one of them does the work")
    func atOnce() async throws {
        let fixture = try await CommandFixture.applied()
        try fixture.replace("Opening panel", with: "Opening", in: "events/opening.md")
        let outcomes = try await applyAtOnce(fixture, 6)
        #expect(outcomes.map(\.code) == Array(repeating: 0, count: 6), "\(outcomes)")
        #expect(try await fixture.opening()["title"] == "Opening")
        let entries = try await fixture.expect(0, "journal", "show", "--json").document().data.array
        #expect(entries.filter { $0["detail"] == "title" }.count == 1)
        #expect(try await fixture.expect(0, "journal", "verify").out.hasPrefix("The journal is whole"))
    }

    @Test("The first apply of a campaign may come several times at once too")
    func firstAtOnce() async throws {
        let fixture = try await CommandFixture(withExample: true)
        let outcomes = try await applyAtOnce(fixture, 6)
        #expect(outcomes.map(\.code) == Array(repeating: 0, count: 6), "\(outcomes)")
        #expect(outcomes.contains { $0.out.hasPrefix("Applied: 8 added") })
        #expect(outcomes.filter { $0.out.hasPrefix("Applied") }.count == 1)
        #expect(try await fixture.expect(0, "journal", "verify").out.hasPrefix("The journal is whole"))
    }

    private func applyAtOnce(_ fixture: CommandFixture, _ count: Int) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for _ in 0..<count { group.addTask { try await fixture.run("apply") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
