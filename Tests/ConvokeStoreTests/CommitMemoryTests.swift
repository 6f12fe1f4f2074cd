import ConvokeModel
import ConvokeTestSupport
import Dispatch
import Synchronization
import Testing

@testable import ConvokeStore

@Suite("What transactions of one commit share is never what one of them lost")
struct CommitMemoryTests {
    private struct Broken: Error {}

    /// Runs jobs in one shared commit, in their order; gives which of them succeeded.
    private func together(
        _ store: CampaignStore, _ jobs: [@Sendable (CampaignTransaction) throws -> Void]
    ) async throws -> [Bool] {
        let gate = Gate()
        // The writer waits here until every job has joined the queue.
        async let first: Void = store.write(as: .anyone) { _ in gate.hold() }
        while !gate.isHolding { await Task.yield() }
        var results: [Task<Bool, Never>] = []
        for (index, job) in jobs.enumerated() {
            results.append(
                Task {
                    do {
                        try await store.write(as: StoreFixture.ada, job)
                        return true
                    } catch { return false }
                })
            while store.waitingJobs < index + 1 { await Task.yield() }
        }
        gate.open()
        try await first
        var succeeded: [Bool] = []
        for result in results { succeeded.append(await result.value) }
        return succeeded
    }

    @Test(
        "The one who acts and the open seal are found anew after the transaction that made them failed",
        .enabled(if: TestDatabase.isFile))
    func survivesFailure() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let succeeded = try await together(
            store,
            [
                {
                    try $0.record("test.note", "lost")
                    throw Broken()
                }, { try $0.record("test.note", "kept") }, { try $0.record("test.note", "kept too") },
            ])
        #expect(succeeded == [false, true, true])
        let verdict = try await store.read { try $0.verifyJournal() }
        #expect(verdict.fault == nil)
        #expect([verdict.entries, verdict.seals, verdict.open] == [2, 1, 0])
        let entries = try await store.read { try $0.journal(last: 9) }
        #expect(entries.map(\.actor) == ["Ada", "Ada"])
        #expect(Set(entries.map(\.seal)) == [1])
        try store.close()
    }

    @Test("Nothing is sealed under a key that the same commit destroys")
    func destroysWhole() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        var talk = Event(key: "talk", kind: .panel, title: ["en": "Talk"], when: .afternoon)
        talk.registration = Registration(policy: .open)
        let event = talk
        try await store.write(as: StoreFixture.ada) { transaction in
            try transaction.put(
                StoredDocument(
                    entry: .event("talk"), written: CanonicalJSON.text(of: event), applied: nil,
                    life: CanonicalJSON.text(of: EventLife(seed: EventSeed(), of: event, uid: "uid", at: noon))))
            try transaction.addGuest("before")
        }
        let succeeded = try await together(
            store,
            [{ _ = try $0.purgeGuests(of: "talk") }, { try $0.addGuest("after") }])
        #expect(succeeded == [true, false])
        try store.close()
    }
}

extension CampaignTransaction {
    fileprivate func addGuest(_ id: Identifier<Attendance>) throws {
        let place = Attendance(id: id, event: "talk", state: .confirmed, party: 1, ordinal: 1)
        guard try add(place, guest: Guest(name: "Canary"), link: newLink()) else {
            throw UnexpectedValue(column: 0, wanted: .text)
        }
    }
}

/// Keeps the writer's thread until it is opened.
private final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let holds = Mutex(false)
    var isHolding: Bool { holds.withLock { $0 } }

    func hold() {
        holds.withLock { $0 = true }
        semaphore.wait()
    }

    func open() { semaphore.signal() }
}
