import ConvokeModel
import Testing

@testable import ConvokeFiles

struct VanishedFileTests {
    @Test("A file that is removed between the listing and the reading is said to be gone")
    func vanishes() throws {
        let campaign = try TemporaryCampaign([
            "statements/s.md": "---\ntitle: S\n---\n", "statements/s.signatories.csv": "name\nA\n",
        ])
        var reader = CampaignReader(GuardedFile(root: campaign.url), folder: "our-campaign")
        let files = try known(reader.entryFiles(in: "statements", allowingSheets: true).first)
        #expect(files.hasOriginal && files.hasSheet)
        try campaign.remove("statements/s.md")
        try campaign.remove("statements/s.signatories.csv")
        #expect(reader.statement(files).item == nil)
        #expect(
            reader.reading.problems.map(\.place) == [
                "statements/s.md:1:1 error vanished", "statements/s.signatories.csv:1:1 error vanished",
            ])
    }
}
