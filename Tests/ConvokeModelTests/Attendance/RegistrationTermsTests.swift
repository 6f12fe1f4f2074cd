import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What an event's registration lets in")
struct RegistrationTermsTests {
    private static let zone: Zone = "Europe/Zurich"

    private static func terms(_ registration: Registration, state: EventState = .announced) -> RegistrationTerms {
        var event = Event(key: "panel", kind: .panel, title: ["en": "A panel"], when: .afternoon)
        event.registration = registration
        return RegistrationTerms(of: event, state: state, campaignZone: .utc)
    }

    private static func at(_ local: LocalDateTime) -> Date { zone.nearestInstant(of: local) }

    @Test(
        "Refused by policy, by state, and by time to the second",
        arguments: [
            (Registration(policy: .none), .announced, at("2024-03-01T12:00"), AttendanceRefusal.noRegistration),
            (
                Registration(policy: .external, address: "https://tickets.example"), .announced, at("2024-03-01T12:00"),
                .registrationElsewhere("https://tickets.example")
            ),
            (Registration(policy: .open), .draft, at("2024-03-01T12:00"), .notPublic),
            (Registration(policy: .open), .postponed, at("2024-03-01T12:00"), .notPublic),
            (Registration(policy: .open), .cancelled, at("2024-03-01T12:00"), .notPublic),
            (Registration(policy: .open), .held, at("2024-03-01T12:00"), .notPublic),
            (Registration(policy: .open), .announced, at("2024-03-05T14:00") - 1, nil),
            (Registration(policy: .open), .announced, at("2024-03-05T14:00"), .closed),
            (
                Registration(policy: .open, opens: "2024-03-02T09:00"), .announced, at("2024-03-02T09:00") - 1,
                .notYetOpen("2024-03-02T09:00", zone)
            ),
            (Registration(policy: .open, opens: "2024-03-02T09:00"), .announced, at("2024-03-02T09:00"), nil),
            (Registration(policy: .open, closes: "2024-03-04T18:00"), .announced, at("2024-03-04T18:00"), nil),
            (
                Registration(policy: .approval, closes: "2024-03-04T18:00"), .announced, at("2024-03-04T18:00") + 1,
                .closed
            ),
            (Registration(policy: .invitation), .announced, at("2024-03-01T12:00"), nil),
        ] as [(Registration, EventState, Date, AttendanceRefusal?)])
    func opens(registration: Registration, state: EventState, now: Date, refusal: AttendanceRefusal?) {
        let terms = Self.terms(registration, state: state)
        if let refusal {
            #expect(throws: refusal) { try terms.requireOpen(at: now) }
        } else {
            #expect(throws: Never.self) { try terms.requireOpen(at: now) }
        }
    }

    @Test("A closing time that the clocks show twice is the later one")
    func closesAtFold() {
        var event = Event(
            key: "panel", kind: .panel, title: ["en": "A panel"],
            when: .timed(start: "2024-11-05T14:00", end: nil, zone: Self.zone, fold: nil))
        event.registration = Registration(policy: .open, closes: "2024-10-27T02:30")
        let terms = RegistrationTerms(of: event, state: .announced, campaignZone: .utc)
        // 02:30 in summer time is 00:30 UTC, in winter time 01:30 UTC.
        let later = Date(timeIntervalSince1970: 1_729_992_600)
        #expect(throws: Never.self) { try terms.requireOpen(at: later) }
        #expect(throws: AttendanceRefusal.closed) { try terms.requireOpen(at: later + 1) }
    }

    private static let questions = [
        RegistrationQuestion(key: "diet", text: ["en": "Diet?"], isRequired: true),
        RegistrationQuestion(key: "talk", text: ["en": "Talk?"], form: .yesNo),
        RegistrationQuestion(key: "count", text: ["en": "How many?"], form: .number),
        RegistrationQuestion(
            key: "lang", text: ["en": "Language?"], form: .choice,
            choices: [["en": "Arabic", "es": "Árabe"], ["en": "French"]],
            isRequired: true, shownIf: "talk", shownIfAnswer: "yes"),
    ]

    @Test(
        "Answers fit the questions that are asked of that guest",
        arguments: [
            (["diet": "none"], nil), ([:], .missingAnswers(["diet"])),
            (["diet": "none", "talk": "yes"], .missingAnswers(["lang"])),
            (["diet": "none", "talk": "no"], nil), (["diet": "none", "talk": "yes", "lang": "Árabe"], nil),
            (["diet": "none", "talk": "maybe"], .unknownAnswers(["talk"])),
            (["diet": "none", "count": "3x"], .unknownAnswers(["count"])), (["diet": "none", "count": "3"], nil),
            (["diet": "none", "talk": "yes", "lang": "Latin"], .unknownAnswers(["lang"])),
            (["diet": "none", "shoe": "42", "age": "9"], .unknownAnswers(["age", "shoe"])),
            (["diet": String(repeating: "x", count: 4_001)], .unknownAnswers(["diet"])),
        ] as [([String: String], AttendanceRefusal?)])
    func answers(answers: [String: String], refusal: AttendanceRefusal?) {
        let terms = Self.terms(Registration(policy: .open, questions: Self.questions))
        if let refusal {
            #expect(throws: refusal) { try terms.requireSound(party: 1, answers: answers) }
        } else {
            #expect(throws: Never.self) { try terms.requireSound(party: 1, answers: answers) }
        }
    }

    @Test("A party is the guest and whom they may bring", arguments: [-1, 0, 1, 3, 4, Int.max])
    func party(party: Int) {
        let terms = Self.terms(Registration(policy: .open, companions: 2))
        if (1...3).contains(party) {
            #expect(throws: Never.self) { try terms.requireSound(party: party, answers: [:]) }
        } else {
            #expect(throws: AttendanceRefusal.partyTooLarge(most: 3)) {
                try terms.requireSound(party: party, answers: [:])
            }
        }
    }
}
