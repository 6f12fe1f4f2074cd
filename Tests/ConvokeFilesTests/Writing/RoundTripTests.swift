import ConvokeFiles
import ConvokeModel
import Foundation
import Testing

struct RoundTripTests {
    @Test("What is written reads as the same campaign, and is written as the same bytes")
    func richCampaignComesBack() throws {
        let content = try richCampaign()
        let files = CampaignWriter.files(of: content)
        let reading = try TemporaryCampaign(files).read()
        #expect(reading.problems == [])
        #expect(reading.content == content)
        #expect(reading.content.map(CampaignWriter.files) == files)
    }

    static let hostile = [
        "yes", "No", "NO", "null", "~", "true", "10:00", "1_000", "0x1F", "1e3", "2025-10-16", "12:30:45", ".inf", "-1",
        "+1", "1.5", "=", "<<",
        " leading", "trailing ", "\ttab", "a\tb", "a: b", "a:", "a #b", "#b", "- a", "-", "? a", ": a", "[a]", "{a: b}",
        "a, b", "a]", "&a",
        "*a", "!a", "|", ">", "@a", "`a", "%a", "'a'", "\"a\"", "a'b", "a\"b", "back\\slash", "---", "...", "--- a",
        "a\nb", "a\n\nb", "a\n  b\nc",
        "\nfirst", "last\n", "a\n---\nb", " a\nb", "a\n \nb", "a\n\tb", "# a\n# b", "x: y\nz", "\u{2028}line", "é",
        "漢字", "👩‍👩‍👧", "\u{E000}\u{F8FF}*",
        "\u{202E}turned", "a\u{A0}b", "https://example.org/a:b", "{{count}}", "{{", "a\\nb", "0", "o", "a  b", "on",
        "Y", "1,000", "key: |-",
        String(repeating: "long ", count: 60) + "end",
    ]

    @Test("No text changes on its way through a file", arguments: hostile)
    func hostileTextComesBack(text: String) throws {
        var content = try richCampaign()
        content.campaign.name = .both(text, text)
        content.campaign.summary = .en(text)
        content.organisations[.key("network")]?.aliases = [text, "other", text]
        content.organisations[.key("network")]?.name = .en(text)
        content.events[.key("panel")]?.event.title = .both(text, text)
        content.events[.key("panel")]?.event.agenda = [
            AgendaItem(title: .en(text), minutes: 1), AgendaItem(title: .both(text, text)),
        ]
        content.statements[.key("letter")]?.statement.addressees = [
            Addressee(name: .both(text, text), demands: [.both(text, text), .both(text, "x")])
        ]
        content.statements[.key("letter")]?.statement.text = .both("Begin\n\(text)\nend", "x")
        content.statements[.key("letter")]?.signatories = [
            .individual(SigningIndividual(name: text, title: text, affiliation: "other")),
            .organisation(SigningOrganisation(name: text)),
        ]
        let files = CampaignWriter.files(of: content)
        let reading = try TemporaryCampaign(files).read()
        #expect(reading.problems == [])
        #expect(reading.content == content)
        #expect(reading.content.map(CampaignWriter.files) == files)
    }

    @Test("What no file may hold is left out, and the rest stays")
    func dropsControlCharacters() throws {
        var content = try richCampaign()
        content.campaign.name = .en("A\u{0}\u{1B}[31mB\r\nC\u{FEFF}")
        content.campaign.summary = .en(" \n\t")
        content.events[.key("panel")]?.event.body = .en("\n\n  A\u{7F}\n\n")
        let read = try TemporaryCampaign(CampaignWriter.files(of: content)).read().content
        #expect(read?.campaign.name == .en("A[31mB\nC"))
        #expect(read?.campaign.summary == nil)
        #expect(read?.events[.key("panel")]?.event.body == .en("  A"))
    }

    @Test("A text that an addressee lacks in one language keeps the others in the original")
    func partialTranslations() throws {
        var content = try richCampaign()
        content.statements[.key("letter")]?.statement.addressees = [
            Addressee(name: .both("One", "Uno"), demands: [.en("Only English"), LocalizedText("Solo", in: .es)])
        ]
        content.statements[.key("letter")]?.statement.place = LocalizedText("Ginebra", in: .es)
        content.statements[.key("letter")]?.statement.text = LocalizedText("Texto", in: .es)
        content.events[.key("some")]?.event.when = .unannounced(note: LocalizedText("Pronto", in: .es))
        let reading = try TemporaryCampaign(CampaignWriter.files(of: content)).read()
        #expect(reading.problems == [])
        #expect(reading.content == content)
    }

    @Test("A name that is not public never comes into a file")
    func keepsPrivateNamesOut() throws {
        var content = try richCampaign()
        content.people[.key("witness-1")]?.name = .en("Real Name")
        #expect(!CampaignWriter.files(of: content).values.contains { $0.contains("Real Name") })
        content.people[.key("witness-1")]?.disclosure = .public
        #expect(CampaignWriter.files(of: content)["people.yaml"]?.contains("Real Name") == true)
    }
}
