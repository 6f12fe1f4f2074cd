import ConvokeFiles
import ConvokeModel
import Foundation
import Testing

struct CampaignFileTests {
    @Test(
        "A campaign that cannot be used is said so at the field",
        arguments: [
            (
                "name: A\nlanguages: [en]\nzone: Europe/Zurick\ndomain: example.org\n",
                ["campaign.yaml:3:7 error bad-value"]
            ),
            ("name: A\nlanguages: []\nzone: UTC\ndomain: example.org\n", ["campaign.yaml:2:12 error empty-value"]),
            (
                "name: A\nlanguages: [en, en]\nzone: UTC\ndomain: Example.org\n",
                ["campaign.yaml:2:17 error bad-value", "campaign.yaml:4:9 error bad-value"]
            ),
            (
                "key: Our Campaign\nname: A\nlanguages: [en]\nzone: UTC\ndomain: a.b\n",
                ["campaign.yaml:1:6 error bad-key"]
            ),
            ("name: A\n", ["domain", "languages", "zone"].map { _ in "campaign.yaml:1:1 error missing-field" }),
            ("", ["campaign.yaml:1:1 error empty-file"]),
            ("# nothing\n", ["campaign.yaml:1:1 error empty-file"]),
            ("- a\n", ["campaign.yaml:1:1 error wrong-kind"]),
            ("a: b\n---\nc: d\n", ["campaign.yaml:2:1 error yaml-syntax"]),
        ])
    func refuses(text: String, expected: [String]) throws {
        let reading = try TemporaryCampaign(["campaign.yaml": text]).read()
        #expect(reading.problems.map(\.place) == expected)
        #expect(reading.content == nil)
    }

    @Test("A wrong name for a country does not keep the campaign from being used")
    func usableWithErrors() throws {
        let reading = try TemporaryCampaign([
            "campaign.yaml": TemporaryCampaign.campaign
                + "countries: {sv: S, NO: Norway}\ngroups:\n  g: {name: G, members: [a, B]}\n"
        ]).read()
        #expect(
            reading.problems.map(\.place) == ["campaign.yaml:5:13 error bad-value", "campaign.yaml:7:29 error bad-key"])
        #expect(reading.problems.first?.hint == "Did you mean 'SV'?")
        #expect(reading.content?.campaign.key == .key("our-campaign"))
        #expect(reading.unreadable == [Entry(.campaign, "our-campaign")])
    }

    @Test("A name beside a disclosure that is not public is an error that repeats no name")
    func privateNames() throws {
        let text =
            "w:\n  name: Real Name\n  disclosure: confirmed-guests\np:\n  name: Public Name\n  disclosure: public\n"
        let reading = try TemporaryCampaign(["people.yaml": text]).read()
        #expect(reading.problems.map(\.place) == ["people.yaml:2:9 error private-name-in-file"])
        let problem = try known(reading.problems.first)
        #expect(problem.hint?.contains("convoke person add w") == true)
        #expect(reading.sourceLine(for: problem) == nil)
        #expect(!"\(reading.problems)".contains("Real Name"))
    }

    @Test("Keys of a file that cannot be read count as there, and files that are not read are named")
    func salvagesKeys() throws {
        let reading = try TemporaryCampaign([
            "people.yaml": "maria:\n  name: \"Maria\nana:\n  name: A\n", "organizations.yaml": "a: {name: A}\n",
            "venues.yaml": "house: {name: House, capacity: many}\nBad Key: {name: X}\n",
        ]).read()
        #expect(
            reading.problems.map(\.place) == [
                "organizations.yaml:1:1 warning file-not-used", "people.yaml:2:9 error yaml-syntax",
                "venues.yaml:1:32 error bad-value", "venues.yaml:2:1 error bad-key",
            ])
        #expect(reading.unreadable == [.person(.key("maria")), .person(.key("ana")), .venue(.key("house"))])
        #expect(reading.unreadableKinds == [.person])
    }

    @Test("All problems of all files come in one run, in order")
    func oneRun() throws {
        let event = "---\nkind: panel\ntitle: A\ndate: 2025-01-01\nfoo: 1\nbar: 2\n---\n"
        let reading = try TemporaryCampaign([
            "events/b.md": event, "events/a.md": event, "venues.yaml": "h: {}\n",
            "films.yaml": "f: {title: A, year: x}\n", "events/notes.txt": "",
            "events/Bad Name.md": event, "events/.hidden": "",
        ]).read()
        #expect(
            reading.problems.map(\.place) == [
                "events/Bad Name.md:1:1 error bad-key", "events/a.md:5:1 error unknown-key",
                "events/a.md:6:1 error unknown-key",
                "events/b.md:5:1 error unknown-key", "events/b.md:6:1 error unknown-key",
                "events/notes.txt:1:1 warning file-not-used",
                "films.yaml:1:21 error bad-value", "venues.yaml:1:1 error missing-field",
            ])
    }

    @Test("The folder above with a campaign.yaml is found")
    func findsFolder() throws {
        let campaign = try TemporaryCampaign(["events/deep/x.txt": ""])
        let expected = campaign.url.standardizedFileURL.path
        #expect(CampaignFolder.find(from: campaign.url.appending(path: "events/deep"))?.path == expected)
        #expect(CampaignFolder.find(from: campaign.url)?.path == expected)
        #expect(CampaignFolder.find(from: campaign.url.deletingLastPathComponent()) == nil)
    }
}
