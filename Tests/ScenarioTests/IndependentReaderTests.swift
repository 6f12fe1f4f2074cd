import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Readers that are not ours understand what we write", .enabled(if: !Checkout.isQuick))
struct IndependentReaderTests {
    @Test("Four calendar readers agree on every feed of the sample campaign")
    func readsFeeds() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        try folder.write(SeriesInFiles.event, to: "campaign/events/weekly.md")
        let workspace = Workspace.test(in: folder)
        _ = try await workspace.apply()
        _ = try await workspace.perform(CancelEvent(event: "world-refugee-day"))
        let names = try await workspace.buildFeeds().write(to: folder["feeds"])
        try await workspace.close()
        try #require(
            FileManager.default.fileExists(atPath: Checkout.python.path),
            "The Python tools are missing: run 'make setup', or 'make quick' for the tests that need nothing installed."
        )
        let check = try ChildProcess.run(
            Checkout.python,
            [Checkout.root.appendingPathComponent("scripts/check-feeds.py").path]
                + names.map { folder["feeds/\($0)"].path }, withErrors: true)
        #expect(check.end == .exited(0), "\(String(decoding: check.output, as: UTF8.self))")
        #expect(names.count == 14)
    }
}
