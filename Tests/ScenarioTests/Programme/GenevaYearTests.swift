import Convoke
import ConvokeTestSupport
import Foundation
import Testing

/// A year of an officer in Geneva: two sessions of the Council, twelve side events, three colleagues.
@Suite("A year in Geneva, through the door")
struct GenevaYearTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace
    private let colleagues = ["Ada", "Bilal", "Carmen"].map { Actor(name: $0, role: .organiser) }

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        try setClock("2025-12-01T09:00")
        _ = try await workspace.perform(ApplyCampaign(content: Self.campaign()))
    }

    private func setClock(_ time: LocalDateTime) throws {
        let zone: Zone = "Europe/Zurich"
        clock.now = zone.nearestInstant(of: time)
    }

    /// Two sessions with a slot on each of six days, the first six events in March and the others in June.
    private static func campaign() throws -> CampaignContent {
        var content = CampaignContent.sample
        content.events = [:]
        content.venues["palais"]?.rooms["xxvi"] = Room(name: ["en": "Room XXVI"], capacity: 60)
        content.venues["cafe"] = Venue(key: "cafe", name: ["en": "Café"], country: "CH", capacity: 40)
        func session(_ name: String, _ first: LocalDate) throws -> ForumSession {
            let slots = try (0..<6).map { number in
                let day = first.adding(days: 3 + number)
                return (
                    try #require(Identifier<ForumSlot>("slot-\(number)")),
                    ForumSlot(
                        start: try #require(LocalDateTime("\(day)T13:00")),
                        end: try #require(LocalDateTime("\(day)T14:00")),
                        room: "xxv")
                )
            }
            return ForumSession(
                name: ["en": name], from: first, through: first.adding(days: 20), venue: "palais",
                slots: Dictionary(uniqueKeysWithValues: slots), quota: 6)
        }
        content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "Human Rights Council"], zone: "Europe/Zurich", rules: "un-human-rights-council",
            sessions: ["march": try session("March", "2026-03-02"), "june": try session("June", "2026-06-15")])
        for number in 0..<12 {
            var event = Event(
                key: try #require(Identifier("side-event-\(number)")), kind: .sideEvent,
                title: ["en": "Side event \(number)"],
                when: .unannounced(note: nil))
            event.body = ["en": "What it is about."]
            event.organisers = ["ishr"]
            event.forum = ForumReference(forum: "hrc", session: number < 6 ? "march" : "june")
            event.participants = [Participant(person: "ana", role: .moderator)]
            content.events[event.key] = WrittenEvent(event: event, seed: EventSeed(answers: ["ana": .confirmed]))
        }
        return content
    }

    private func key(_ number: Int) throws -> Identifier<Event> { try #require(Identifier("side-event-\(number)")) }

    private func next(_ number: Int) async throws -> EventStep? {
        try await workspace.nextSteps(of: key(number)).first?.step
    }

    @Test("No clash, no missed deadline, and always the next step")
    func lastsAYear() async throws {
        // December: the request for March is the next thing, and its date is the forum's.
        let due = try await workspace.deadlines(ListDeadlines(subject: "hrc/march"))
        #expect(due.first { $0.key == "room-request" }?.at == "2026-01-16T23:59")
        #expect(try await next(0) == .submitted)
        try setClock("2026-01-10T09:00")
        #expect(try await workspace.nextSteps().filter { $0.state == .soon }.count == 6)
        for number in 0..<6 {
            let colleague = colleagues[number % 3]
            _ = try await workspace.perform(MarkStep(event: key(number), step: .submitted, state: .done), as: colleague)
        }
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/march", key: "room-request", state: .done))
        // The forum gives times; two colleagues take the same one, and the second is told.
        for number in 0..<5 { try await take(slot: number, by: number) }
        await #expect(throws: ClashRefusal.self) { try await take(slot: 0, by: 5) }
        try await isRefusedAndFindsAPlace(5)
        for number in 0..<6 { _ = try await workspace.perform(AnnounceEvent(event: key(number))) }
        #expect(try await workspace.perform(ListClashes()) == [])
        try await losesASpeaker(0)
        try await changesRoom(1)
        try setClock("2026-03-25T09:00")
        for number in 0..<6 {
            #expect(try await next(number) == .held)
            _ = try await workspace.perform(HoldEvent(event: key(number)), as: colleagues[0])
            #expect(try await next(number) == .report)
            _ = try await workspace.perform(
                MarkStep(event: key(number), step: .report, state: .done), as: colleagues[1])
            #expect(try await next(number) == nil)
        }
        // June moves by a week, and its deadlines with it.
        var content = try await workspace.perform(ExportCampaign())
        let before = try await workspace.deadlines(ListDeadlines(subject: "hrc/june")).map(\.at)
        content.forums["hrc"]?.sessions["june"]?.from = "2026-06-22"
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files))
        let after = try await workspace.deadlines(ListDeadlines(subject: "hrc/june")).map(\.at)
        #expect(after.contains("2026-05-08T23:59") && after != before)
        #expect(try await next(6) == .submitted)
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
    }

    private func take(slot: Int, by number: Int) async throws {
        let day = LocalDate(dayNumber: 20_517 + slot)
        _ = try await workspace.perform(
            MoveEvent(
                event: key(number),
                when: .timed(
                    start: try #require(LocalDateTime("\(day)T13:00")), end: LocalDateTime("\(day)T14:00"),
                    zone: "Europe/Zurich", fold: nil),
                place: Place(venue: "palais", room: "xxv")), as: colleagues[number % 3])
    }

    /// The forum says no; the programme says so and finds a café at a time at which everybody can come.
    private func isRefusedAndFindsAPlace(_ number: Int) async throws {
        _ = try await workspace.perform(MarkStep(event: key(number), step: .refused, state: .done), as: colleagues[2])
        #expect(try await next(number) == .venueFound)
        var content = try await workspace.perform(ExportCampaign())
        content.events[try key(number)]?.event.forum = nil
        content.events[try key(number)]?.event.place = Place(venue: "cafe")
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files), as: colleagues[2])
        let free = try await workspace.perform(
            SuggestOpenings(event: key(number), around: "2026-03-05", days: 0, minutes: 60, limit: 100))
        // Ana moderates another one from one to two.
        #expect(free.first { $0.start == "2026-03-05T13:00" }?.reasons == ["'ana' has a part in 'side-event-0'."])
        let best = try #require(free.first { $0.isFree && $0.start > "2026-03-05T14:00" })
        _ = try await workspace.perform(
            MoveEvent(
                event: key(number), when: .timed(start: best.start, end: best.end, zone: best.zone, fold: nil)),
            as: colleagues[2])
    }

    /// The night before, the only speaker withdraws: she leaves the public at once, and somebody else is asked.
    private func losesASpeaker(_ number: Int) async throws {
        try setClock("2026-03-04T22:30")
        _ = try await workspace.perform(WithdrawPerson(person: "ana", event: key(number)), as: colleagues[1])
        let shown = try await workspace.perform(ReadPublicCampaign()).events.first {
            $0.key.text == "side-event-\(number)"
        }
        #expect(shown?.participants == [])
        _ = try await workspace.perform(
            InvitePerson(person: "witness-1", event: key(number), role: .moderator), as: colleagues[1])
        let steps = try await workspace.nextSteps(of: key(number))
        #expect(steps.first?.step == .speakers && steps.first?.who == ["person witness-1"])
        _ = try await workspace.perform(ConfirmPerson(person: "witness-1", event: key(number)), as: colleagues[1])
    }

    /// The house gives another room: calendars follow, and the old one can be given out again.
    private func changesRoom(_ number: Int) async throws {
        let before = try await workspace.perform(ShowEvent(event: key(number))).sequence
        _ = try await workspace.perform(
            MoveEvent(event: key(number), place: Place(venue: "palais", room: "xxvi")), as: colleagues[0])
        #expect(try await workspace.perform(ShowEvent(event: key(number))).sequence == before + 1)
        let grid = try await workspace.perform(ShowGrid(from: "2026-03-06", through: "2026-03-06"))
        #expect(grid.days.flatMap(\.rooms).map(\.name).contains { $0.hasPrefix("Room XXVI") })
        #expect(try await workspace.perform(ListClashes()) == [])
    }
}
