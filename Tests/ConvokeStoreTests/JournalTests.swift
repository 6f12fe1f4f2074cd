import ConvokeModel
import ConvokeTestSupport
import Testing

@testable import ConvokeStore

@Suite("The journal tells whether it was tampered with")
struct JournalTests {
    /// A store with four seals of one entry each, closed again.
    private func written() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        for subject in ["first", "second", "third", "fourth"] {
            let store = try await fixture.open()
            try await store.record(subject)
            // Where the journal is sealed a moment later, it is at the latest now.
            try store.close()
        }
        return fixture
    }

    private func verdict(of fixture: StoreFixture) async throws -> JournalVerdict {
        let reader = try await fixture.reader()
        let verdict = try await reader.read { try $0.verifyJournal() }
        try reader.close()
        return verdict
    }

    @Test("An honest journal holds")
    func holds() async throws {
        let verdict = try await verdict(of: written())
        #expect(verdict.fault == nil)
        #expect([verdict.entries, verdict.seals, verdict.open] == [4, 4, 0])
        #expect(verdict.head?.count == 64)
    }

    @Test(
        "Whoever changes, removes or adds an entry is found out",
        arguments: [
            ("UPDATE journal SET subject = 'other' WHERE subject = 'second'", 2),
            ("UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE subject = 'third'", 3),
            ("DELETE FROM journal WHERE subject = 'second'", 2),
            ("UPDATE journal SET seal = 3 WHERE subject = 'second'", 2),
            (
                "DELETE FROM journal WHERE seal = 4; DELETE FROM seal WHERE number = 4; INSERT INTO seal SELECT 5, 1, digest FROM seal WHERE number = 3",
                4
            ),
            ("UPDATE seal SET digest = (SELECT digest FROM seal WHERE number = 2) WHERE number = 1", 1),
        ])
    func findsTampering(sql: String, seal: Int) async throws {
        let fixture = try await written()
        try fixture.tamper(sql)
        #expect(try await verdict(of: fixture).fault?.seal == seal)
    }

    @Test("An entry with a digest of its own making does not fit its seal")
    func findsReplacement() async throws {
        let fixture = try await written()
        let store = try await fixture.open()
        let forged = try await store.write(as: StoreFixture.ada) { transaction in
            var entry = try transaction.journal(last: 10)[1]
            let actor = try transaction.connection.rows("SELECT actor FROM journal WHERE id = \(entry.id)")[0].text(0)
            entry.actor = actor
            entry.subject = "forged"
            try transaction.connection.execute(
                "UPDATE journal SET subject = 'forged', digest = \(entry.digest) WHERE id = \(entry.id)")
            return entry.seal
        }
        #expect(try await store.read { try $0.verifyJournal() }.fault?.seal == forged)
        try store.close()
    }

    @Test("A stranger's hour is not kept, a member's is; the member's name is sealed and comes back")
    func keepsLittle() async throws {
        let fixture = try await written()
        let store = try await fixture.open()
        try await store.record("stranger", as: .anyone)
        let entries = try await store.read { try $0.journal(last: 2) }
        #expect(entries.map(\.actor) == ["Ada", "anyone"])
        #expect(entries.map(\.at) == ["2024-03-05T11:00:00Z", "2024-03-05"])
        try store.close()
    }
}
