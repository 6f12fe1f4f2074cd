import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The list for the security office")
struct EntryListTests {
    private let folder: TemporaryFolder
    private let clock = TestClock(noon - 5 * 86_400)
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content(.list(by: "2024-03-01"))))
    }

    private static func content(_ entry: EntryRule) -> CampaignContent {
        var content = CampaignContent.sample
        content.events["panel"]?.event.entry = entry
        content.events["panel"]?.event.registration = Registration(
            policy: .open, places: 20, companions: 2, companionsAreNamed: true,
            questions: [
                RegistrationQuestion(key: "nationality", text: ["en": "Nationality"], purpose: .entry),
                RegistrationQuestion(key: "diet", text: ["en": "Diet"]),
                RegistrationQuestion(key: "ramp", text: ["en": "Ramp"], purpose: .access),
            ])
        return content
    }

    @discardableResult
    private func confirmed(
        _ name: String, agrees: Bool?, address: String? = nil, companions: [String] = [], party: Int = 1
    ) async throws -> PlaceReceipt {
        let guest = Guest(
            name: name, address: address.flatMap { MailAddress($0) }, companions: companions,
            answers: ["nationality": "=HYPERLINK(\(name))", "diet": "none-\(name)", "ramp": "yes"], entryConsent: agrees
        )
        let receipt = try await workspace.perform(RequestPlace(event: "panel", guest: guest, party: party))
        if address != nil { _ = try await workspace.perform(ApproveGuest(event: "panel", guest: receipt.id)) }
        return receipt
    }

    @Test("Only confirmed guests who agreed are on it, in order, with no more than what the office asks")
    func isMinimal() async throws {
        try await confirmed("Émile", agrees: true, companions: ["Zoé"], party: 3)
        try await confirmed("Ana", agrees: true)
        try await confirmed("Hidden", agrees: nil)
        try await confirmed("Refuses", agrees: false)
        let waiting = try await confirmed("Gone", agrees: true)
        _ = try await workspace.perform(CancelPlace(event: "panel", guest: waiting.id))
        let list = try await workspace.perform(MakeEntryList(event: "panel"))
        #expect(list.lines.map(\.name) == ["Ana", "Émile", "Zoé"])
        #expect(list.questions == ["nationality"] && list.notAgreed == 2 && list.lacking == 2 && list.unnamed == 1)
        #expect(list.by == "2024-03-01" && !list.isLate)
        for secret in ["none-Ana", "Hidden", "Refuses", "Gone", "Ramp", "diet"] {
            #expect(!list.sheet.contains(secret))
        }
        // A spreadsheet runs nothing of it.
        #expect(list.sheet.split(separator: "\r\n").count == 4)
        #expect(!list.sheet.contains(",=") && list.sheet.contains("'=HYPERLINK(Ana)"))
        let entries = try await workspace.perform(ShowJournal()).filter { $0.name == MakeEntryList.name }
        #expect(entries.map(\.detail) == ["3 names"])
        // Of the plain sheet of guests what the office asks is no part.
        #expect(try await workspace.perform(ExportGuests(event: "panel")).questions == ["diet"])
        try await workspace.close()
    }

    @Test("Who cannot get in is written to, once a day; who agreed meanwhile is not, and a mail of before is outdated")
    func chases() async throws {
        let ana = try await confirmed("Ana", agrees: nil, address: "ana@example.org")
        try await confirmed("Ben", agrees: nil)
        try await confirmed("Cem", agrees: true, address: "cem@example.org")
        #expect(
            try await workspace.perform(ChaseEntry(event: "panel"))
                == DraftedMails(drafted: 1, withoutAddress: 1, before: 0))
        #expect(try await workspace.perform(ChaseEntry(event: "panel")).drafted == 0)
        func mail() async throws -> OutboxListing? {
            try await workspace.perform(ListOutbox(event: "panel")).last { $0.kind == "entryMissing" }
        }
        let written = try #require(try await mail())
        #expect(written.to == "ana@example.org" && !written.isOutdated)
        let text = try await workspace.mail(#require(Identifier(written.id))).text
        #expect(text.contains("only if you agree") && !text.contains("badge"))
        _ = try await workspace.perform(NoteEntry(event: "panel", guest: ana.id, agrees: true))
        #expect(try await mail()?.isOutdated == true)
        #expect(try await workspace.perform(MakeEntryList(event: "panel")).lines.map(\.name) == ["Ana", "Cem"])
        try await workspace.close()
    }

    @Test("Where a badge is needed, who has none is written to until it is noted")
    func chasesBadges() async throws {
        _ = try await workspace.perform(
            ApplyCampaign(content: Self.content(.badge(address: "https://badges.example/", by: "2024-03-01"))))
        let ana = try await confirmed("Ana", agrees: true, address: "ana@example.org")
        #expect(try await workspace.perform(ChaseEntry(event: "panel")).drafted == 1)
        let mail = try #require(try await workspace.perform(ListOutbox(event: "panel")).last)
        let text = try await workspace.mail(#require(Identifier(mail.id))).text
        #expect(text.contains("https://badges.example/") && text.contains("badge"))
        let note = try await workspace.perform(NoteEntry(event: "panel", guest: ana.id, hasBadge: true))
        #expect(note.agrees == true && note.badge == ChecklistMark(isDone: true, on: "2024-02-29"))
        clock.now += 86_400
        #expect(try await workspace.perform(ChaseEntry(event: "panel")).drafted == 0)
        try await workspace.close()
    }

    @Test("Guests say by their own link whether they agree, and take it back")
    func saysItself() async throws {
        let place = try await workspace.perform(
            RequestPlace(event: "panel", guest: Guest(name: "Ana")), as: .anyone)
        #expect(try await workspace.perform(ViewPlace(link: place.way), as: .anyone).entryConsent == nil)
        _ = try await workspace.perform(SayEntry(link: place.way, agrees: true), as: .anyone)
        #expect(try await workspace.perform(ViewPlace(link: place.way), as: .anyone).entryConsent == true)
        #expect(try await workspace.perform(MakeEntryList(event: "panel")).lines.count == 1)
        _ = try await workspace.perform(SayEntry(link: place.way, agrees: false), as: .anyone)
        #expect(try await workspace.perform(MakeEntryList(event: "panel")).lines == [])
        await #expect(throws: NotFound.self) {
            try await workspace.perform(SayEntry(link: "nothing", agrees: true), as: .anyone)
        }
        try await workspace.close()
    }

    @Test("Where nobody asks for a list there is none, and after the guests' time there is none any more")
    func ends() async throws {
        try await confirmed("Ana", agrees: true)
        clock.now = noon + 20 * 86_400
        await #expect(throws: RetentionOver.self) { try await workspace.perform(MakeEntryList(event: "panel")) }
        _ = try await workspace.perform(Tick())
        await #expect(throws: (any Error).self) { try await workspace.perform(MakeEntryList(event: "panel")) }
        clock.now = noon - 86_400
        _ = try await workspace.perform(ApplyCampaign(content: Self.content(.open)))
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(MakeEntryList(event: "panel")) }
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(ChaseEntry(event: "panel")) }
        try await workspace.close()
    }
}
