import ConvokeFiles
import Foundation
import Testing

struct UnreadableFileTests {
    private let event = "---\nkind: panel\ntitle: Opening\ndate: 2025-01-01\n---\n"

    struct Broken: Sendable {
        var bytes: [UInt8]
        var expected: String

        init(_ text: String, _ tail: [UInt8] = [], _ expected: String) {
            bytes = Array(text.utf8) + tail
            self.expected = "events/a.md:\(expected)"
        }
    }

    static let broken: [Broken] = [
        Broken("---\nkind: panel\ntitle: é", [0xFF], "3:9 error not-utf8"),
        Broken("---\nti", [0xC3, 0x28], "2:3 error not-utf8"),
        Broken("---\n", [0xED, 0xA0, 0x80], "2:1 error not-utf8"),
        Broken("---\n", [0xC0, 0x80], "2:1 error not-utf8"),
        Broken("---\n", [0xF4, 0x90, 0x80, 0x80], "2:1 error not-utf8"),
        Broken("---\n", [0xE2, 0x82], "2:1 error not-utf8"),
        Broken("---\nkind: é\u{0}", [], "2:8 error control-character"),
        Broken("---\nkind: \u{1B}", [], "2:7 error control-character"),
        Broken("---\nkind: \u{85}", [], "2:7 error control-character"),
        Broken("---\nkind: a\rb", [], "2:8 error control-character"),
        Broken("---\nkind: \u{FEFF}", [], "2:7 error control-character"),
        Broken("", [], "1:1 error empty-file"),
        Broken(" \n\n", [], "1:1 error empty-file"),
        Broken("title: x\n", [], "1:1 error no-front-matter"),
        Broken("---\ntitle: x\n", [], "1:1 error open-front-matter"),
    ]

    @Test("A file that is no text is refused where it breaks", arguments: broken)
    func refuses(file: Broken) throws {
        let campaign = try TemporaryCampaign([:])
        try campaign.put(Data(file.bytes), at: "events/a.md")
        let reading = campaign.read()
        #expect(reading.problems.map(\.place) == [file.expected])
        #expect(reading.unreadable == [.event(.key("a"))])
    }

    @Test("A mark at the beginning and Windows line ends move no position")
    func sameWithWindowsEnds() throws {
        let text = "---\nkind: panel\ntitle: Opening\nstrat: x\ndate: soon\n---\n\nBody *é*\nsecond\n"
        let plain = try TemporaryCampaign(["events/a.md": text]).read()
        let windows = try TemporaryCampaign(["events/a.md": "\u{FEFF}" + text.replacing("\n", with: "\r\n")]).read()
        #expect(
            plain.problems.map(\.place) == ["events/a.md:4:1 error unknown-key", "events/a.md:5:7 error bad-value"])
        #expect(windows.problems == plain.problems)
        let good = text.replacing("strat: x\n", with: "").replacing("soon", with: "2025-01-01")
        let read = try TemporaryCampaign(["events/a.md": "\u{FEFF}" + good.replacing("\n", with: "\r\n")]).read()
        #expect(read.problems == [])
        #expect(read.content?.events[.key("a")]?.event.body == .en("Body *é*\nsecond"))
    }

    @Test("50 MB cost nothing", .timeLimit(.minutes(15)))
    func refusesLargeFiles() throws {
        let campaign = try TemporaryCampaign([:])
        try campaign.put("", at: "people.yaml")
        let file = try FileHandle(forWritingTo: campaign.url.appending(path: "people.yaml"))
        try file.truncate(atOffset: 50_000_000)
        try file.close()
        let clock = ContinuousClock()
        let start = clock.now
        let reading = campaign.read()
        #expect(clock.now - start < .seconds(1))
        #expect(reading.problems.map(\.place) == ["people.yaml:1:1 error too-large"])
        #expect(reading.problems.map(reading.sourceLine) == [nil])
        #expect(reading.unreadableKinds == [.person])
    }

    @Test("A link out of the campaign is never followed; one inside is")
    func linksStayInside() throws {
        let campaign = try TemporaryCampaign(["texts/a.md": event])
        let files = FileManager.default
        let outside = campaign.url.deletingLastPathComponent()
        try Data(event.utf8).write(to: outside.appending(path: "secret.md"))
        try Data("secret: yes".utf8).write(to: outside.appending(path: "our-campaign-secret.yaml"))
        try campaign.put(event, at: "events/b.md")
        func link(_ name: String, to target: String) throws {
            try files.createSymbolicLink(atPath: campaign.url.appending(path: name).path, withDestinationPath: target)
        }
        try link("events/a.md", to: "../texts/a.md")
        try link("events/c.md", to: outside.appending(path: "secret.md").path)
        try link("events/d.md", to: "../../our-campaign-secret.yaml")
        try link("events/e.md", to: "nowhere")
        try link("events/f.md", to: "f.md")
        try link("people.yaml", to: "../our-campaign-secret.yaml")
        try link("statements", to: "..")
        let reading = campaign.read()
        #expect(
            reading.problems.map(\.place) == [
                "events/c.md:1:1 error link-out-of-campaign", "events/d.md:1:1 error link-out-of-campaign",
                "events/e.md:1:1 error broken-link", "events/f.md:1:1 error broken-link",
                "people.yaml:1:1 error link-out-of-campaign", "statements:1:1 error link-out-of-campaign",
            ])
        #expect(reading.content?.events.keys.sorted() == [.key("a"), .key("b")])
    }

    @Test("What is no file is said so and never waited for", .timeLimit(.minutes(15)))
    func refusesWhatIsNoFile() throws {
        let campaign = try TemporaryCampaign(["events/a.md/x": "", "statements": "text"])
        #expect(mkfifo(campaign.url.appending(path: "people.yaml").path, 0o600) == 0)
        #expect(
            campaign.read().problems.map(\.place) == [
                "events/a.md:1:1 error not-a-file", "people.yaml:1:1 error not-a-file",
                "statements:1:1 error not-a-folder",
            ])
    }

    @Test("A file that may not be read is said so", .disabled(if: getuid() == 0, "root may read everything"))
    func refusesForbiddenFiles() throws {
        let campaign = try TemporaryCampaign(["events/a.md": event])
        #expect(chmod(campaign.url.appending(path: "events/a.md").path, 0) == 0)
        #expect(campaign.read().problems.map(\.place) == ["events/a.md:1:1 error unreadable"])
    }

    @Test("Without campaign.yaml there is no campaign, and the other files are read all the same")
    func missingCampaign() throws {
        let campaign = try TemporaryCampaign(["events/a.md": event.replacing("panel", with: "pannel")])
        try campaign.remove("campaign.yaml")
        let reading = campaign.read()
        #expect(
            reading.problems.map(\.place) == ["campaign.yaml:1:1 error no-campaign", "events/a.md:2:7 error bad-value"])
        #expect(reading.content == nil)
    }
}
