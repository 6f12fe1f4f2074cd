import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The list of co-sponsors closes on its day; who comes late supports")
struct CoSponsorTests {
    private let folder: TemporaryFolder
    private let clock = TestClock(noon - 20 * 86_400)
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content()))
    }

    private static func content(by day: LocalDate? = "2024-02-24") -> CampaignContent {
        var content = CampaignContent.sample
        content.organisations["mission"] = Organisation(
            key: "mission", name: ["en": "Permanent Mission of Chile"], category: .stateMission)
        content.organisations["late"] = Organisation(key: "late", name: ["en": "Late Centre"])
        content.organisations["other"] = Organisation(key: "other", name: ["en": "Other Centre"])
        content.events["panel"]?.event.coSponsors = ["mission", "omct", "late", "other"]
        content.events["panel"]?.event.coSponsorsBy = day
        content.events["panel"]?.seed.hostAnswers = [
            "mission": .confirmed, "omct": .confirmed, "late": .invited, "other": .invited,
        ]
        return content
    }

    private func sheet() async throws -> [[String]] {
        let sheet = try await workspace.perform(ListCoSponsors(event: "panel"))
        return [sheet.organisations, sheet.missions, sheet.supporting, sheet.open, sheet.withdrawn].map {
            $0.map(\.organisation.text)
        }
    }

    @Test("Up to the end of the day who says yes is on the list, after it they are named as supporting")
    func closesOnItsDay() async throws {
        #expect(try await sheet() == [["omct"], ["mission"], [], ["late", "other"], []])
        // 24 February, a second before midnight in Geneva.
        clock.now = Date(timeIntervalSince1970: 1_708_815_599)
        let inTime = try await workspace.perform(ConfirmCoSponsor(organisation: "other", event: "panel"))
        #expect(!inTime.isLate)
        clock.now += 1
        let late = try await workspace.perform(ConfirmCoSponsor(organisation: "late", event: "panel"))
        #expect(late.isLate)
        #expect(try await sheet() == [["omct", "other"], ["mission"], ["late"], [], []])
        let event = try #require(try await workspace.perform(ReadPublicCampaign()).events.first)
        #expect(
            event.coSponsors.map { $0.text(in: "en") } == [
                "World Organisation Against Torture", "Other Centre", "Permanent Mission of Chile",
            ])
        #expect(event.supporters == [["en": "Late Centre"]])
        let feed = String(decoding: try await workspace.feed("campaign", in: "en"), as: UTF8.self)
        #expect(feed.replacing("\r\n ", with: "").contains("Supported by: Late Centre"))
        try await workspace.close()
    }

    @Test("Late is late by the link and from the files, too")
    func isLateByAnyWay() async throws {
        let host = try await workspace.perform(
            InviteCoSponsor(organisation: "late", event: "panel", contact: PartContact()))
        let link = String(try #require(host.link?.split(separator: "/").last))
        clock.now = Date(timeIntervalSince1970: 1_708_815_600)
        let view = try await workspace.perform(AnswerPart(link: link, answer: .confirmed), as: .anyone)
        #expect(view.isLate)
        var content = Self.content()
        content.organisations["third"] = Organisation(key: "third", name: ["en": "Third"])
        content.events["panel"]?.event.coSponsors.append("third")
        _ = try await workspace.perform(ApplyCampaign(content: content))
        #expect(try await sheet() == [["omct"], ["mission"], ["late", "third"], ["other"], []])
        try await workspace.close()
    }

    @Test("Whoever withdraws leaves the closed list, and comes back onto it; a name stays as the list had it")
    func withdraws() async throws {
        _ = try await workspace.perform(FreezeCoSponsors(event: "panel"))
        _ = try await workspace.perform(WithdrawCoSponsor(organisation: "omct", event: "panel"))
        #expect(try await sheet() == [[], ["mission"], [], ["late", "other"], ["omct"]])
        #expect(
            try await workspace.perform(ReadPublicCampaign()).events.first?.coSponsors == [
                ["en": "Permanent Mission of Chile"]
            ])
        _ = try await workspace.perform(InviteCoSponsor(organisation: "omct", event: "panel"))
        _ = try await workspace.perform(ConfirmCoSponsor(organisation: "omct", event: "panel"))
        var content = Self.content()
        content.organisations["omct"]?.name = ["en": "Renamed"]
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let sheet = try await workspace.perform(ListCoSponsors(event: "panel"))
        #expect(sheet.organisations.map(\.name) == [["en": "World Organisation Against Torture"]])
        #expect(sheet.closedOn == "2024-02-14")
        try await workspace.close()
    }

    @Test("A list is opened again while its day allows it, and not after")
    func opensAgain() async throws {
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(FreezeCoSponsors(event: "panel", isFrozen: false))
        }
        _ = try await workspace.perform(FreezeCoSponsors(event: "panel"))
        #expect(try await workspace.perform(FreezeCoSponsors(event: "panel", isFrozen: false)).closedOn == nil)
        _ = try await workspace.perform(FreezeCoSponsors(event: "panel"))
        clock.now = Date(timeIntervalSince1970: 1_708_815_600)
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(FreezeCoSponsors(event: "panel", isFrozen: false))
        }
        try await workspace.close()
    }
}
