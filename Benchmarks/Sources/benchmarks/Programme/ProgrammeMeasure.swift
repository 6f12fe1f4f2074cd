import Convoke
import Foundation

/// A large programme: what clashes, where a session could go, and what is next for a thousand events.
struct ProgrammeMeasure {
    private let data: URL
    private let sessions = 10_000
    private let people = 5_000

    init(data: URL) { self.data = data }

    func section() async throws -> Section {
        let conference = ProgrammeOfConference.content(sessions: sessions, people: people, rooms: 60, days: 12)
        let year = ProgrammeOfConference.content(sessions: 1_000, people: 300, rooms: 12, days: 240)
        var found = 0
        let sweep = try await samples(15) { found = ClashSearch.clashes(in: conference).count }
        let written = pairwiseByWrittenTimes(conference, sample: 400)
        let numbers = try await samples(3) { _ = PairwiseWay(conference).clashes() }
        let suggest = try await samples(15) {
            var search = try OpeningSearch(
                of: ProgrammeOfConference.key("session-500"), in: year, OpeningWish(days: 14, limit: 10))
            guard search.openings().contains(where: \.isFree) else {
                throw Program.Failed(description: "Nothing is free.")
            }
        }
        let (next, door) = try await nextSteps(year)
        func row(_ what: String, _ samples: Samples) -> [String] {
            [what, samples.median.asTime, samples.percentile(0).asTime]
        }
        return Section(
            title: "The programme",
            what: """
                \(sessions) sessions with \(people) people in 60 rooms, with \(found) clashes: everything that 'event conflicts' looks for,
                from what is written. The ways that look at every two sessions look for rooms and people alone: one by the times as
                they are written, of which the first 400 sessions are measured and the rest reckoned by the number of pairs; one by
                numbers worked out before, which is as fast as that way gets. Suggesting and what is next: a year of 1000 events.
                """,
            table: MarkdownTable(
                headings: ["", "median", "best"],
                rows: [
                    row("all clashes of \(sessions) sessions", sweep),
                    ["every two sessions, by written times (reckoned)", written.asTime, ""],
                    row("every two sessions, by numbers", numbers),
                    row("a time and a room, two weeks either way", suggest),
                    row("what is next for 1000 events", next),
                    row("the same through the door, data read and all", door),
                ]),
            goals: [
                Goal(
                    what: "clashes among \(sessions) sessions with \(people) people", wanted: "less than 50 ms",
                    measured: sweep.median.asTime, isMet: sweep.median < 0.05),
                Goal(
                    what: "clashes against every two sessions by written times", wanted: "at least 100 ×",
                    measured: (written / sweep.median).asRatio, isMet: written >= 100 * sweep.median),
                Goal(
                    what: "a free time and room in a year's programme", wanted: "less than 100 ms",
                    measured: suggest.median.asTime, isMet: suggest.median < 0.1),
                Goal(
                    what: "what is next for 1000 events", wanted: "less than 100 ms", measured: door.median.asTime,
                    isMet: door.median < 0.1),
            ])
    }

    private func samples(_ rounds: Int, _ work: () async throws -> Void) async throws -> Samples {
        try await work()
        var times: [Double] = []
        for _ in 0..<rounds { times.append(try await Samples.measuring(work)) }
        return Samples(times)
    }

    /// Seconds that it would take to hold the written times of every two sessions against each other.
    private func pairwiseByWrittenTimes(_ content: CampaignContent, sample: Int) -> Double {
        let events = content.events.values.prefix(sample).map(\.event)
        let start = ContinuousClock.now
        var found = 0
        for (position, one) in events.enumerated() {
            for two in events[(position + 1)...] where one.when.clashes(with: two.when) {
                let people = Set(one.participants.map(\.person))
                if one.place == two.place || two.participants.contains(where: { people.contains($0.person) }) {
                    found += 1
                }
            }
        }
        let seconds = start.duration(to: .now).seconds
        let pairs = Double(sessions) * Double(sessions - 1) / 2
        return seconds * pairs / (Double(sample) * Double(sample - 1) / 2)
    }

    /// By the rule alone, and through the door on data in a file.
    private func nextSteps(_ content: CampaignContent) async throws -> (rule: Samples, door: Samples) {
        let workspace = Workspace(
            at: data.appendingPathComponent("programme"),
            options: Workspace.Options(keys: data.appendingPathComponent("programme-keys")))
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let rules = try workspace.forumRules()
        let door = try await samples(9) { _ = try await workspace.perform(ListNextSteps(rules: rules)) }
        let events = content.events.mapValues { written in
            EventLife(
                seed: written.seed, of: written.event, uid: ProgrammeOfConference.key("uid"),
                at: Date(timeIntervalSince1970: 0))
        }
        let keys = content.events.keys.sorted()
        let rule = try await samples(15) {
            let dates = content.deadlines(rules: rules, events: events, statements: [:], marks: [])
            _ = content.nextSteps(
                of: keys, events, dueDates: dates, clashes: ClashSearch.clashes(in: content),
                at: Date(timeIntervalSince1970: 1_804_000_000))
        }
        try await workspace.close()
        return (rule, door)
    }
}
