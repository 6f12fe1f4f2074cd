import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The picture of a programme")
struct GridDoorTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        var content = CampaignContent.sample
        content.campaign.languages = ["en", "ar"]
        content.events["panel"]?.event.title = ["en": "A <b>panel</b> & more", "ar": "ندوة"]
        var hidden = Event.sample("hidden", disclosure: .standard(at: .high))
        hidden.title = ["en": "Hush"]
        hidden.when = .timed(start: "2024-03-05T15:00", end: "2024-03-05T16:00", zone: "Europe/Zurich", fold: nil)
        content.events["hidden"] = WrittenEvent(event: hidden)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    @Test("The team sees drafts and clashes; the public neither them nor places that are not public")
    func differsByReader() async throws {
        let team = try await workspace.perform(ShowGrid())
        let cells = team.days.flatMap(\.rooms).flatMap(\.lanes).joined().sorted { $0.key < $1.key }
        #expect(cells.map(\.key) == ["hidden", "panel"] && cells.allSatisfy(\.isClash))
        #expect(team.html.contains("Hush") && team.html.contains("class=\"clash\"") && team.svg.contains("#b00020"))
        let open = try await workspace.perform(ReadPublicCampaign()).grid()
        #expect(open.days.flatMap(\.rooms).flatMap(\.lanes).joined().map(\.key) == ["panel"])
        for text in [open.html, open.svg] { #expect(!text.contains("Hush") && !text.contains("clash:")) }
        _ = try await workspace.perform(WaiveClash(event: "hidden", kind: .roomTwice, reason: "x"))
        _ = try await workspace.perform(WaiveClash(event: "hidden", kind: .personTwice, reason: "x"))
        _ = try await workspace.perform(AnnounceEvent(event: "hidden"))
        let rooms = try await workspace.perform(ReadPublicCampaign()).grid().days.flatMap(\.rooms).map(\.name)
        #expect(rooms == ["Room XXV, Palais des Nations, Avenue de la Paix 14, Geneva", "no place named"])
        try await workspace.close()
    }

    @Test("Words of people are text in the page and the drawing, never markup; Arabic runs from the right")
    func escapes() async throws {
        let grid = try await workspace.perform(ShowGrid())
        for text in [grid.html, grid.svg] {
            #expect(text.contains("A &lt;b&gt;panel&lt;/b&gt; &amp; more") && !text.contains("<b>"))
        }
        let arabic = try await workspace.perform(ShowGrid(language: "ar"))
        #expect(arabic.html.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.html.contains("ندوة"))
        #expect(arabic.svg.contains("direction=\"rtl\"") && arabic.svg.contains("تعارض"))
        // A drawing that is no XML shows nothing at all.
        for text in [grid.svg, arabic.svg] { #expect(XMLLike.isBalanced(text)) }
        try await workspace.close()
    }
}

/// Whether every tag of a text is closed in its order.
private enum XMLLike {
    static func isBalanced(_ text: String) -> Bool {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
            guard let tag = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).first else {
                return false
            }
            if tag.hasSuffix("/") || tag.hasPrefix("!") { continue }
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
            if tag.hasPrefix("/") {
                guard open.popLast() == name else { return false }
            } else {
                open.append(name)
            }
        }
        return open.isEmpty
    }
}
