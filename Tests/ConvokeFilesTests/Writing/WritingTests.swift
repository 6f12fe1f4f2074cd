import ConvokeFiles
import ConvokeModel
import Foundation
import Testing

struct WritingTests {
    @Test("Fields stand in their order, in the plainest form, without what holds anyway")
    func plainForm() throws {
        var event = Event(
            key: .key("a"), kind: .sideEvent, title: .both("Opening", "Apertura"),
            when: .timed(
                start: try known(LocalDateTime("2025-03-05T14:00")), end: nil, zone: try known(Zone("Europe/Zurich")),
                fold: nil))
        event.organisers = [.key("network")]
        event.participants = [Participant(person: .key("maria"), role: .chair)]
        event.summary = .en("One\ntwo: three")
        event.body = .en("Come.")
        var campaign = Campaign(
            key: .key("c"), name: .en("Yes: it is"), languages: [.english, .es], zone: try known(Zone("Europe/Zurich")),
            domain: "example.org")
        campaign.countries = [try known(Country("NO")): .en("Norway")]
        var content = CampaignContent(campaign: campaign)
        content.events = [event.key: WrittenEvent(event: event)]
        content.people = [
            .key("b"): Person(key: .key("b")), .key("a"): Person(key: .key("a"), name: .both("Why?", "B")),
        ]
        #expect(
            CampaignWriter.files(of: content) == [
                "campaign.yaml":
                    "key: c\nname: \"Yes: it is\"\nlanguages: [en, es]\nzone: Europe/Zurich\ndomain: example.org\ncountries: {\"NO\": Norway}\n",
                "people.yaml": "a:\n  name: {en: \"Why?\", es: B}\n\nb: {}\n",
                "events/a.md": """
                ---
                kind: side-event
                title: Opening
                summary: |-
                  One
                  two: three
                start: 2025-03-05T14:00
                organisers: [network]
                participants:
                  - {person: maria, role: chair}
                ---

                Come.

                """,
                "events/a.es.md": "---\ntitle: Apertura\n---\n",
            ])
    }

    @Test("Writing fills a new folder, and an empty one")
    func writes() throws {
        let content = try richCampaign()
        let campaign = try TemporaryCampaign([:])
        let new = campaign.url.appending(path: "new/our-campaign")
        try CampaignWriter.write(content, to: new)
        #expect(CampaignFolder(new).read().content == content)
        #expect(try FileManager.default.contentsOfDirectory(atPath: new.path).filter { $0.hasPrefix(".") } == [])
        try campaign.remove("campaign.yaml")
        try CampaignWriter.write(content, to: campaign.url)
        #expect(campaign.read().content == content)
    }

    @Test("Where one file is there already nothing is written at all")
    func refusesWhole() throws {
        let campaign = try TemporaryCampaign(["statements/letter.es.md": "mine"])
        try campaign.remove("campaign.yaml")
        let error = #expect(throws: FilesRefusal.self) {
            try CampaignWriter.write(try richCampaign(), to: campaign.url)
        }
        #expect(error?.code == .conflict)
        #expect(error?.sentence.contains("statements/letter.es.md") == true)
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: campaign.url.path).sorted() == [
                "statements", "statements/letter.es.md",
            ])
        #expect(
            try String(contentsOf: campaign.url.appending(path: "statements/letter.es.md"), encoding: .utf8) == "mine")
    }

    @Test("When the last file cannot be put in its place the others are taken away again")
    func takesBack() throws {
        let campaign = try TemporaryCampaign(["statements": "a file where a folder is meant"])
        try campaign.remove("campaign.yaml")
        #expect(throws: FilesRefusal.self) { try CampaignWriter.write(try richCampaign(), to: campaign.url) }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: campaign.url.path) == ["statements"])
    }
}
