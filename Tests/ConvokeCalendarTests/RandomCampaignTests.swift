import ConvokeProcess
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("A thousand campaigns by chance")
struct RandomCampaignTests {
    private static let count: UInt64 = 1_000
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = root.appendingPathComponent(".tools/python/bin/python3")
    private static let isQuick = ProcessInfo.processInfo.environment["CONVOKE_QUICK"] != nil

    @Test("No public calendar breaks a rule of its bytes, or holds what not everybody may know")
    func bytes() {
        var entries = 0
        for seed in 1...Self.count {
            var campaign = RandomCampaign(seed: seed)
            let feed = campaign.feed()
            let bytes = feed.bytes()
            entries += feed.entries.count
            #expect(problems(in: bytes) == [], "seed \(seed)")
            let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
            #expect(!text.contains(RandomCampaign.secret), "seed \(seed)")
            let errors = CalendarCheck.findings(in: bytes).filter { $0.severity == .error }
            #expect(errors == [], "seed \(seed)")
        }
        // There is something in them, and there would have been something to tell.
        #expect(entries > 1_000)
    }

    @Test("Four calendar readers agree on each of them", .enabled(if: !isQuick))
    func readers() throws {
        try #require(
            FileManager.default.fileExists(atPath: Self.python.path),
            "The Python tools are missing: run 'make setup', or 'make quick' for the tests that need nothing installed."
        )
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("convoke-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try (1...Self.count).map { seed in
            var campaign = RandomCampaign(seed: seed)
            let file = folder.appendingPathComponent("\(seed).ics")
            try Data(campaign.feed().bytes()).write(to: file)
            return file.path
        }
        let check = try ChildProcess.run(
            Self.python, [Self.root.appendingPathComponent("scripts/check-feeds.py").path, "--problems"] + paths,
            withErrors: true)
        let output = String(decoding: check.output, as: UTF8.self)
        #expect(check.end == .exited(0), "\(output.prefix(4_000))")
        #expect(output.hasPrefix("\(Self.count) feeds read, "), "\(output.prefix(4_000))")
    }
}
