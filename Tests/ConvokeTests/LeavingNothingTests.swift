import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Guests leave nothing behind")
struct LeavingNothingTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace
    private static let secrets = [
        "Zephyrine Quokkabar", "zq.canary@example.org", "answer-Vlixnagor", "companion-Brumplex",
    ]
    private static let afterRetention = noon + 3.5 * 3600 + 14 * 86_400

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content))
    }

    private static var content: CampaignContent {
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(
            policy: .open, places: 10, companions: 3,
            questions: [RegistrationQuestion(key: "why", text: ["en": "Why?"])])
        var second = Event.sample("second")
        second.registration = Registration(policy: .open, places: 1)
        content.events["second"] = WrittenEvent(event: second, seed: EventSeed(state: .announced))
        return content
    }

    private var guest: Guest {
        Guest(
            name: Self.secrets[0], address: MailAddress(Self.secrets[1]), companions: [Self.secrets[3]],
            answers: ["why": Self.secrets[2]])
    }

    private func expectNoSecrets(_ file: StaticString = #filePath) throws {
        let bytes = try folder.allBytes()
        for secret in Self.secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) is on disk") }
    }

    @Test(
        "No name is on disk in the open; after the retention none is readable, in no backup either",
        .enabled(if: TestDatabase.isFile))
    func purges() async throws {
        _ = try await workspace.perform(
            RequestPlace(event: "panel", guest: guest), as: .anyone, request: RequestID("request-0001"))
        _ = try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: Self.secrets[0])))
        try expectNoSecrets()
        #expect(try await workspace.perform(ListGuests(event: "panel")).compactMap(\.name).contains(Self.secrets[0]))
        let backup = folder["backup.sqlite"]
        try await workspace.backUp(to: backup)

        clock.now = Self.afterRetention
        await #expect(throws: RetentionOver(event: "panel")) { try await workspace.perform(ListGuests(event: "panel")) }
        await #expect(throws: RetentionOver(event: "panel")) {
            try await workspace.perform(ExportGuests(event: "panel"))
        }
        // The refusal of the export took the purge back with it; the next write that succeeds purges.
        let report = try await workspace.perform(Tick())
        #expect(report.purged == ["panel"])
        #expect(try await workspace.perform(Tick()).purged == [])
        #expect(try await workspace.perform(ShowFigures(event: "panel")).figures.asked == "<5")
        try await workspace.close()
        try expectNoSecrets()

        clock.now = noon
        _ = try await workspace.restore(backup)
        #expect(try await workspace.perform(ListGuests(event: "panel")) == [])
        await #expect(throws: (any Error).self) {
            try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: "late")))
        }
        try await workspace.close()
        try expectNoSecrets()
    }

    @Test("Up to the last second of the retention guests can be read; a shorter one holds at once")
    func readsUntilTheEnd() async throws {
        let receipt = try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: "Yuki")))
        clock.now = Self.afterRetention - 1
        #expect(try await workspace.perform(ListGuests(event: "panel")).count == 1)
        _ = try await workspace.perform(ViewPlace(link: receipt.way), as: .anyone)
        var content = Self.content
        content.campaign.risk = .high
        _ = try await workspace.perform(ApplyCampaign(content: content))
        await #expect(throws: RetentionOver.self) {
            try await workspace.perform(ShowGuest(event: "panel", guest: receipt.id))
        }
        await #expect(throws: NotFound.self) { try await workspace.perform(ViewPlace(link: receipt.way), as: .anyone) }
        try await workspace.close()
    }

    @Test("Whom the team enters after the event is kept as long as others")
    func keepsLateEntries() async throws {
        clock.now = Self.afterRetention + 365 * 86_400
        _ = try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: "Yuki")))
        #expect(try await workspace.perform(ListGuests(event: "panel")).count == 1)
        clock.now += 14 * 86_400
        await #expect(throws: RetentionOver.self) { try await workspace.perform(ListGuests(event: "panel")) }
        try await workspace.close()
    }

    @Test(
        "One guest is erased at every event, by address, and no backup brings them back; others stay",
        .enabled(if: TestDatabase.isFile))
    func erases() async throws {
        for event: Identifier<Event> in ["panel", "second"] {
            let receipt = try await workspace.perform(RequestPlace(event: event, guest: guest))
            _ = try await workspace.perform(ConfirmAddress(link: receipt.way))
            _ = try await workspace.perform(RequestPlace(event: event, guest: Guest(name: "Other")))
        }
        let address = try #require(MailAddress("ZQ.canary@Example.org"))
        let kept = try await workspace.perform(ExportPerson(address: address))
        #expect(kept.map(\.event) == ["panel", "second"])
        #expect(kept.first?.guest == guest)
        let backup = folder["backup.sqlite"]
        try await workspace.backUp(to: backup)
        let erasure = try await workspace.perform(ErasePerson(address: address))
        #expect(erasure.entries == 2 && erasure.events == ["panel", "second"])
        #expect(try await workspace.perform(ErasePerson(address: address)).entries == 0)
        #expect(try await workspace.perform(ListGuests(event: "panel")).map(\.name) == ["Other"])
        // The one place of the second event went to the guest who waited.
        #expect(try await workspace.perform(ShowSeats(event: "second")).offered == 1)
        _ = try await workspace.restore(backup)
        #expect(try await workspace.perform(ListGuests(event: "panel")).map(\.name) == ["Other"])
        #expect(try await workspace.perform(ShowSeats(event: "panel")).confirmed == 1)
        #expect(try await workspace.perform(ShowSeats(event: "second")).confirmed == 0)
        #expect(try await workspace.perform(ExportPerson(address: address)) == [])
        try await workspace.close()
        try expectNoSecrets()
    }

    @Test("An export says how many, not who, in the journal; no spreadsheet runs what a guest wrote")
    func exports() async throws {
        _ = try await workspace.perform(
            RequestPlace(event: "panel", guest: Guest(name: "=1+1", answers: ["why": "fine\n +cmd"])))
        let table = try await workspace.perform(ExportGuests(event: "panel"))
        let sheet = table.sheet()
        #expect(sheet.contains("\"'=1+1\"") && sheet.contains("\"fine\n'\u{20}+cmd\""))
        #expect(table.sheet(isLossless: true).contains(",=1+1,"))
        let entry = try await workspace.perform(ShowJournal()).last
        #expect(entry?.name == "rsvp.export" && entry?.detail == "1 entries")
        try await workspace.close()
    }

    @Test("A guest with a place at the same time is warned, by address only for the team, and may insist")
    func warns() async throws {
        let first = try await workspace.perform(RequestPlace(event: "panel", guest: guest))
        let named = Guest(name: "x", address: guest.address)
        #expect(try await workspace.perform(RequestPlace(event: "second", guest: named)).warnings?.count == 1)
        let stranger = RequestPlace(event: "second", guest: Guest(name: "y", address: guest.address))
        #expect(try await workspace.perform(stranger, as: .anyone).warnings == nil)
        let linked = RequestPlace(event: "second", guest: Guest(name: "y"), otherLink: first.way)
        #expect(try await workspace.perform(linked, as: .anyone).warnings?.count == 1)
        let insisting = RequestPlace(event: "second", guest: Guest(name: "y"), otherLink: first.way, insists: true)
        #expect(try await workspace.perform(insisting, as: .anyone).warnings == nil)
        try await workspace.close()
    }

    @Test("A code is good for its seats at its event, and for none once it is taken back")
    func invites() async throws {
        var content = Self.content
        content.events["panel"]?.event.registration.policy = .invitation
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let given = try await workspace.perform(InviteOrganisation(event: "panel", organisation: "ishr", places: 3))
        let code = try #require(given.code)
        func request(_ code: String?, _ party: Int = 2) -> RequestPlace {
            RequestPlace(event: "panel", guest: Guest(name: "Yuki"), party: party, code: code)
        }
        await #expect(throws: InvitationRefusal.needed) { try await workspace.perform(request(nil), as: .anyone) }
        await #expect(throws: InvitationRefusal.unknown) { try await workspace.perform(request("abc"), as: .anyone) }
        let first = try await workspace.perform(request(code.uppercased()), as: .anyone)
        #expect(first.state == .confirmed)
        await #expect(throws: InvitationRefusal.usedUp(left: 1)) {
            try await workspace.perform(request(code), as: .anyone)
        }
        _ = try await workspace.perform(request(code, 1), as: .anyone)
        _ = try await workspace.perform(GiveUpPlace(link: first.way), as: .anyone)
        #expect(try await workspace.perform(ListInvitations(event: "panel")).map(\.used) == [1])
        _ = try await workspace.perform(RevokeInvitation(event: "panel", invitation: given.id))
        await #expect(throws: InvitationRefusal.unknown) { try await workspace.perform(request(code), as: .anyone) }
        #expect(try folder.allBytes().range(of: Data(code.utf8)) == nil)
        try await workspace.close()
    }

    @Test("A new link kills the old one; six words lead back to the place, and stand nowhere on disk")
    func reissues() async throws {
        let receipt = try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: "Yuki")))
        let ways = try await workspace.perform(ReissueLink(event: "panel", guest: receipt.id))
        await #expect(throws: NotFound.self) { try await workspace.perform(ViewPlace(link: receipt.way), as: .anyone) }
        _ = try await workspace.perform(ViewPlace(link: ways.link), as: .anyone)
        let words = try #require(ways.words)
        let back = try await workspace.perform(
            OpenByWords(event: "panel", words: " " + words.uppercased().replacing(" ", with: " - ")), as: .anyone)
        #expect(back.id == receipt.id)
        _ = try await workspace.perform(ViewPlace(link: back.link), as: .anyone)
        await #expect(throws: NotFound.self) {
            try await workspace.perform(OpenByWords(event: "second", words: words), as: .anyone)
        }
        #expect(try folder.allBytes().range(of: Data(words.utf8)) == nil)
        try await workspace.close()
    }
}
