import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Clashes through the door")
struct ClashDoorTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        var content = CampaignContent.sample
        var vigil = Event.sample("vigil")
        vigil.place = nil
        vigil.participants = [Participant(person: "ana", role: .speaker)]
        vigil.when = .timed(start: "2024-03-05T15:00", end: "2024-03-05T16:00", zone: "Europe/Zurich", fold: nil)
        content.events["vigil"] = WrittenEvent(event: vigil, seed: EventSeed(answers: ["ana": .confirmed]))
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func kinds(_ list: ListClashes = ListClashes(), as actor: Actor? = nil) async throws -> [ClashKind] {
        try await workspace.perform(list, as: actor).map(\.kind)
    }

    @Test("An event whose speaker is elsewhere is not announced, until the team decides to live with it")
    func forbidsAnnouncing() async throws {
        let refusal = await #expect(throws: ClashRefusal.self) {
            try await workspace.perform(AnnounceEvent(event: "vigil"))
        }
        #expect(refusal?.clashes.map(\.events) == [["panel", "vigil"]])
        #expect(refusal?.sentence.contains("convoke event waive EVENT person-twice --with OTHER") == true)
        let waived = try await workspace.perform(
            WaiveClash(event: "panel", kind: .personTwice, other: "vigil", reason: "She opens both"))
        #expect(waived.clashes == 1)
        #expect(try await kinds() == [])
        #expect(try await workspace.perform(ListClashes(waived: true)).map(\.waiver) == ["She opens both"])
        _ = try await workspace.perform(AnnounceEvent(event: "vigil"))
        let entry = try #require(try await workspace.perform(ShowJournal()).last { $0.name == WaiveClash.name })
        #expect(entry.subject == "event panel" && entry.detail == "person-twice vigil")
        _ = try await workspace.perform(UnwaiveClash(event: "panel", kind: .personTwice, other: "vigil"))
        #expect(try await kinds() == [.personTwice])
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(UnwaiveClash(event: "panel", kind: .personTwice, other: "vigil"))
        }
        try await workspace.close()
    }

    @Test("Nothing is put where another event is: moving and making are refused whole")
    func forbidsScheduling() async throws {
        let before = try await workspace.perform(ShowJournal()).map(\.id)
        let room = Place(venue: "palais", room: "xxv")
        await #expect(throws: ClashRefusal.self) { try await workspace.perform(MoveEvent(event: "vigil", place: room)) }
        await #expect(throws: ClashRefusal.self) {
            try await workspace.perform(
                CreateEvent(key: "new", kind: .meeting, title: ["en": "x"], when: .afternoon, place: room))
        }
        #expect(try await workspace.perform(ShowJournal()).map(\.id) == before)
        _ = try await workspace.perform(
            CreateEvent(
                key: "new", kind: .meeting, title: ["en": "x"],
                when: .timed(start: "2024-03-05T15:30", end: nil, zone: "Europe/Zurich", fold: nil), place: room))
        try await workspace.close()
    }

    @Test("Who withdraws no longer clashes; who is invited does before they answer")
    func followsAnswers() async throws {
        #expect(try await kinds() == [.personTwice])
        _ = try await workspace.perform(WithdrawPerson(person: "ana", event: "vigil"))
        #expect(try await kinds() == [])
        _ = try await workspace.perform(InvitePerson(person: "ana", event: "vigil"))
        #expect(try await workspace.perform(ListClashes(event: "vigil")).map(\.severity) == [.warns])
        #expect(try await kinds(ListClashes(event: "panel")) == [.personTwice])
        await #expect(throws: NotFound.self) { try await workspace.perform(ListClashes(event: "pannel")) }
        try await workspace.close()
    }

    @Test("That two keys are one person by a sealed name is told to the owner alone, and stands in no reason")
    func keepsSealedNames() async throws {
        _ = try await workspace.perform(WithdrawPerson(person: "ana", event: "vigil"))
        _ = try await workspace.perform(
            AddPerson(person: "witness-1", known: PrivatePerson(name: "Rosa Secreta", aliases: ["Ana Pérez"])))
        _ = try await workspace.perform(InvitePerson(person: "witness-1", event: "vigil"))
        _ = try await workspace.perform(WithdrawPerson(person: "witness-1", event: "panel"))
        #expect(try await kinds() == [.personTwice])
        #expect(try await kinds(as: Actor(name: "Olga", role: .organiser)) == [])
        let refusal = await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(
                WaiveClash(event: "panel", kind: .personTwice, reason: "rosa secreta knows of it"))
        }
        #expect(refusal?.sentence.contains("not public") == true && refusal?.sentence.contains("Rosa") == false)
        try await workspace.close()
    }

    @Test("Guests who have a place at both of two events are counted, and not named")
    func countsGuests() async throws {
        let file = try await workspace.perform(ExportCampaign())
        var content = file
        for key in ["panel", "vigil"] as [Identifier<Event>] {
            content.events[key]?.event.registration = Registration(policy: .open, places: 10)
        }
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files))
        _ = try await workspace.perform(WaiveClash(event: "panel", kind: .personTwice, reason: "x"))
        _ = try await workspace.perform(AnnounceEvent(event: "vigil"))
        for key in ["panel", "vigil"] as [Identifier<Event>] {
            for name in ["Guest One", "Guest Two \(key)"] {
                let address = MailAddress("\(name.replacing(" ", with: "-").lowercased())@example.org")
                _ = try await workspace.perform(
                    RequestPlace(event: key, guest: Guest(name: name, address: address), party: 1))
            }
        }
        let clashes = try await workspace.perform(ListClashes())
        #expect(clashes.map(\.kind) == [.guestsTwice] && clashes.map(\.severity) == [.noted])
        #expect(clashes.first?.message.hasPrefix("1 guest has or waits") == true)
        try await workspace.close()
    }

    @Test("A plan tells of the clashes that it would bring, and 'check' of those in the files")
    func isInPlanAndCheck() async throws {
        let sound = try await workspace.perform(ExportCampaign())
        var content = sound
        var other = Event.sample("other")
        other.participants = []
        content.events["other"] = WrittenEvent(event: other, seed: EventSeed())
        let plan = try await workspace.perform(PlanCampaign(content: content, clashes: true))
        #expect(plan.clashes?.map(\.kind) == [.roomTwice])
        #expect(try await workspace.perform(PlanCampaign(content: sound, clashes: true)).clashes == nil)
        _ = try await workspace.perform(WaiveClash(event: "vigil", kind: .personTwice, reason: "x"))
        try await workspace.close()
        let copy = try TemporaryFolder()
        let files = Workspace.test(in: copy)
        try await files.close()
        var written = CampaignContent.sample
        written.events["other"] = content.events["other"]
        let source = Workspace.test(in: copy)
        _ = try await source.perform(ApplyCampaign(content: written))
        let target = try TemporaryFolder()
        _ = try await source.export(to: target["campaign"])
        try await source.close()
        let fresh = Workspace.test(in: target)
        let problem = try #require(try await fresh.check().problems.first { $0.code == "room-twice" })
        #expect(problem.file == "events/panel.md" && problem.severity == .warning && problem.line > 1)
        #expect(try await fresh.plan().clashes?.map(\.kind) == [.roomTwice])
        try await fresh.close()
    }

    @Test(
        "What refuses an announcement is what the whole programme shows, also after a move and for series",
        arguments: 1...6)
    func agreesWithWhole(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var content = CampaignContent.sample
        content.films["no"] = Film(key: "no", title: ["en": "No"], licence: ScreeningLicence(screenings: 3))
        for number in 0..<24 {
            let key = try #require(Identifier<Event>("event-\(number)"))
            var event = Event.sample(key)
            let start = LocalDateTime(wallSeconds: 1_709_596_800 + 1_800 * Int.random(in: 0..<200, using: &random))
            event.when = .timed(
                start: start, end: start.adding(seconds: 3_600), zone: "Europe/Zurich", fold: nil)
            if number % 5 == 0 {
                event.recurrence = Recurrence(.daily, limit: number % 2 == 0 ? .count(4) : .until("2024-03-09"))
            }
            if number % 7 == 0 {
                event.when = .allDay(from: start.date, through: start.date.adding(days: 1), zone: nil)
            }
            event.place = number % 3 == 0 ? Place(venue: "palais", room: "xxv") : nil
            event.participants = number % 2 == 0 ? [Participant(person: "ana", role: .speaker)] : []
            event.film = number % 4 == 0 ? "no" : nil
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(answers: ["ana": .confirmed]))
        }
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files))
        for number in 0..<24 {
            let key = try #require(Identifier<Event>("event-\(number)"))
            let wanted = try await workspace.perform(ListClashes(event: key)).filter {
                $0.severity >= .forbidsAnnouncing
            }
            do {
                _ = try await workspace.perform(AnnounceEvent(event: key))
                #expect(wanted == [], "\(key)")
            } catch let refusal as ClashRefusal {
                #expect(Set(refusal.clashes.map(\.identity)) == Set(wanted.map(\.identity)), "\(key)")
            }
        }
        try await workspace.close()
    }
}
