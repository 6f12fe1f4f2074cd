// The README's program stands here between two marks, so that it is compiled; the test below runs it and holds the two
// texts against each other.
import Convoke
import ConvokeTestSupport
import Foundation
import Testing

private func program(at path: String) async throws {
    // README
    let workspace = Workspace(at: URL(fileURLWithPath: path))
    _ = try await workspace.apply()
    for event in try await workspace.perform(ListEvents(kind: .screening)) {
        print(event.title, event.when.start ?? "not announced", event.when.zone ?? "")
    }
    let campaign = try await workspace.perform(ReadPublicCampaign())
    for statement in campaign.statements {
        print(try await workspace.letter(statement.key, in: campaign.languages[0], as: .text))
    }
    try await workspace.close()
    // END
}

@Suite("The README says what is so", .serialized)
struct ReadmeTests {
    private func readme() throws -> String {
        try String(contentsOf: Checkout.root.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test("Its program compiles, runs, and is the one that was compiled")
    func runs() async throws {
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let body = try #require(
            source.components(separatedBy: "    // README\n").dropFirst().first?.components(separatedBy: "    // END")
                .first)
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0)
        }
        let shown = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
            .replacing("URL(fileURLWithPath: path)", with: "URL(fileURLWithPath: \"Samples/defenders-in-exile\")")
        #expect(
            try readme().contains("```swift\nimport Convoke\nimport Foundation\n\n\(shown)\n```"),
            "The README's program is not this one:\n\(shown)")
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        setenv("CONVOKE_TEMPLATES", Checkout.templates.path, 1)
        setenv("XDG_DATA_HOME", folder["data"].path, 1)
        try await program(at: folder["campaign"].path)
        #expect(FileManager.default.fileExists(atPath: folder["data/convoke"].path))
    }

    @Test("Every file and folder that it links to is there")
    func links() throws {
        for file in ["README.md", "CONTRIBUTING.md", "docs/ADD-A-VERB.md", "docs/FILES.md", "docs/JSON.md"] {
            let text = try String(contentsOf: Checkout.root.appendingPathComponent(file), encoding: .utf8)
            let base = Checkout.root.appendingPathComponent(file).deletingLastPathComponent()
            for match in text.matches(of: /\]\(([^)#:]+)\)/) {
                let target = base.appendingPathComponent(String(match.1))
                #expect(FileManager.default.fileExists(atPath: target.path), "\(file) links to \(match.1)")
            }
        }
    }
}
