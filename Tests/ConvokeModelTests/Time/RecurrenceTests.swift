import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("How events come back")
struct RecurrenceTests {
    @Test(
        "A day of a rule is read and written in the same words",
        arguments: ["tuesday", "first tuesday", "fourth sunday", "last friday", "last day"])
    func days(text: String) throws { #expect(try #require(RecurrenceDay(text)).description == text) }

    @Test(
        "What is no day of a rule is nothing",
        arguments: ["", "day", "fifth tuesday", "first", "Tuesday", "first  tuesday", "last day of month", "first day"])
    func noDays(text: String) { #expect(RecurrenceDay(text) == nil) }

    @Test(
        "A rule names the days that it says, and no others",
        arguments: [
            (Recurrence(.daily, interval: 3), ["2026-10-05", "2026-10-08"], ["2026-10-06", "2026-10-02"]),
            (
                Recurrence(.weekly, interval: 2, days: [.init(weekday: 1), .init(weekday: 4)]),
                ["2026-10-05", "2026-10-08", "2026-10-19"], ["2026-10-12", "2026-10-15", "2026-10-06"]
            ),
            (Recurrence(.monthly), ["2026-11-05"], ["2026-11-04"]),
            (
                Recurrence(.monthly, days: [.init(weekday: 1, ordinal: 1)]), ["2026-11-02"],
                ["2026-11-09", "2026-11-05"]
            ),
            (
                Recurrence(.monthly, days: [.lastOfMonth, .init(weekday: 5, ordinal: -1)]),
                ["2026-10-31", "2026-10-30", "2027-02-28"], ["2026-10-23"]
            ),
            (
                Recurrence(.yearly, interval: 2, days: [.init(weekday: 1, ordinal: 1)]), ["2028-10-02"],
                ["2027-10-04", "2028-09-04"]
            ),
            (Recurrence(.weekly, limit: .until("2026-10-12")), ["2026-10-12"], ["2026-10-19"]),
        ] as [(Recurrence, [LocalDate], [LocalDate])])
    func names(rule: Recurrence, on: [LocalDate], off: [LocalDate]) {
        #expect(on.filter { !rule.names($0, from: "2026-10-05") } == [])
        #expect(off.filter { rule.names($0, from: "2026-10-05") } == [])
    }

    @Test("What an earlier version stored is read, and written as it was")
    func reads() throws {
        let text = #"{"exceptions":["2026-10-12"],"frequency":"weekly","interval":1,"limit":{"forever":{}}}"#
        let rule = try CanonicalJSON.value(Recurrence.self, from: text)
        #expect(rule == Recurrence(.weekly, exceptions: ["2026-10-12"]))
        #expect(try CanonicalJSON.text(of: rule) == text)
        let more = Recurrence(
            .weekly, days: [.init(weekday: 1)], moved: [MovedInstance(day: "2026-10-12", when: .afternoon)])
        #expect(try CanonicalJSON.value(Recurrence.self, from: CanonicalJSON.text(of: more)) == more)
    }

    @Test("A start that its rule does not name, and a moved instance that is none, are errors")
    func findings() {
        func codes(_ rule: Recurrence, _ when: When = .afternoon) -> [String] {
            var content = CampaignContent.sample
            content.events["panel"]?.event.recurrence = rule
            content.events["panel"]?.event.when = when
            return content.findings().filter { $0.path.fields.first == "repeats" }.map(\.code)
        }
        // 5 March 2024 is the first Tuesday of its month.
        #expect(codes(Recurrence(.monthly, days: [.init(weekday: 2, ordinal: 1)])) == [])
        #expect(codes(Recurrence(.weekly, days: [.init(weekday: 3)])) == ["start-not-in-rule"])
        #expect(codes(Recurrence(.weekly, moved: [MovedInstance(day: "2024-03-12", when: .afternoon)])) == [])
        #expect(
            codes(Recurrence(.weekly, moved: [MovedInstance(day: "2024-03-13", when: .afternoon)])) == [
                "moved-not-in-rule"
            ])
        #expect(
            codes(
                Recurrence(
                    .weekly, exceptions: ["2024-03-12"], moved: [MovedInstance(day: "2024-03-12", when: .afternoon)]))
                == ["moved-not-in-rule"])
        let wholeDay = When.allDay(from: "2024-03-13", through: "2024-03-13", zone: nil)
        #expect(
            codes(Recurrence(.weekly, moved: [MovedInstance(day: "2024-03-12", when: wholeDay)])) == [
                "moved-to-another-kind"
            ])
    }
}
