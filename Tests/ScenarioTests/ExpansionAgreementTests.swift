import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

@Suite("When calendars take place, by us and by a reader that is not ours", .enabled(if: !Checkout.isQuick))
struct ExpansionAgreementTests {
    @Test("Calendars of our own that hold every way of repeating mean the same to both")
    func agreesOnTable() throws {
        #expect(try instances(in: CalendarsThatRepeat.all, from: "2026-01-01", to: "2028-12-31") > 1_000)
    }

    @Test("Five hundred random calendars mean the same to both", arguments: [UInt64(1), 2])
    func agreesOnRandom(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let calendars = (0..<250).map { index in ("random-\(seed)-\(index)", RandomCalendar.text(&random)) }
        #expect(try instances(in: calendars, from: "2026-01-01", to: "2027-06-30") > 10_000)
    }

    @Test("What we write of a series with days, exceptions and moved instances means the same to both")
    func agreesOnOurs() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        try folder.write(SeriesInFiles.event, to: "campaign/events/weekly.md")
        let workspace = Workspace.test(in: folder)
        _ = try await workspace.apply()
        let text = String(decoding: try await workspace.feed("panel"), as: UTF8.self)
        try await workspace.close()
        #expect(text.components(separatedBy: "RECURRENCE-ID").count == 3)
        #expect(try instances(in: [("panel", text)], from: "2026-09-01", to: "2026-12-31") == 11)
    }

    /// How many instances there are, after holding each against what the other reader makes of the same calendar.
    private func instances(in calendars: [(name: String, text: String)], from: LocalDate, to: LocalDate) throws -> Int {
        let folder = try TemporaryFolder()
        for (name, text) in calendars { try folder.write(text, to: "\(name).ics") }
        let theirs = try Self.expand(calendars.map { folder["\($0.name).ics"].path }, from: from, to: to)
        let window = try CalendarWindow(from: from, through: to, zone: .utc)
        var count = 0
        for (name, text) in calendars {
            let expansion = try CalendarFile(Array(text.utf8)).expansion(within: window, inWindowZone: true)
            let rows = try #require(theirs["\(name).ics"])
            let ours = expansion.instances.map { [$0.uid, $0.start, $0.end ?? $0.start, $0.summary, $0.status] }
            let expected = rows.map { Self.sortable($0) }.sorted { $0.lexicographicallyPrecedes($1) }
            // Where the other reader gives no end, ours is not held against it.
            let starts = Set(rows.filter { $0[2] == nil }.map { [$0[0] ?? "", $0[1] ?? ""] })
            let found = ours.map { starts.contains([$0[0], $0[1]]) ? [$0[0], $0[1], "", $0[3], $0[4]] : $0 }
                .sorted { $0.lexicographicallyPrecedes($1) }
            #expect(found == expected, "\(name):\n\(text)")
            #expect(expansion.remarks == [], "\(name)")
            count += found.count
        }
        return count
    }

    private static func sortable(_ row: [String?]) -> [String] { row.map { $0 ?? "" } }

    private static func expand(_ paths: [String], from: LocalDate, to: LocalDate) throws -> [String: [[String?]]] {
        try #require(
            FileManager.default.fileExists(atPath: Checkout.python.path),
            "The Python tools are missing: run 'make setup', or 'make quick' for the tests that need nothing installed."
        )
        let expanded = try ChildProcess.run(
            Checkout.python,
            [Checkout.root.appendingPathComponent("scripts/expand-feeds.py").path, "\(from)", "\(to)"] + paths)
        try #require(expanded.end == .exited(0))
        return try JSONDecoder().decode([String: [[String?]]].self, from: expanded.output)
    }
}
