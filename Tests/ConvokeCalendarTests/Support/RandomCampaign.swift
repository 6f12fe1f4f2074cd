import ConvokeModel
import Foundation

@testable import ConvokeCalendar

/// A campaign made by chance from a seed, of whatever its model allows: kinds, states, times, zones, series, texts that break
/// calendars, and things that not everybody may know, each of which has a word in it that no public calendar may hold.
struct RandomCampaign {
    static let secret = "SECRET"
    private var random: SeededRandom
    private let content = SamplePanel.content()
    private let languages: [LanguageTag] = [.english, spanish, french, arabic]

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// Its public calendar in a language.
    mutating func feed() -> CalendarFeed {
        let language = languages.randomElement(using: &random) ?? .english
        let events = (0..<Int.random(in: 0...5, using: &random)).compactMap { publicEvent($0) }
        return CalendarFeed(
            name: "Calendar " + random.hostileText(), description: chance(3) ? random.hostileText() : nil,
            language: language, domain: "example.org",
            entries: events.compactMap {
                FeedEntry($0, in: language, fallback: languages, page: chance(2) ? web("https://example.org/x") : nil)
            })
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func publicEvent(_ number: Int) -> PublicEvent? {
        var content = content
        var event = SamplePanel.event()
        event.key = key("event-\(number)")
        event.kind = EventKind.allCases.randomElement(using: &random) ?? .panel
        event.title = text("Title")
        event.summary = chance(2) ? text("") : nil
        event.body = chance(2) ? english(random.hostileText()) : nil
        event.when = when()
        event.recurrence = chance(3) ? recurrence(of: event.when) : nil
        event.tags = chance(2) ? ["tag", random.hostileText()] : []
        event.recording = RecordingRule.allCases.randomElement(using: &random)
        event.chathamHouseRule = chance(2)
        let state = EventState.allCases.randomElement(using: &random) ?? .announced
        if !state.isPublic { event.title = english(Self.secret) }
        // What is disclosed to some, or later, has a word in it that must not come out.
        let disclosure = [Disclosure.public, .confirmedGuests, .never].randomElement(using: &random) ?? .public
        event.disclosure.venue = disclosure
        if disclosure != .public {
            content.venues[key("palais")]?.name = english(Self.secret)
            content.venues[key("palais")]?.address = Self.secret
        }
        if chance(2) {
            event.disclosure.link = .confirmedGuests
            event.online = OnlineLink(address: web("https://example.org/\(Self.secret)"))
        }
        content.people[key("witness-1")]?.name = english(Self.secret)
        let seed = EventSeed(state: state, answers: [key("ada"): .confirmed, key("witness-1"): .confirmed])
        var life = EventLife(seed: seed, of: event, uid: key("uid\(number)"), at: firstOfMarch)
        life.sequence = Int.random(in: 0...5, using: &random)
        return PublicEvent(event, life, in: content)
    }

    private mutating func text(_ start: String) -> LocalizedText {
        let chosen = languages.filter { _ in chance(2) }
        return LocalizedText(
            Dictionary(uniqueKeysWithValues: (chosen + [.english]).uniqued.map { ($0, start + random.hostileText()) }))
    }

    private mutating func when() -> When {
        let first = day("2026-01-01").adding(days: Int.random(in: 0..<700, using: &random))
        if chance(8) { return .unannounced(note: nil) }
        if chance(3) {
            let through = first.adding(days: Int.random(in: 0...3, using: &random))
            return .allDay(from: first, through: through, zone: nil)
        }
        let names = ["Europe/Zurich", "America/New_York", "Africa/Casablanca", "Asia/Gaza", "UTC", "Asia/Kathmandu"]
        let place = zone(names.randomElement(using: &random) ?? "UTC")
        // Between 6 and 22: in the hours when clocks change nobody holds events, and readers differ.
        let start = first.dayNumber * 86_400 + Int.random(in: 6...20, using: &random) * 3_600
        let length = Int.random(in: 1...6, using: &random) * 1_800
        return .timed(
            start: LocalDateTime(wallSeconds: start), end: chance(3) ? nil : LocalDateTime(wallSeconds: start + length),
            zone: place, fold: nil)
    }

    private mutating func recurrence(of when: When) -> Recurrence? {
        guard let first = when.firstDay, first.day <= 28 else { return nil }
        let frequency = Recurrence.Frequency.allCases.randomElement(using: &random) ?? .weekly
        let interval = Int.random(in: 1...3, using: &random)
        let limit: Recurrence.Limit =
            chance(2)
            ? .count(Int.random(in: 1...12, using: &random))
            : .until(first.adding(days: Int.random(in: 0...500, using: &random)))
        var recurrence = Recurrence(frequency, interval: interval, limit: limit)
        let second = first.adding(days: 7)
        if frequency == .weekly, interval == 1, chance(2) { recurrence.exceptions = [second] }
        return recurrence
    }
}

extension [LanguageTag] {
    fileprivate var uniqued: [LanguageTag] { Set(self).sorted() }
}
