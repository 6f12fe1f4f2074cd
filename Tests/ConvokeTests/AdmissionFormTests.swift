import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("Door lists, codes and figures are safe to print and open")
struct AdmissionFormTests {
    private let list: DoorList

    init() throws {
        let names = [
            "=HYPERLINK(\"http://evil\")", "<script>alert(1)</script>", "\" onload=\"x", "+1", "＝1+1", "\u{200B}@x",
        ]
        list = DoorList(
            of: .sample(), campaign: CampaignContent.sample.campaign,
            entries: try names.enumerated().map {
                DoorListEntry(
                    code: try #require(DoorCode(number: UInt32($0.offset))), name: $0.element, party: 1)
            })
    }

    @Test("No cell of a spreadsheet starts a formula")
    func neutralises() throws {
        let lines = list.csv.components(separatedBy: "\r\n").dropFirst().dropLast()
        let names = lines.map { $0.components(separatedBy: "\",\"")[1] }.sorted()
        #expect(
            names
                == [
                    "'+1", "'=HYPERLINK(\"\"http://evil\"\")", "'\u{200B}@x", "'＝1+1", "<script>alert(1)</script>",
                    "\"\" onload=\"\"x",
                ].sorted())
    }

    @Test("A hostile name is text on the page, and the page has no script and lets none in")
    func escapes() {
        let html = list.html
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
        #expect(!html.contains("\" onload") && html.contains("&quot; onload"))
        #expect(html.contains("default-src 'none'"))
        #expect(html.components(separatedBy: "type=\"checkbox\"").count == 7)
        #expect(html.contains("<th scope=\"col\">Name</th>") && html.contains("lang=\"en\""))
    }

    @Test(
        "The list is in the event's language",
        arguments: [("es", "Lista de entrada", "ltr"), ("ar", "قائمة الدخول", "rtl"), ("de", "Door list", "ltr")])
    func speaks(language: String, title: String, direction: String) throws {
        var event = Event.sample()
        event.languages = [try #require(LanguageTag(language))]
        let html = DoorList(of: event, campaign: nil, entries: []).html
        #expect(html.contains(title) && html.contains("dir=\"\(direction)\""))
    }

    @Test("A QR symbol is square, light around, and the same in text and picture")
    func draws() throws {
        let code = try #require(DoorCode("7Q3KXM"))
        let lines = try code.qrText().split(separator: "\n")
        // Version 1 has 21 modules; the margin is 4 on each side; two rows make a line.
        #expect(lines.count == 15 && lines.allSatisfy { $0.count == 29 })
        #expect(lines[0].allSatisfy { $0 == "█" } && lines[1].allSatisfy { $0 == "█" })
        // The eye in the corner: seven dark modules.
        #expect(lines[2].hasPrefix("████ ▄▄▄▄▄ "))
        let picture = try code.qrPicture()
        #expect(picture.contains("role=\"img\"") && picture.contains("<title id=\"title\">7Q3KXM</title>"))
        let dark = lines.joined().reduce(0) { $0 + ($1 == " " ? 2 : $1 == "█" ? 0 : 1) }
        // The last line has one row only, and the missing one counts as dark.
        #expect(picture.components(separatedBy: "h1v1h-1z").count - 1 == dark - 29)
    }

    @Test("The picture of the turnout has the numbers of the text, a title and a description, and no script")
    func figures() {
        let turnout = Turnout(
            requested: 412, confirmed: 305, came: 288,
            arrivals: [.init(from: "13:50", people: 187), .init(from: "14:00", people: 101)])
        let svg = turnout.svg(titled: "A <b> & \u{7}panel")
        for (label, people) in turnout.bars {
            #expect(svg.contains(">\(label)</text>") && svg.contains(">\(people)</text>"))
            #expect(svg.contains("\(label) \(people)"))
        }
        #expect(svg.contains("role=\"img\"") && svg.contains("<title id=\"title\">A &lt;b&gt; &amp; panel</title>"))
        #expect(svg.contains("<desc id=\"desc\">") && !svg.contains("<script") && !svg.contains("href"))
    }
}
