import ConvokeFiles
import ConvokeModel
import Foundation
import Testing

struct ExampleCampaignTests {
    @Test("The example reads without problems and has one of everything", arguments: ["my-campaign", "2025", "no"])
    func readsWithoutProblems(key: String) throws {
        let reading = try TemporaryCampaign(ExampleCampaign.files(key: .key(key))).read()
        #expect(reading.problems == [])
        let content = try known(reading.content)
        #expect(content.campaign.key == .key(key))
        #expect(content.events.keys.map(\.text) == ["opening"])
        #expect(content.statements[.key("open-letter")]?.signatories.count == 2)
        #expect(content.people.values.filter { $0.name == nil }.map(\.key) == [.key("witness-1")])
    }

    @Test("Every key that the example refers to is there")
    func refersToWhatIsThere() throws {
        let content = try known(try TemporaryCampaign(ExampleCampaign.files(key: .key("my-campaign"))).read().content)
        let event = try known(content.events[.key("opening")]?.event)
        let place = try known(event.place)
        #expect(content.venues[place.venue]?.rooms[try known(place.room)] != nil)
        #expect((event.organisers + event.coSponsors).allSatisfy { content.organisations[$0] != nil })
        #expect(event.participants.allSatisfy { content.people[$0.person] != nil })
    }

    @Test("The example never overwrites")
    func neverOverwrites() throws {
        let campaign = try TemporaryCampaign([:])
        #expect(throws: FilesRefusal.self) { try ExampleCampaign.write(key: .key("a"), to: campaign.url) }
        try campaign.remove("campaign.yaml")
        try ExampleCampaign.write(key: .key("a"), to: campaign.url)
        #expect(campaign.read().problems == [])
        #expect(
            try String(contentsOf: campaign.url.appending(path: ".gitignore"), encoding: .utf8).contains(
                "\n.convoke/\n"))
    }
}
