import Convoke
import ConvokeTestSupport
import ConvokeWeb
import Foundation
import Testing

@Suite("The pages as files")
struct StaticSiteTests {
    @Test("Every address that a page of the site links to is there, and no page has a form")
    func isWhole() async throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace.test(in: folder)
        _ = try await workspace.perform(ApplyCampaign(content: .withPlaces()))
        let feeds = try await workspace.buildFeeds(in: "feeds/")
        let files = try await StaticSite(workspace).files().merging(feeds.files) { first, _ in first }
        #expect(files["index.html"] == files["en/index.html"])
        for language in ["en", "es", "fr", "ar"] { #expect(files["\(language)/events/panel/index.html"] != nil) }
        var missing: Set<String> = []
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            // To choose from a list asks by GET, and shows the whole list where nobody answers.
            #expect(!text.contains("method=\"post\""), "\(path)")
            for link in text.matches(of: /(?:href|src)="(\/[^"#?]*)/).map({ String($0.1) }) {
                let file = link.dropFirst()
                let found = [String(file), "\(file)index.html", "\(file)/index.html"].contains { files[$0] != nil }
                if !found { missing.insert(link) }
            }
        }
        #expect(missing == [])
        try await workspace.close()
    }
}
