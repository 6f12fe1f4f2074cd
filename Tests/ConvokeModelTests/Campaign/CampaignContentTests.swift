import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct CampaignContentTests {
    @Test("A whole campaign survives JSON, and equal campaigns are equal bytes")
    func codable() throws {
        let text = try CanonicalJSON.text(of: CampaignContent.sample)
        #expect(try CanonicalJSON.value(CampaignContent.self, from: text) == .sample)
        for _ in 0..<5 { #expect(try CanonicalJSON.text(of: CampaignContent.sample) == text) }
    }

    @Test("The main language is the first, English where there is none")
    func mainLanguage() {
        var campaign = CampaignContent.sample.campaign
        campaign.languages = ["es", "en"]
        #expect(campaign.mainLanguage == "es")
        campaign.languages = []
        #expect(campaign.mainLanguage == "en")
    }

    @Test("Entries are ordered by kind and key, and named so")
    func entries() {
        let entries: [Entry] = [.venue("a"), .event("b"), .event("a"), .statement("a"), Entry(.campaign, "z")]
        #expect(entries.sorted().map(\.description) == ["campaign z", "event a", "event b", "statement a", "venue a"])
    }

    @Test("A path grows inwards")
    func paths() {
        let path = FieldPath(.event("panel"), "participants")
        #expect(path[2, "person"] == FieldPath(.event("panel"), ["participants", "2", "person"]))
    }
}
