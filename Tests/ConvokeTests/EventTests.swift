import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Events move, are cancelled and announced, and calendars follow")
struct EventTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: .sample))
    }

    private func lines(_ prefix: String, language: LanguageTag = "en") async throws -> [String] {
        String(decoding: try await workspace.feed("campaign", in: language), as: UTF8.self)
            .components(separatedBy: "\r\n").filter { $0.hasPrefix(prefix) }
    }

    @Test("A move raises SEQUENCE and the time of the last change; the identifier stays")
    func follows() async throws {
        let before = (try await lines("UID"), try await lines("SEQUENCE"), try await lines("DTSTAMP"))
        #expect(before.1 == ["SEQUENCE:0"] && before.2 == ["DTSTAMP:20240305T110000Z"])
        clock.now = noon.addingTimeInterval(3600.7)
        _ = try await workspace.perform(
            MoveEvent(
                event: "panel", when: .timed(start: "2024-03-06T10:00", end: nil, zone: "Europe/Zurich", fold: nil)))
        #expect(try await lines("UID") == before.0)
        #expect(try await lines("SEQUENCE") == ["SEQUENCE:1"])
        #expect(try await lines("DTSTAMP") == ["DTSTAMP:20240305T120000Z"])
        #expect(try await lines("DTSTART;TZID") == ["DTSTART;TZID=Europe/Zurich:20240306T100000"])
        #expect(try await lines("DTEND") == [])
        try await workspace.close()
    }

    @Test("A cancelled event stays in the calendar and says so in the language; a draft is in none")
    func showsCancellation() async throws {
        _ = try await workspace.perform(CancelEvent(event: "panel"))
        #expect(try await lines("STATUS") == ["STATUS:CANCELLED"])
        #expect(try await lines("SUMMARY", language: "es").first?.contains("CANCELADO") == true)
        _ = try await workspace.perform(
            CreateEvent(key: "secret-meeting", kind: .meeting, title: ["en": "Hush"], when: .afternoon))
        #expect(try await lines("SUMMARY").count == 1)
        _ = try await workspace.perform(AnnounceEvent(event: "secret-meeting"))
        #expect(try await lines("SUMMARY").count == 2)
        try await workspace.close()
    }

    @Test("The same data gives the same bytes, however often and late it is asked")
    func isStable() async throws {
        let first = try await workspace.feed("campaign", in: "es")
        clock.now = noon.addingTimeInterval(86_400 * 400)
        #expect(try await workspace.feed("campaign", in: "es") == first)
        try await workspace.close()
    }

    @Test("Who withdraws leaves every public view at once")
    func withdraws() async throws {
        #expect(String(decoding: try await workspace.feed("campaign"), as: UTF8.self).contains("Ana"))
        _ = try await workspace.perform(WithdrawPerson(person: "ana", event: "panel"))
        #expect(!String(decoding: try await workspace.feed("campaign"), as: UTF8.self).contains("Ana"))
        await #expect(throws: AnswerRefusal.self) {
            try await workspace.perform(ConfirmPerson(person: "ana", event: "panel"))
        }
        _ = try await workspace.perform(InvitePerson(person: "ana", event: "panel"))
        _ = try await workspace.perform(ConfirmPerson(person: "ana", event: "panel"))
        #expect(String(decoding: try await workspace.feed("campaign"), as: UTF8.self).contains("Ana"))
        try await workspace.close()
    }

    @Test("An event refers only to what is there, and all that is wrong is said at once")
    func isSound() async throws {
        let refusal = await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(
                CreateEvent(
                    key: "bad", kind: .panel, title: ["en": "x"],
                    when: .timed(start: "2024-03-31T02:30", end: nil, zone: "Europe/Zurich", fold: nil),
                    place: Place(venue: "palace")))
        }
        #expect(refusal?.sentence.contains("does not exist on 2024-03-31") == true)
        #expect(refusal?.sentence.contains("no venue 'palace'") == true)
        try await workspace.close()
    }

    @Test("A name that is not public is kept sealed and found in public text")
    func findsSecrets() async throws {
        _ = try await workspace.perform(
            AddPerson(person: "witness-1", known: PrivatePerson(name: "Marisol Quetzal", aliases: ["Mari Q"])))
        #expect(try folder.allBytes().range(of: Data("Marisol".utf8)) == nil)
        let knowledge = try await workspace.perform(KnowPrivateThings())
        #expect(knowledge.secrets == ["Mari Q", "Marisol Quetzal"])
        var content = CampaignContent.sample
        content.events["panel"]?.event.body = ["en": "With MARÍSOL quetzal herself."]
        let codes = content.findings(knowing: knowledge).map(\.code)
        #expect(codes == ["private-in-public-text"])
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(AddPerson(person: "ana", known: PrivatePerson(name: "x")))
        }
        try await workspace.close()
    }
}
