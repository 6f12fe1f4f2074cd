import Convoke
import Foundation

/// Calendars of ten thousand events: writing, reading, and handing out what was made before.
struct CalendarMeasure {
    let checkout: Checkout
    let data: URL
    private let repetitions = 7

    func section() async throws -> Section {
        let folder = data.appendingPathComponent("calendar")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("sample.ics")
        let feed = try CalendarSample.feed()
        let bytes = feed.bytes()
        try Data(bytes).write(to: file)
        let rivals = CalendarRivals(checkout: checkout, in: folder)
        var (ours, libical, python, reading, libicalReading): ([Double], [Double], [Double], [Double], [Double])
        (ours, libical, python, reading, libicalReading) = ([], [], [], [], [])
        // In turns, so that a busy minute of the machine falls on all of them.
        for round in 0..<repetitions {
            ours.append(
                try await Samples.measuring { guard feed.bytes().count == bytes.count else { throw Changed() } })
            if let seconds = try rivals.libicalWrites(file) { libical.append(seconds) }
            if round < 3, let seconds = try rivals.pythonWrites(file) { python.append(seconds) }
            reading.append(
                try await Samples.measuring {
                    guard try CalendarFile(bytes).calendars.first?.components.count ?? 0 > CalendarSample.count else {
                        throw Changed()
                    }
                })
            if let seconds = try rivals.libicalReads(file) { libicalReading.append(seconds) }
        }
        let served = try await serving(folder)
        return section(
            size: bytes.count, Samples(ours), Samples(libical), Samples(python), Samples(reading),
            Samples(libicalReading),
            served)
    }

    private struct Changed: Error {}

    private struct Served {
        var first: Double
        var warm: Samples
        var afterChange: Samples
        var rendered: [Int]
    }

    /// The campaign's own calendar through the door, with as many events: the first time, again, and after one has moved.
    private func serving(_ folder: URL) async throws -> Served {
        let workspace = Workspace(
            at: folder.appendingPathComponent("served"),
            options: .init(keys: folder.appendingPathComponent("keys"), templates: [], purpose: "benchmarks"))
        _ = try await workspace.perform(ApplyCampaign(content: CalendarSample.content()))
        let first = try await Samples.measuring { _ = try await workspace.servedFeed("campaign") }
        let warm = try await Samples.of(200) { _ = try await workspace.servedFeed("campaign") }
        var (times, rendered): ([Double], [Int]) = ([], [])
        for minute in 0..<5 {
            let start = LocalDateTime(wallSeconds: 1_772_532_000 + minute * 60)
            _ = try await workspace.perform(
                MoveEvent(
                    event: SeatedCampaign.key("event-1"), when: .timed(start: start, end: nil, zone: .utc, fold: nil)))
            let before = workspace.renderedFragments
            times.append(try await Samples.measuring { _ = try await workspace.servedFeed("campaign") })
            rendered.append(workspace.renderedFragments - before)
        }
        try await workspace.close()
        return Served(first: first, warm: warm, afterChange: Samples(times), rendered: rendered)
    }

    private func section(
        size: Int, _ ours: Samples, _ libical: Samples, _ python: Samples, _ reading: Samples,
        _ libicalReading: Samples, _ served: Served
    ) -> Section {
        func row(_ name: String, _ samples: Samples, against rival: Samples? = nil) -> [String] {
            guard samples.count > 0 else { return [name, "not at hand", "", "0", ""] }
            let ratio = rival.map { $0.count > 0 ? ($0.median / samples.median).asRatio : "" } ?? ""
            return [name, samples.median.asTime, samples.percentile(0).asTime, String(samples.count), ratio]
        }
        let toPython = python.count > 0 ? python.median / ours.median : 0
        let toLibical = libical.count > 0 ? libical.median / ours.median : 0
        let toReading = libicalReading.count > 0 ? reading.median / libicalReading.median : .infinity
        return Section(
            title: "Calendars",
            what: """
                \(CalendarSample.count) events in four scripts, \(size / 1_000) kB. Rivals build and write the same values, each timing itself:
                Python's icalendar, and libical through a small C program. Below, the same number of events through the door:
                `servedFeed` reads the public view, makes fragments and puts them together, and later only looks whether anything changed.
                """,
            table: MarkdownTable(
                headings: ["", "median", "best", "runs", "times as fast as the rival"],
                rows: [
                    row("build and write", ours), row("Python icalendar", python), row("libical", libical),
                    ["build and write, against Python", "", "", "", toPython.asRatio],
                    ["build and write, against libical", "", "", "", toLibical.asRatio],
                    row("read", reading, against: libicalReading), row("libical reads", libicalReading),
                    row("served for the first time", Samples([served.first])), row("served again", served.warm),
                    row("served after one event moved", served.afterChange),
                ]),
            goals: [
                Goal(
                    what: "writing a calendar, against Python icalendar", wanted: "100 × as fast",
                    measured: toPython.asRatio, isMet: toPython >= 100),
                Goal(
                    what: "writing a calendar, against libical", wanted: "2 × as fast", measured: toLibical.asRatio,
                    isMet: toLibical >= 2),
                Goal(
                    what: "reading a calendar, against libical", wanted: "at most 1.5 × its time",
                    measured: toReading.asRatio, isMet: toReading <= 1.5),
                Goal(
                    what: "a calendar that has not changed", wanted: "less than 3 ms",
                    measured: served.warm.median.asTime, isMet: served.warm.median < 0.003),
                Goal(
                    what: "fragments made after one event moved", wanted: "1",
                    measured: served.rendered.map(String.init).joined(separator: ", "),
                    isMet: served.rendered.allSatisfy { $0 == 1 }),
            ])
    }
}
