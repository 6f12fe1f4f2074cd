import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Names of guests are kept for as long as said, and no longer")
struct RetentionTests {
    @Test(
        "Without a word of the event, the risk decides",
        arguments: [(RiskLevel.standard, 14), (.elevated, 7), (.high, 3)])
    func days(risk: RiskLevel, days: Int) {
        #expect(Retention.days(for: .sample(), risk: risk) == days)
        var event = Event.sample()
        event.registration.retentionDays = 1
        #expect(Retention.days(for: event, risk: risk) == 1)
    }

    @Test("Days count from the end, or from the start where the end is not known")
    func beginning() {
        var event = Event.sample()
        #expect(Retention.beginning(for: event) == noon + 3.5 * 3600)
        event.when = .timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        #expect(Retention.beginning(for: event) == noon + 2 * 3600)
        event.when = .unannounced(note: nil)
        #expect(Retention.beginning(for: event) == nil)
    }

    @Test("What comes back is kept until after the last time")
    func recurrence() {
        var event = Event.sample()
        event.recurrence = Recurrence(.weekly, limit: .count(3))
        #expect(Retention.beginning(for: event) == noon + 3.5 * 3600 + 14 * 86_400)
        event.recurrence = Recurrence(.weekly)
        #expect(Retention.beginning(for: event) == nil)
    }

    @Test("An entry from after the event counts from its own day")
    func lateEntries() {
        #expect(Retention.end(beginning: noon, days: 3) == noon + 3 * 86_400)
        #expect(Retention.end(beginning: noon, lastEntryAt: noon + 86_400, days: 3) == noon + 4 * 86_400)
        #expect(Retention.end(beginning: nil, lastEntryAt: noon, days: 3) == nil)
    }

    @Test(
        "Events clash where nobody can be at both",
        arguments: [
            ("2024-03-05T13:00", "2024-03-05T14:00", false), ("2024-03-05T13:00", "2024-03-05T14:01", true),
            ("2024-03-05T15:30", "2024-03-05T16:00", false), ("2024-03-05T15:00", nil, true),
            ("2024-03-05T13:59", nil, false), ("2024-03-05T14:00", nil, true), ("2024-03-05T15:30", nil, false),
        ] as [(LocalDateTime, LocalDateTime?, Bool)])
    func clashes(start: LocalDateTime, end: LocalDateTime?, doesClash: Bool) {
        let other = When.timed(start: start, end: end, zone: "Europe/Zurich", fold: nil)
        #expect(When.afternoon.clashes(with: other) == doesClash)
        #expect(other.clashes(with: .afternoon) == doesClash)
    }

    @Test("Figures show no small cell", arguments: [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (7, "5"), (8, "10")])
    func rounds(number: Int, shown: String) { #expect(GuestFigures.rounded(number) == shown) }

    @Test("What somebody typed is shown only where five did; needs are not counted")
    func figures() {
        let questions = [
            RegistrationQuestion(key: "country", text: ["en": "Country"]),
            RegistrationQuestion(
                key: "kind", text: ["en": "Kind"], form: .choice,
                choices: [["en": "NGO", "es": "ONG"], ["en": "Press"]]),
            RegistrationQuestion(key: "wheelchair", text: ["en": "Chair"], form: .yesNo, purpose: .access),
        ]
        let entries = (0..<9).map { number in
            (
                place: Attendance(id: "a", event: "panel", state: .confirmed, party: 2, ordinal: number),
                guest: Guest(
                    name: "x",
                    answers: [
                        "country": number < 6 ? "sv" : "Atlantis \(number)", "kind": number < 7 ? "ONG" : "Press",
                        "wheelchair": "yes",
                    ]) as Guest?
            )
        }
        let figures = GuestFigures(of: entries, asking: questions)
        #expect(figures.asked == "10")
        #expect(figures.confirmed == "20")
        #expect(
            figures.answers.map {
                "\($0.question) " + $0.cells.map { "\($0.label) \($0.guests)" }.joined(separator: ", ")
            } == [
                "country El Salvador 5, other <5", "kind NGO 5, Press <5",
            ])
    }
}
