import Convoke
import ConvokeTestSupport
import ConvokeWeb
import Foundation
import Testing

@Suite("Pages after somebody withdrew everywhere")
struct WithdrawnPageTests {
    @Test("No page says the name of who withdrew; before, the pages of the event did")
    func saysNoName() async throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace.test(in: folder)
        var content = CampaignContent.withPlaces()
        content.events["panel"]?.event.title = ["en": "A panel with Ana Pérez"]
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let before = try await naming(workspace)
        for page in ["en/events/panel/index.html", "es/events/panel/index.html", "en/programme/index.html"] {
            #expect(before.contains(page))
        }
        _ = try await workspace.perform(WithdrawEverywhere(person: "ana"))
        #expect(try await naming(workspace) == [])
        try await workspace.close()
    }

    private func naming(_ workspace: Workspace) async throws -> Set<String> {
        let files = try await StaticSite(workspace).files()
        return Set(files.filter { String(decoding: $0.value, as: UTF8.self).folded.contains("ana perez") }.keys)
    }
}
