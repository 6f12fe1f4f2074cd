import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What comes next for an event")
struct NextStepTests {
    private static let rules = ForumRules(
        key: "hrc", name: ["en": "x"],
        deadlines: [
            DeadlineRule(
                key: "opens", title: ["en": "x"], days: -60, opens: true, checkedOn: "2026-01-01", step: .submitted),
            DeadlineRule(key: "request", title: ["en": "x"], days: -45, checkedOn: "2026-01-01", step: .submitted),
            DeadlineRule(key: "flyer", title: ["en": "x"], days: -14, checkedOn: "2026-01-01", step: .announced),
        ])

    private struct Case {
        var content: CampaignContent
        var life: EventLife

        init(_ kind: EventKind, state: EventState = .draft, _ change: (inout Event) -> Void = { _ in }) {
            var programme = SmallProgramme()
            programme.content.forums["hrc"] = Forum(
                key: "hrc", name: ["en": "x"], rules: "hrc",
                sessions: ["61": ForumSession(name: ["en": "61"], from: "2026-03-02", venue: "palais")])
            programme.content.organisations["ishr"] = Organisation(key: "ishr", name: ["en": "ISHR"])
            let event = programme.add("a", "13:00", "14:00", answer: .invited, state: state) {
                $0.kind = kind
                change(&$0)
            }
            content = programme.content
            life = EventLife(seed: content.events["a"]?.seed ?? EventSeed(), of: event, uid: "uid", at: noon)
        }

        func next(_ day: LocalDateTime = "2026-01-03T12:00", clashes: [Clash] = []) -> [String] {
            let dates = content.deadlines(rules: [rules], events: ["a": life], statements: [:], marks: [])
            return content.nextSteps(
                of: ["a"], ["a": life], dueDates: dates, clashes: clashes, at: Zone.utc.nearestInstant(of: day)
            ).map { step in
                ([step.state.word, step.step?.word ?? "-", step.at?.description].compactMap { $0 } + step.who)
                    .joined(separator: " ") + ": " + step.command
            }
        }
    }

    private func sideEvent(_ state: EventState = .draft, _ change: (inout Event) -> Void = { _ in }) -> Case {
        Case(.sideEvent, state: state) {
            $0.forum = ForumReference(forum: "hrc", session: "61")
            $0.organisers = ["ishr"]
            $0.body = ["en": "A note"]
            change(&$0)
        }
    }

    @Test("A side event goes from the request to the room, with the forum's last date")
    func goesThroughForum() {
        var event = sideEvent()
        #expect(
            event.next() == ["soon submitted 2026-01-16T23:59 organisation ishr: convoke event step a submitted"])
        #expect(event.next("2026-01-20T12:00").first?.hasPrefix("late submitted") == true)
        event.life.steps = [.submitted: StepMark(.done, on: "2026-01-10")]
        #expect(event.next() == ["open slot-offered organisation ishr: convoke event step a slot-offered"])
        event.life.steps?[.slotAccepted] = StepMark(.done, on: "2026-01-11")
        #expect(event.next() == ["open room-known organisation ishr: convoke event move a --place palais/ROOM"])
        event = sideEvent { $0.place = .xx }
        #expect(event.next() == ["open speakers: convoke person invite PERSON a"])
        event = sideEvent {
            $0.place = .xx
            $0.participants = [Participant(person: "ana", role: .speaker)]
        }
        #expect(event.next() == ["open speakers person ana: convoke person confirm ana a"])
        event.life.answers["ana"] = .confirmed
        #expect(
            event.next("2026-02-10T12:00") == [
                "soon announced 2026-02-16T23:59 organisation ishr: convoke event announce a"
            ])
    }

    @Test("What the forum refused looks for a place of its own; what it merged goes on as the other")
    func leavesForum() {
        var event = sideEvent { $0.place = .xx }
        event.life.steps = [.refused: StepMark(.done, on: "2026-01-10")]
        #expect(event.next() == ["open venue-found organisation ishr: convoke event suggest a"])
        event.content.events["a"]?.event.place = .cinema
        #expect(event.next().first?.hasPrefix("open speakers") == true)
        event.life.steps = [.merged: StepMark(.done, on: "2026-01-10", other: "b")]
        #expect(event.next() == ["open merged: convoke event cancel a"])
        event.life.state = .cancelled
        #expect(event.next() == [])
    }

    @Test("Somebody leads it, and everybody who hosts it has answered")
    func asksHosts() {
        var event = sideEvent { $0.coSponsors = ["omct"] }
        event.life.hostAnswers["ishr"] = .tentative
        #expect(event.next().contains("open lead organisation ishr: convoke event step a lead"))
        event.life.hostAnswers = ["ishr": .confirmed, "omct": .invited]
        #expect(event.next().contains("open co-organisers organisation omct: convoke event step a co-organisers"))
        event.life.hostAnswers["omct"] = .declined
        #expect(event.next().first?.hasPrefix("soon submitted") == true)
    }

    @Test("A screening needs its licence first, a panel its people")
    func differsByKind() {
        let film = Case(.screening) { $0.film = "no" }
        #expect(film.next() == ["open licence film no: convoke event step a licence"])
        #expect(Case(.panel).next() == ["open speakers: convoke person invite PERSON a"])
        var panel = Case(.panel) { $0.participants = [Participant(person: "ana", role: .moderator)] }
        panel.life.answers["ana"] = .tentative
        #expect(panel.next() == ["open speakers person ana: convoke person confirm ana a"])
        panel.life.answers["ana"] = .confirmed
        #expect(panel.next() == ["open venue-found: convoke event suggest a"])
        #expect(Case(.publication).next() == [])
    }

    @Test("After it is over there is only to note that it was held, and then the report")
    func endsWithReport() {
        var event = Case(.panel, state: .announced)
        #expect(event.next("2026-03-05T14:00") == ["late held: convoke event hold a"])
        event.life.state = .held
        #expect(event.next("2026-03-05T14:00") == ["open report: convoke event step a report"])
        event.life.steps = [.report: StepMark(.done, on: "2026-03-06")]
        #expect(event.next("2026-03-05T14:00") == [])
        event.life.state = .draft
        #expect(event.next("2026-03-05T14:00") == [])
    }

    @Test("A clash that forbids announcing comes up beside the next step, a waived one does not")
    func settlesClashes() {
        let event = Case(.panel)
        var clash = Clash(.forbidsAnnouncing, .personTwice, ["a", "b"], "x")
        #expect(event.next(clashes: [clash]).first == "soon -: convoke event conflicts a")
        clash.waiver = "x"
        #expect(event.next(clashes: [clash]).count == 1)
        #expect(event.next(clashes: [Clash(.warns, .personTwice, ["a", "b"], "x")]).count == 1)
    }
}
