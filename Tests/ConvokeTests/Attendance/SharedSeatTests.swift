import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Many ask for few seats at the same time")
struct SharedSeatTests {
    /// A campaign with so many events of one seat.
    private static func content(_ rounds: Int) -> CampaignContent {
        var content = CampaignContent.sample
        content.events = [:]
        for round in 0..<rounds {
            guard let key = Identifier<Event>("round-\(round)") else { continue }
            var event = Event(key: key, kind: .panel, title: ["en": "Round"], when: .afternoon)
            event.registration = Registration(policy: .open, places: 1)
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        return content
    }

    private static func round(_ number: Int) throws -> Identifier<Event> {
        try #require(Identifier<Event>("round-\(number)"))
    }

    private static func server(_ folder: TemporaryFolder) -> Workspace {
        .test(in: folder, clock: TestClock(noon - 86_400), seed: UInt64.random(in: 0 ... .max))
    }

    private static func workspace(_ folder: TemporaryFolder, rounds: Int) async throws -> Workspace {
        let workspace = server(folder)
        _ = try await workspace.perform(ApplyCampaign(content: content(rounds)))
        return workspace
    }

    /// Runs the work of all callers at once and gives what each got.
    private static func together<Outcome: Sendable>(
        _ callers: Int, _ work: @escaping @Sendable (Int) async throws -> Outcome
    ) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for caller in 0..<callers { group.addTask { try await work(caller) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// `CONVOKE_ROUNDS` sets how many.
    private static let rounds = Checkout.number("CONVOKE_ROUNDS", else: TestDatabase.isFile ? 200 : 20)

    @Test("One seat, 64 callers: exactly one has it, the others wait, each at a place of their own")
    func oneSeat() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Self.workspace(folder, rounds: Self.rounds)
        // A file has one owner; of a database several servers give out seats at once.
        let others = TestDatabase.isFile ? [] : (1...3).map { _ in Self.server(folder) }
        let servers = [workspace] + others
        for number in 0..<Self.rounds {
            let event = try Self.round(number)
            let receipts = try await Self.together(64) { caller in
                try await servers[caller % servers.count].perform(
                    RequestPlace(event: event, guest: Guest(name: "Guest \(caller)")), as: .anyone)
            }
            #expect(receipts.filter { $0.state == .confirmed }.count == 1, "round \(number)")
            #expect(receipts.compactMap(\.position).sorted() == Array(1...63), "round \(number)")
        }
        for server in servers { try await server.close() }
    }

    @Test("Control: where the count is read before and written after, the seat is given more than once")
    func oneSeatWithoutLock() async throws {
        let folder = try TemporaryFolder()
        let workspace = try await Self.workspace(folder, rounds: 20)
        var mostConfirmed = 0
        for number in 0..<20 where mostConfirmed < 2 {
            let event = try Self.round(number)
            let states = try await Self.together(64) { _ in
                let free = try await workspace.perform(ShowSeats(event: event)).free ?? 0
                return try await workspace.perform(TakeSeenSeat(event: event, free: free))
            }
            mostConfirmed = states.filter { $0 == .confirmed }.count
        }
        #expect(mostConfirmed > 1)
        try await workspace.close()
    }

    @Test("Cancelling, lapsing, fewer and more places and new requests at once: never too many, and all is counted")
    func race() async throws {
        for round in 0..<10 {
            let panel = try await Panel(places: 6, queue: round.isMultiple(of: 2) ? .strict : .skip)
            var receipts: [PlaceReceipt] = []
            for number in 0..<16 {
                receipts.append(
                    try await panel.ask(1 + number % 3, address: number % 4 == 3 ? "guest\(number)@example.org" : nil))
            }
            let known = receipts
            panel.clock.now += 1_799
            _ = try await Self.together(64) { caller in
                let guest = known[caller % known.count]
                switch caller % 4 {
                case 0: _ = try? await panel.cancel(guest)
                case 1:
                    panel.clock.now += 1
                    _ = try? await panel.workspace.perform(PromoteQueue(event: Panel.event))
                case 2:
                    let registration = Registration(
                        policy: .open, places: 4 + caller % 3, queue: round.isMultiple(of: 2) ? .strict : .skip,
                        companions: 9)
                    _ = try? await panel.workspace.perform(ApplyCampaign(content: Panel.content(registration)))
                default: _ = try await panel.ask()
                }
            }
            let (seats, entries) = (
                try await panel.seats, try await panel.workspace.perform(ListGuests(event: Panel.event))
            )
            func people(_ state: String) -> Int { entries.filter { $0.state == state }.reduce(0) { $0 + $1.party } }
            #expect(seats.confirmed == people("confirmed") && seats.offered == people("offered"))
            #expect(seats.waitlisted == people("waitlisted"))
            // Six were the most places that there ever were.
            #expect(seats.confirmed + seats.held + seats.offered <= 6)
            #expect(try await panel.workspace.perform(VerifyJournal()).fault == nil)
            try await panel.workspace.close()
        }
    }
}

/// What must not be done, for the control: decides by a number of free seats that was read in an earlier transaction.
private struct TakeSeenSeat: UseCase {
    static let name = "test.take"
    static let permission = Permission.owner
    var event: Identifier<Event>
    var free: Int

    func perform(in transaction: CampaignTransaction) throws -> AttendanceState {
        var row = try transaction.lockedSeating(of: event)
        row.lastOrdinal += 1
        let entry = Attendance(
            id: transaction.newIdentifier(), event: event, state: free > 0 ? .confirmed : .waitlisted, party: 1,
            ordinal: row.lastOrdinal)
        _ = try transaction.add(entry, guest: Guest(name: "Guest"), link: transaction.newLink())
        row.seating.count(entry, 1)
        try transaction.keep(row)
        return entry.state
    }
}
