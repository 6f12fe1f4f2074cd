import Convoke
import ConvokeTestSupport
import Foundation
import Testing

/// One side event from the first invitation to the day on which nothing of its people is left.
@Suite("A side event from the invitation to the purge, through the door")
struct SideEventStoryTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        try setClock("2024-02-01T09:00")
        _ = try await workspace.perform(ApplyCampaign(content: Self.content))
    }

    private func setClock(_ time: LocalDateTime) throws {
        let zone: Zone = "Europe/Zurich"
        clock.now = zone.nearestInstant(of: time)
    }

    private static var content: CampaignContent {
        var content = CampaignContent.sample
        content.organisations["mission"] = Organisation(
            key: "mission", name: ["en": "Permanent Mission of Chile"], category: .stateMission)
        content.events["panel"]?.event.title = ["en": "Ana Pérez on exile", "es": "El exilio"]
        content.events["panel"]?.event.coSponsors = []
        content.events["panel"]?.event.coSponsorsBy = "2024-02-20"
        content.events["panel"]?.event.entry = .list(by: "2024-03-01")
        content.events["panel"]?.event.participants = [Participant(person: "ana", role: .speaker)]
        content.events["panel"]?.event.registration = Registration(
            policy: .open, places: 50,
            questions: [RegistrationQuestion(key: "nationality", text: ["en": "Nationality"], purpose: .entry)])
        content.events["panel"]?.seed = EventSeed(state: .draft)
        return content
    }

    /// What stands behind the link of the last mail to an address.
    private func link(to address: String) async throws -> String {
        let mail = try #require(try await workspace.perform(ListOutbox(event: "panel")).last { $0.to == address })
        let text = try await workspace.mail(#require(Identifier(mail.id))).text
        let line = try #require(text.split(separator: "\n").first { $0.contains("/parts/") })
        return String(try #require(line.split(separator: "/").last))
    }

    private func contact(_ address: String) -> PartContact { PartContact(address: MailAddress(address)) }

    @Test("Nobody is named before they said yes, and after they left; each list has those it is for")
    func isLived() async throws {
        // Invited, reminded, answered: each by the link in a mail, without an account.
        _ = try await workspace.perform(
            InvitePerson(person: "ana", event: "panel", contact: contact("ana@example.org")))
        for organisation in ["omct", "mission"] as [Identifier<Organisation>] {
            _ = try await workspace.perform(
                InviteCoSponsor(
                    organisation: organisation, event: "panel", contact: contact("\(organisation)@example.org")))
        }
        try setClock("2024-02-10T09:00")
        #expect(try await workspace.perform(RemindParts(event: "panel")).drafted == 3)
        let ana = try await link(to: "ana@example.org")
        _ = try await workspace.perform(
            AnswerPart(link: ana, answer: .confirmed, checklist: [.consent: true, .visa: false]), as: .anyone)
        _ = try await workspace.perform(
            AnswerPart(link: link(to: "omct@example.org"), answer: .confirmed, names: ["en": "OMCT, Geneva"]),
            as: .anyone)
        _ = try await workspace.perform(AnnounceEvent(event: "panel"))
        _ = try await workspace.perform(ReleaseProgramme(release: "february"))
        // A mission says yes after the list went to the secretariat.
        try setClock("2024-02-22T09:00")
        _ = try await workspace.perform(
            AnswerPart(link: link(to: "mission@example.org"), answer: .confirmed), as: .anyone)
        let sheet = try await workspace.perform(ListCoSponsors(event: "panel"))
        #expect(sheet.organisations.map(\.name) == [["en": "OMCT, Geneva"]])
        #expect(sheet.missions == [] && sheet.supporting.map(\.organisation) == ["mission"])
        let shown = try #require(try await workspace.perform(ReadPublicCampaign()).events.first)
        #expect(shown.participants.map(\.name) == [["en": "Ana Pérez"]])
        #expect(shown.supporters == [["en": "Permanent Mission of Chile"]])

        // The gate asks for names: who agrees is on its list, who does not is asked.
        for (name, agrees) in [("Bo", true), ("Cleo", nil), ("Dan", false)] as [(String, Bool?)] {
            let guest = Guest(
                name: name, address: MailAddress("\(name.lowercased())@example.org"), answers: ["nationality": "CH"],
                entryConsent: agrees)
            let place = try await workspace.perform(RequestPlace(event: "panel", guest: guest))
            _ = try await workspace.perform(ConfirmAddress(link: place.way))
        }
        #expect(try await workspace.perform(ChaseEntry(event: "panel")).drafted == 2)
        let list = try await workspace.perform(MakeEntryList(event: "panel"))
        #expect(list.lines.map { [$0.name] + $0.answers } == [["Bo", "CH"]] && list.notAgreed == 2)

        // The night before she leaves everything, by the same link.
        try setClock("2024-03-04T22:30")
        _ = try await workspace.perform(LeaveEverything(link: ana), as: .anyone)
        let after = try #require(try await workspace.perform(ReadPublicCampaign()).events.first)
        #expect(after.participants == [] && after.title["en"] == "[…] on exile")
        #expect(after.sequence == shown.sequence + 1)
        // The release that was made holds her name no more either, so that nothing has changed since.
        #expect(try await workspace.perform(CompareReleases()).changes == [])
        await #expect(throws: NotFound.self) { try await workspace.perform(ViewPart(link: ana), as: .anyone) }

        // Two weeks after it nothing of guests, contacts and answers is left; the list that was handed in stays.
        try setClock("2024-03-20T09:00")
        #expect(try await workspace.perform(Tick()).purged == ["panel"])
        await #expect(throws: (any Error).self) { try await workspace.perform(MakeEntryList(event: "panel")) }
        #expect(try await workspace.perform(ListOutbox()) == [])
        #expect(try await workspace.perform(ListParts(event: "panel")).allSatisfy { !$0.hasAddress && $0.names == nil })
        #expect(
            try await workspace.perform(ListCoSponsors(event: "panel")).organisations.map(\.name)
                == [["en": "OMCT, Geneva"]])
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
        let bytes = try folder.allBytes()
        for address in ["ana@example.org", "omct@example.org", "bo@example.org"] {
            #expect(bytes.range(of: Data(address.utf8)) == nil, "\(address) is on disk")
        }
    }
}
