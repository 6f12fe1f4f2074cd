import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Calendars by subject and by reader")
struct FeedTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        var second = Event.sample("second")
        second.title = ["en": "Second"]
        second.tags = ["Exile & law"]
        second.languages = ["es"]
        second.organisers = ["omct"]
        second.coSponsors = []
        second.entry = .list(by: "2024-03-01")
        second.disclosure.venue = .confirmedGuests
        content.events["second"] = WrittenEvent(event: second, seed: EventSeed(state: .announced))
        var draft = Event.sample("draft")
        draft.title = ["en": "Draft"]
        draft.disclosure.venue = .never
        draft.disclosure.link = .never
        content.events["draft"] = WrittenEvent(event: draft)
        content.statements["letter"]?.statement.deadline = Deadline(at: "2024-03-08T23:59", zone: .anywhereOnEarth)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func lines(
        _ name: String, _ prefix: String, as audience: FeedAudience = .public, within reach: FeedReach = FeedReach()
    ) async throws -> [String] {
        String(decoding: try await workspace.feed(name, as: audience, within: reach), as: UTF8.self)
            .replacing("\r\n ", with: "").components(separatedBy: "\r\n").filter { $0.hasPrefix(prefix) }
    }

    @Test(
        "A calendar holds the events of its kind, tag, organisation, venue or language, and no others",
        arguments: [
            ("campaign", ["A panel", "Second"]), ("side-event", ["A panel", "Second"]), ("vigil", []),
            ("tag-exile-law", ["Second"]),
            ("organisation-international-service-for-human-rights", ["A panel"]),
            ("organisation-world-organisation-against-torture", ["A panel", "Second"]),
            ("venue-palais-des-nations", ["A panel"]), ("spoken-es", ["Second"]),
        ] as [(String, [String])])
    func filters(name: String, titles: [String]) async throws {
        #expect(try await lines(name, "SUMMARY").sorted() == titles.map { "SUMMARY;LANGUAGE=en:\($0)" })
        try await workspace.close()
    }

    @Test("There is a calendar for what public events are about, and none that would tell of another")
    func names() async throws {
        let names = try await workspace.perform(ReadPublicCampaign()).allFeedNames
        #expect(
            names == [
                "campaign", "side-event", "tag-exile-law", "organisation-international-service-for-human-rights",
                "organisation-world-organisation-against-torture", "venue-palais-des-nations",
                "spoken-es",
            ])
        await #expect(throws: NotFound.self) { try await workspace.feed("organisation-nobody") }
        await #expect(throws: NotFound.self) { try await workspace.feed("../campaign") }
        #expect(
            Array(try await workspace.buildFeeds().files.keys).sorted() == [
                "campaign.en.ics", "campaign.es.ics", "side-event.en.ics", "side-event.es.ics",
            ])
        #expect(try await workspace.buildFeeds(all: true).files.count == 14)
        try await workspace.close()
    }

    @Test(
        "The team sees drafts as tentative, and places that guests will be told; what nobody is told is in no calendar")
    func team() async throws {
        #expect(
            try await lines("campaign", "STATUS", as: .team).sorted() == [
                "STATUS:CONFIRMED", "STATUS:CONFIRMED", "STATUS:TENTATIVE",
            ])
        #expect(try await lines("campaign", "LOCATION", as: .team).count == 2)
        #expect(try await lines("campaign", "LOCATION").count == 1)
        #expect(try await lines("campaign", "CONFERENCE", as: .team).count == 2)
        #expect(try await lines("campaign", "BEGIN:VALARM") == [])
        await #expect(throws: Forbidden.self) { try await workspace.perform(ReadTeamCampaign(), as: .anyone) }
        try await workspace.close()
    }

    @Test("The team's deadlines remind a week and a day before, in the language")
    func deadlines() async throws {
        #expect(
            try await lines("deadlines", "SUMMARY", as: .team) == [
                "SUMMARY;LANGUAGE=en:Names to hand in: Second", "SUMMARY;LANGUAGE=en:Last hour to sign: A letter",
            ])
        // Anywhere on Earth is twelve hours behind UTC.
        #expect(
            try await lines("deadlines", "DTSTART", as: .team) == [
                "DTSTART;VALUE=DATE:20240301", "DTSTART:20240309T115900Z",
            ])
        #expect(
            try await lines("deadlines", "TRIGGER", as: .team) == [
                "TRIGGER:-P7D", "TRIGGER:-P1D", "TRIGGER:-P7D", "TRIGGER:-P1D",
            ])
        await #expect(throws: NotFound.self) { try await workspace.feed("deadlines") }
        try await workspace.close()
    }

    @Test("A calendar reaches as far back and ahead as was asked, and what was cancelled stays for thirty days")
    func windows() async throws {
        #expect(try await lines("campaign", "SUMMARY", within: FeedReach(past: 0)).count == 2)
        _ = try await workspace.perform(CancelEvent(event: "second"))
        let end = Date(timeIntervalSince1970: 1_709_649_000)
        clock.now = end + 30 * 86_400
        #expect(try await lines("campaign", "SUMMARY", within: FeedReach(past: 90)).count == 2)
        clock.now = end + 30 * 86_400 + 1
        #expect(try await lines("campaign", "SUMMARY", within: FeedReach(past: 90)) == ["SUMMARY;LANGUAGE=en:A panel"])
        #expect(try await lines("campaign", "SUMMARY", within: FeedReach(past: 29)) == [])
        clock.now = end - 10 * 86_400
        #expect(try await lines("campaign", "SUMMARY", within: FeedReach(future: 5)) == [])
        try await workspace.close()
    }

    @Test("7 What goes on for days, or past midnight, is in a calendar of what is to come until it is over")
    func goesOn() async throws {
        var content = try await workspace.perform(ExportCampaign())
        content.events["second"]?.event.when = .allDay(from: "2024-03-02", through: "2024-03-06", zone: nil)
        content.events["panel"]?.event.when = .timed(
            start: "2024-03-05T22:00", end: "2024-03-06T01:00", zone: "Europe/Zurich", fold: nil)
        _ = try await workspace.perform(ApplyCampaign(content: content))
        func titles(_ instant: TimeInterval) async throws -> [String] {
            clock.now = Date(timeIntervalSince1970: instant)
            return try await lines("campaign", "SUMMARY", within: FeedReach(past: 0)).map { String($0.dropFirst(20)) }
        }
        // 6 March 2024 at 00:30 and 01:00:01 in Zurich, and three days later.
        #expect(try await titles(1_709_681_400).sorted() == ["A panel", "Second"])
        #expect(try await titles(1_709_683_201) == ["Second"])
        #expect(try await titles(1_709_683_200 + 3 * 86_400) == [])
        try await workspace.close()
    }
}

@Suite("A guest's own calendar")
struct GuestFeedTests {
    private func lines(_ panel: Panel, _ link: String, _ prefix: String) async throws -> [String] {
        String(
            decoding: try await panel.workspace.perform(ReadGuestFeed(link: link), as: .anyone).bytes(), as: UTF8.self
        )
        .replacing("\r\n ", with: "").components(separatedBy: "\r\n").filter { $0.hasPrefix(prefix) }
    }

    @Test("It holds the place and link once the guest may know them, and blocks the time once the place is theirs")
    func discloses() async throws {
        var disclosure = EventDisclosure.standard(at: .standard)
        (disclosure.venue, disclosure.link) = (.confirmedGuests, .confirmedGuests)
        let panel = try await Panel(places: 1, disclosure: disclosure)
        let first = try await panel.ask()
        let waiting = try await panel.ask()
        #expect(try await lines(panel, first.way, "TRANSP") == ["TRANSP:OPAQUE"])
        #expect(try await lines(panel, first.way, "LOCATION").count == 1)
        #expect(try await lines(panel, first.way, "CONFERENCE").count == 1)
        #expect(try await lines(panel, waiting.way, "STATUS") == ["STATUS:TENTATIVE"])
        #expect(try await lines(panel, waiting.way, "LOCATION") == [])
        #expect(try await lines(panel, waiting.way, "CONFERENCE") == [])
        #expect(try await lines(panel, first.way, "ATTENDEE") + lines(panel, first.way, "ORGANIZER") == [])
        try await panel.cancel(first)
        #expect(try await lines(panel, first.way, "BEGIN") == ["BEGIN:VCALENDAR"])
        await #expect(throws: NotFound.self) {
            try await panel.workspace.perform(ReadGuestFeed(link: "nobody"), as: .anyone)
        }
        try await panel.workspace.close()
    }

    @Test("A campaign at risk has none, and says the same whether or not there is such a place")
    func offAtRisk() async throws {
        let panel = try await Panel(places: 1, risk: .elevated)
        let link = try await panel.ask().way
        for link in [link, "nobody"] {
            await #expect(throws: NoGuestFeeds.self) {
                try await panel.workspace.perform(ReadGuestFeed(link: link), as: .anyone)
            }
        }
        try await panel.workspace.close()
    }
}
