import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Releases of the programme")
struct ReleaseTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        var content = CampaignContent.sample
        for key in ["other", "draft"] as [Identifier<Event>] {
            var event = Event.sample(key)
            event.when = .timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
            event.place = nil
            event.participants = []
            event.title = ["en": "Event \(key)", "es": "Acto \(key)"]
            content.events[key] = WrittenEvent(
                event: event, seed: EventSeed(state: key == "other" ? .announced : .draft))
        }
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func kinds(_ difference: ProgrammeDifference) -> [String] {
        difference.changes.map { "\($0.event) \($0.kinds.map(\.word).joined(separator: " "))" }
    }

    @Test("A release tells what is new, moved, renamed and called off since the one before")
    func tells() async throws {
        await #expect(throws: ReleaseRefusal.noRelease) { try await workspace.perform(CompareReleases()) }
        #expect(kinds(try await workspace.perform(ReleaseProgramme(release: "one"))) == ["panel new", "other new"])
        await #expect(throws: ReleaseRefusal.nothingChanged(since: "one")) {
            try await workspace.perform(ReleaseProgramme(release: "two"))
        }
        await #expect(throws: ReleaseRefusal.nameTaken("one")) {
            try await workspace.perform(ReleaseProgramme(release: "one"))
        }
        _ = try await workspace.perform(
            MoveEvent(
                event: "panel", when: .timed(start: "2024-03-07T10:00", end: nil, zone: "Europe/Zurich", fold: nil)))
        _ = try await workspace.perform(CancelEvent(event: "other"))
        _ = try await workspace.perform(AnnounceEvent(event: "draft"))
        let wanted = ["draft new", "other cancelled", "panel moved"]
        #expect(kinds(try await workspace.perform(CompareReleases())) == wanted)
        #expect(kinds(try await workspace.perform(ReleaseProgramme(release: "two"))) == wanted)
        #expect(kinds(try await workspace.perform(CompareReleases(from: "one", to: "two"))) == wanted)
        #expect(kinds(try await workspace.perform(CompareReleases())) == [])
        _ = try await workspace.perform(AnnounceEvent(event: "other"))
        #expect(kinds(try await workspace.perform(CompareReleases())) == ["other announced-again"])
        await #expect(throws: NotFound.self) { try await workspace.perform(CompareReleases(from: "three")) }
        try await workspace.close()
    }

    @Test("Undo takes the last one back, and the history shows what is left")
    func undoes() async throws {
        await #expect(throws: ReleaseRefusal.noRelease) { try await workspace.perform(UndoRelease()) }
        _ = try await workspace.perform(ReleaseProgramme(release: "one"))
        _ = try await workspace.perform(CancelEvent(event: "other"))
        _ = try await workspace.perform(ReleaseProgramme(release: "two"))
        #expect(try await workspace.perform(ListReleases()).map(\.name) == ["one", "two"])
        #expect(try await workspace.perform(UndoRelease()).name == "two")
        #expect(try await workspace.perform(ListReleases()).map(\.events) == [2])
        #expect(kinds(try await workspace.perform(CompareReleases())) == ["other cancelled"])
        try await workspace.close()
    }

    @Test(
        "The change is told in the language",
        arguments: [
            (
                "en",
                "New: A panel. Tuesday, 5 March 2024, 14:00–15:30 (Europe/Zurich), Room XXV, Palais des Nations, Avenue de la Paix 14, Geneva"
            ),
            (
                "es",
                "Nuevo: Un panel. martes, 5 de marzo de 2024, 14:00–15:30 (Europe/Zurich), Room XXV, Palais des Nations, Avenue de la Paix 14, Ginebra"
            ),
        ] as [(LanguageTag, String)])
    func speaks(language: LanguageTag, line: String) async throws {
        let difference = try await workspace.perform(ReleaseProgramme(release: "one"))
        #expect(difference.changes.first.map(ChangeWords(language).line) == line)
        try await workspace.close()
    }

    @Test("A release keeps no names of people, and no place that is not public")
    func keepsLittle() async throws {
        let difference = try await workspace.perform(ReleaseProgramme(release: "one"))
        let text = try CanonicalJSON.text(of: difference)
        #expect(text.contains("Palais des Nations") && !text.contains("Ana") && !text.contains("meet.example"))
        try await workspace.close()
    }

    @Test("A release writes to guests who were not told yet and to those who have a part; undo discards what waits")
    func writes() async throws {
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(policy: .approval, places: 5)
        content.events["panel"]?.seed.answers = ["ana": .invited]
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files))
        let guest = Guest(name: "Yuki", address: MailAddress("yuki@example.org"))
        let place = try await workspace.perform(RequestPlace(event: "panel", guest: guest))
        _ = try await workspace.perform(ApproveGuest(event: "panel", guest: place.id))
        _ = try await workspace.perform(
            InviteCoSponsor(
                organisation: "omct", event: "panel",
                contact: PartContact(address: MailAddress("omct@example.org"))))
        #expect(try await workspace.perform(ReleaseProgramme(release: "one")).mails == nil)
        func written() async throws -> [String] {
            try await workspace.perform(ListOutbox(event: "panel")).map(\.kind).filter {
                ["moved", "programmeChanged", "calledOff"].contains($0)
            }
        }
        // The venue has another name: no event was touched, so that nobody was told.
        content.venues["palais"]?.name = ["en": "Palais Wilson"]
        _ = try await workspace.perform(ApplyCampaign(content: content))
        #expect(try await written() == [])
        let difference = try await workspace.perform(ReleaseProgramme(release: "two"))
        #expect(kinds(difference) == ["panel changed-place"] && difference.mails == 2)
        #expect(try await written() == ["moved", "programmeChanged"])
        _ = try await workspace.perform(UndoRelease())
        #expect(try await written() == ["moved"])
        // Guests are told of a move when it is made, and not again by the release.
        _ = try await workspace.perform(
            MoveEvent(
                event: "panel", when: .timed(start: "2024-03-07T10:00", end: nil, zone: "Europe/Zurich", fold: nil)))
        #expect(try await workspace.perform(ReleaseProgramme(release: "three", isQuiet: true)).mails == nil)
        _ = try await workspace.perform(CancelEvent(event: "panel"))
        #expect(try await workspace.perform(ReleaseProgramme(release: "four")).mails == 1)
        #expect(try await written() == ["moved", "moved", "calledOff", "programmeChanged"])
        let last = try #require(try await workspace.perform(ListOutbox(event: "panel")).last)
        #expect(last.to == "omct@example.org" && !last.isOutdated)
        #expect(try await workspace.mail(#require(Identifier(last.id))).text.contains("does not take place"))
        try await workspace.close()
    }
}
