import ConvokeModel
import Foundation

@testable import ConvokeCalendar

let french = LanguageTag("fr") ?? .english
let spanish = LanguageTag("es") ?? .english
let arabic = LanguageTag("ar") ?? .english

/// A value that the test wrote itself; a test with a wrong one fails by the refusal to go on.
func known<Value>(_ value: Value?, _ text: String = "") -> Value {
    guard let value else { preconditionFailure("the sample '\(text)' is wrong") }
    return value
}

func zone(_ name: String) -> Zone { known(Zone(name), name) }
func day(_ text: String) -> LocalDate { known(LocalDate(text), text) }
func time(_ text: String) -> LocalDateTime { known(LocalDateTime(text), text) }
func web(_ text: String) -> WebAddress { known(WebAddress(text), text) }
func key<Thing>(_ text: String) -> Identifier<Thing> { known(Identifier(text), text) }
func english(_ text: String) -> LocalizedText { LocalizedText(text, in: .english) }

/// 5 March 2026, 09:00 UTC.
let firstOfMarch = Date(timeIntervalSince1970: 1_772_355_600)

extension When {
    static func timed(_ start: String, _ end: String?, _ zoneName: String, fold: Fold? = nil) -> When {
        .timed(start: time(start), end: end.map(time), zone: known(Zone(zoneName), zoneName), fold: fold)
    }

    static func days(_ from: String, _ through: String) -> When {
        .allDay(from: day(from), through: day(through), zone: nil)
    }
}

extension FeedEntry {
    static func sample(
        _ uid: String = "k3j9", when: When = .timed("2026-09-14T09:30", "2026-09-14T11:00", "Europe/Zurich"),
        recurrence: Recurrence? = nil, summary: String = "Side event"
    ) -> FeedEntry {
        FeedEntry(
            uid: key(uid), sequence: 2, createdAt: firstOfMarch, changedAt: firstOfMarch + 3600, when: when,
            recurrence: recurrence, summary: .init(text: summary, language: .english))
    }
}

extension CalendarFeed {
    static func sample(_ entries: [FeedEntry], name: String = "Defenders in exile") -> CalendarFeed {
        CalendarFeed(name: name, description: nil, language: .english, domain: "example.org", entries: entries)
    }

    static func sample(_ entry: FeedEntry) -> CalendarFeed { sample([entry]) }
}
