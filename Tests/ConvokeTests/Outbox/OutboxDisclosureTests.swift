import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The outbox: who is told what, and what is left behind")
struct OutboxDisclosureTests {
    private let fixture: OutboxFixture

    init() async throws { fixture = try await OutboxFixture() }

    @Test("Of a new place hear those who knew the old one; which it is, only those who may know")
    func moves() async throws {
        try await fixture.prepare(newVenue: .never)
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        _ = try await fixture.confirm(fixture.request("Berta", "berta@example.org"))
        _ = try await fixture.workspace.perform(MoveEvent(event: "panel", place: Place(venue: "hidden")))
        let mails = try await fixture.workspace.perform(ListOutbox()).filter { $0.kind == "moved" }
        #expect(mails.map(\.to) == ["ana@example.org"])
        let mail = try await fixture.lastMail()
        #expect(mail.text.contains("no vaya al anterior") && !mail.text.contains("NEWHOUSE"))
        #expect(mail.calendar?.contains("NEWHOUSE") == false && !mail.text.contains("Palais"))
        _ = try await fixture.workspace.perform(
            MoveEvent(
                event: "panel", when: .timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)))
        #expect(try await fixture.kinds().filter { $0 == "moved" }.count == 3)
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        #expect(try await fixture.kinds().suffix(2) == ["calledOff", "calledOff"])
        try await fixture.workspace.close()
    }

    @Test("A move in the files tells guests as a command does")
    func movesByApply() async throws {
        try await fixture.prepare(venue: .public)
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        var content = CampaignContent.sample
        content.venues["hidden"] = Venue(key: "hidden", name: ["en": "NEWHOUSE"])
        var event = Event.sample()
        event.registration = Registration(policy: .open, places: 1, companions: 3)
        event.place = Place(venue: "hidden")
        content.events["panel"]?.event = event
        _ = try await fixture.workspace.perform(ApplyCampaign(content: content))
        _ = try await fixture.workspace.perform(ApplyCampaign(content: content))
        #expect(try await fixture.kinds() == ["confirmAddress", "confirmed", "moved"])
        #expect(try await fixture.lastMail().text.contains("NEWHOUSE"))
        try await fixture.workspace.close()
    }

    @Test("A draft follows its event, and tells nothing to a guest who has left")
    func follows() async throws {
        try await fixture.prepare()
        let receipt = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        let mails = try await fixture.workspace.perform(ListOutbox())
        let id = try #require(Identifier<MailDraft>(mails[1].id))
        #expect(try await fixture.workspace.mail(id).text.contains("Palais"))
        _ = try await fixture.workspace.perform(CancelPlace(event: "panel", guest: #require(Identifier(receipt.id))))
        let mail = try await fixture.workspace.mail(id)
        #expect(!mail.text.contains("Palais") && mail.calendar == nil)
        #expect(try await fixture.workspace.perform(ListOutbox()).map(\.isOutdated) == [true, true, false])
        #expect(try await fixture.workspace.perform(ReadOutbox()).map(\.kind) == [.event(.cancelled)])
        try await fixture.workspace.close()
    }

    @Test(
        "Names and addresses are nowhere in clear, and after a purge no row is left", .enabled(if: TestDatabase.isFile))
    func leavesNothingBehind() async throws {
        try await fixture.prepare()
        let receipt = try await fixture.request("CANARYNAME", "canaryaddress@example.org")
        _ = try await fixture.confirm(receipt)
        _ = try await fixture.request("CANARYSECOND", "canaryaddress@example.org")
        try await fixture.workspace.close()
        let bytes = try fixture.folder.allBytes()
        #expect(bytes.range(of: Data("confirmAddress".utf8)) != nil)
        for word in ["CANARYNAME", "CANARYSECOND", "canaryaddress", receipt.way] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(try await fixture.workspace.purgeGuests(of: "panel") == 1)
        #expect(try await fixture.kinds() == [])
        try await fixture.workspace.close()
    }

    @Test("Erasing a guest takes their mails along, and past the retention none can be read")
    func goesWithGuests() async throws {
        try await fixture.prepare(places: 5)
        for name in ["ana", "berta"] {
            _ = try await fixture.confirm(fixture.request(name, "\(name)@example.org"))
        }
        let address = try #require(MailAddress("ana@example.org"))
        #expect(try await fixture.workspace.perform(ErasePerson(address: address)).entries == 1)
        let left = try await fixture.workspace.perform(ListOutbox())
        #expect(left.map(\.to) == ["berta@example.org", "berta@example.org"])
        let id = try #require(Identifier<MailDraft>(left[0].id))
        fixture.clock.now = noon.addingTimeInterval(40 * 86_400)
        #expect(try await fixture.workspace.perform(ListOutbox()) == [])
        await #expect(throws: RetentionOver.self) { try await fixture.workspace.mail(id) }
        try await fixture.workspace.close()
    }

    @Test("An export is whole files that only their owner can read")
    func exports() async throws {
        try await fixture.prepare()
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        let target = fixture.folder["mails"]
        let sender = try #require(MailAddress("office@example.org"))
        let files = try await fixture.workspace.exportOutbox(to: target, from: sender, event: "panel")
        #expect(files.count == 1 && files.allSatisfy { $0.hasSuffix(".eml") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).sorted() == files)
        let last = target.appendingPathComponent(try #require(files.last))
        let text = try String(contentsOf: last, encoding: .utf8)
        #expect(
            text.contains("\r\nTo: <ana@example.org>\r\n")
                && text.contains("text/calendar; charset=utf-8; method=REQUEST"))
        let mode = try FileManager.default.attributesOfItem(atPath: last.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try await fixture.workspace.exportOutbox(to: target, from: sender) == files)
        #expect(try await fixture.kinds().count == 2)
        await #expect(throws: NotFound.self) {
            try await fixture.workspace.exportOutbox(to: target, from: sender, event: "nothing")
        }
        try await fixture.workspace.close()
    }
}
