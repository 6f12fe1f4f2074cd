import ConvokeModel
import Foundation

@testable import ConvokeCalendar

/// Feeds that between them hold everything that a feed can hold.
enum SampleFeeds {
    static var all: [(name: String, feed: CalendarFeed)] {
        [("empty", .sample([])), ("zones", zones), ("repeats", repeats), ("hostile", hostile), ("years", years)]
            + ["en", "es", "ar"].map { ("programme.\($0)", programme(in: known(LanguageTag($0)))) }
    }

    /// Ten kinds of entries as a campaign has them, in Zurich, New York and UTC.
    static func programme(in language: LanguageTag) -> CalendarFeed {
        func event(_ uid: String, _ state: EventState = .announced, _ change: (inout Event) -> Void) -> FeedEntry {
            var event = SamplePanel.publicEvent(state, change: change)
            event.uid = key(uid)
            return known(FeedEntry(event, in: language, fallback: [.english], page: web("https://example.org/\(uid)")))
        }
        let entries = [
            event("panel") { _ in },
            event("screening") {
                $0.kind = .screening
                $0.when = .timed("2026-10-24T19:00", "2026-10-24T21:30", "America/New_York")
            },
            event("cancelled", .cancelled) {
                $0.when = .timed("2026-09-15T09:00", "2026-09-15T10:00", "Europe/Zurich")
            },
            event("postponed", .postponed) { $0.when = .timed("2026-09-16T09:00", "2026-09-16T10:00", "UTC") },
            event("day") {
                $0.kind = .observance
                $0.when = .days("2026-06-20", "2026-06-20")
                $0.recurrence = Recurrence(.yearly)
            },
            event("weekly") {
                $0.kind = .meeting
                $0.when = .timed("2026-10-05T10:00", "2026-10-05T11:00", "Europe/Zurich")
                $0.recurrence = Recurrence(.weekly, limit: .until(day("2026-11-30")), exceptions: [day("2026-10-12")])
            },
        ]
        let name = LocalizedText([
            .english: "Defenders, in exile", spanish: "Defensores en el exilio", arabic: "مدافعون في المنفى",
        ])
        return CalendarFeed(
            name: name.text(in: language), description: "example.org", language: language, domain: "example.org",
            entries: entries)
    }

    /// One event in summer and one in winter in every zone.
    static var zones: CalendarFeed {
        .sample(
            Zone.known.sorted().filter { Zone($0) != nil }.enumerated().flatMap { index, name in
                [
                    .sample("summer-\(index)", when: .timed("2026-07-15T12:00", "2026-07-15T13:00", name)),
                    .sample("winter-\(index)", when: .timed("2027-01-15T12:00", nil, name)),
                ]
            })
    }

    /// Every way of coming back, across changes of clocks, in zones with and without rules that hold for ever.
    static var repeats: CalendarFeed {
        let rules = [
            Recurrence(.daily, limit: .count(40)), Recurrence(.weekly, limit: .until(day("2026-12-21"))),
            Recurrence(.weekly, interval: 2, exceptions: [day("2026-10-05"), day("2026-11-02")]),
            Recurrence(.monthly, limit: .count(12)), Recurrence(.yearly),
            Recurrence(.yearly, limit: .until(day("2030-09-21"))),
        ]
        var entries: [FeedEntry] = []
        for (index, rule) in rules.enumerated() {
            for name in ["Europe/Zurich", "America/New_York", "Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "UTC"] {
                let uid = "r\(index)-\(entries.count)"
                entries.append(
                    .sample(uid, when: .timed("2026-09-21T10:00", "2026-09-21T11:00", name), recurrence: rule))
            }
            entries.append(.sample("d\(index)", when: .days("2026-09-21", "2026-09-22"), recurrence: rule))
        }
        entries.append(.sample("leap", when: .days("2028-02-29", "2028-02-29"), recurrence: Recurrence(.yearly)))
        return .sample(entries)
    }

    /// Times in years before today's rules, and at the edges of changes of clocks.
    static var years: CalendarFeed {
        let places = [
            "Europe/Zurich", "America/Mexico_City", "Europe/Istanbul", "Africa/Cairo", "Asia/Gaza", "Europe/Moscow",
            "Pacific/Apia", "America/Caracas", "Asia/Pyongyang", "Africa/Casablanca", "Europe/Dublin", "Africa/Juba",
        ]
        let days = [
            "1985-07-01", "1996-10-10", "2011-07-01", "2015-08-20", "2016-06-01", "2021-02-01", "2022-11-15",
            "2036-07-01",
        ]
        var entries = places.enumerated().flatMap { place, name in
            days.enumerated().map { index, day in
                FeedEntry.sample("y\(place)-\(index)", when: .timed("\(day)T12:00", "\(day)T13:00", name))
            }
        }
        for (index, fold) in [Fold.earlier, .later].enumerated() {
            entries.append(
                .sample("f\(index)", when: .timed("2026-10-25T02:30", "2026-10-25T03:30", "Europe/Zurich", fold: fold)))
        }
        entries.append(.sample("gap", when: .timed("2026-03-29T02:30", "2026-03-29T05:00", "Europe/Zurich")))
        return .sample(entries)
    }

    static var hostile: CalendarFeed {
        var random = SeededRandom(seed: 7)
        return .sample(
            (0..<200).map { index in
                var entry = FeedEntry.sample("h\(index)", summary: "x" + random.hostileText())
                entry.description = .init(text: random.hostileText(), language: french)
                entry.location = .init(text: random.hostileText(), language: arabic)
                entry.categories = [random.hostileText(), random.hostileText()].filter { !$0.isEmpty }
                entry.online = OnlineLink(address: web("https://example.org/"), label: english(random.hostileText()))
                return entry
            })
    }
}
