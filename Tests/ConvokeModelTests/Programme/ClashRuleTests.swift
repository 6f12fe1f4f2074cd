import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What else can be wrong with a programme")
struct ClashRuleTests {
    @Test(
        "Nobody is in two places without time for the way",
        arguments: [("11:15", 20, true), ("11:20", 20, false), ("11:00", 0, false), ("11:00", 1, true)])
    func needsTimeToTravel(next: String, minutes: Int, isClash: Bool) {
        var programme = SmallProgramme()
        programme.content.venues["cinema"]?.travel = ["palais": minutes]
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana"])
        programme.add("b", next, "12:00", at: .cinema, with: ["ana"])
        let wanted = isClash ? [Found(.warns, .travelTooShort, ["a", "b"], "person ana")] : []
        #expect(programme.found() == wanted)
        programme.content.venues["cinema"]?.travel = nil
        programme.content.campaign.travelMinutes = minutes
        #expect(programme.found() == wanted)
        programme.add("b", next, "12:00", at: .cinema, with: ["ana"]) { $0.participants[0].presence = .remote }
        #expect(programme.found() == [])
    }

    @Test("A short event within a long way hides no third one")
    func looksPastNeighbours() {
        var programme = SmallProgramme()
        programme.content.campaign.travelMinutes = 60
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana"])
        programme.add("b", "11:05", "11:10", at: .xx, with: ["ana"])
        programme.add("c", "11:30", "12:00", at: .cinema, with: ["ana"])
        #expect(
            programme.found() == [
                Found(.warns, .travelTooShort, ["a", "c"], "person ana"),
                Found(.warns, .travelTooShort, ["b", "c"], "person ana"),
            ])
    }

    @Test("Times at which somebody can come are a union, and those of room and house an intersection")
    func asksAvailability() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana"])
        func window(_ from: LocalDateTime, _ until: LocalDateTime, _ zone: Zone? = nil) -> AvailabilityWindow {
            AvailabilityWindow(from: from, until: until, zone: zone)
        }
        let away = Found(.forbidsAnnouncing, .personUnavailable, ["a"], "person ana")
        programme.content.people["ana"]?.available = [
            window("2026-03-05T10:30", "2026-03-05T12:00"), window("2026-03-05T09:00", "2026-03-05T10:30"),
        ]
        #expect(programme.found() == [])
        // Availability that changes after the event was scheduled is seen the next time.
        programme.content.people["ana"]?.available = [window("2026-03-05T10:30", "2026-03-05T12:00")]
        #expect(programme.found() == [away])
        programme.content.people["ana"]?.available = [window("2026-03-05T09:00", "2026-03-05T10:00", "Europe/London")]
        #expect(programme.found() == [])
        programme.content.venues["palais"]?.available = [window("2026-03-05T08:00", "2026-03-05T10:30")]
        programme.content.venues["palais"]?.rooms["xx"]?.available = [window("2026-03-05T10:00", "2026-03-05T18:00")]
        let closed = Found(.forbidsScheduling, .roomUnavailable, ["a"], "room palais/xx")
        #expect(programme.found() == [closed])
        programme.content.venues["palais"]?.available = [window("2026-03-05T08:00", "2026-03-05T11:00")]
        #expect(programme.found() == [])
    }

    @Test("Of a thing no more can be used at a time than there is")
    func countsEquipment() {
        var programme = SmallProgramme()
        programme.content.campaign.equipment = ["booth": Equipment(name: ["en": "Booth"], count: 2)]
        programme.add("a", "10:00", "11:00") { $0.equipment = ["booth"] }
        programme.add("b", "10:30", "12:00") { $0.equipment = ["booth"] }
        #expect(programme.found() == [])
        programme.add("c", "11:00", "12:00") { $0.equipment = ["booth"] }
        #expect(programme.found() == [])
        programme.add("c", "10:45", "12:00") { $0.equipment = ["booth"] }
        #expect(programme.found() == [Found(.forbidsAnnouncing, .equipmentShort, ["a", "b", "c"], "equipment booth")])
        programme.add("c", "13:00", "14:00") { $0.equipment = ["booth", "booth", "booth"] }
        #expect(programme.found() == [Found(.forbidsAnnouncing, .equipmentShort, ["c"], "equipment booth")])
    }

    @Test("A forum's barred days, slots and quota hold")
    func asksForum() {
        var programme = SmallProgramme()
        programme.content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "HRC"], zone: "Europe/Zurich",
            sessions: [
                "hrc-61": ForumSession(
                    name: ["en": "61"], slots: ["s": ForumSlot(start: "2026-03-05T13:00", end: "2026-03-05T14:00")],
                    quota: 1, barred: ["2026-03-06"])
            ])
        func change(_ event: inout Event) {
            event.kind = .sideEvent
            event.organisers = ["ishr"]
            event.forum = ForumReference(forum: "hrc", session: "hrc-61", slot: "s")
        }
        programme.add("a", "13:00", "14:00", change)
        #expect(programme.found() == [])
        programme.add("a", "2026-03-05T23:00", "2026-03-06T00:30", change)
        #expect(programme.found() == [Found(.forbidsScheduling, .dayBarred, ["a"], "forum hrc")])
        programme.add("a", "13:00", "14:00", change)
        programme.add("b", "15:00", "16:00", change)
        #expect(
            Set(programme.found()) == [
                Found(.forbidsScheduling, .slotTwice, ["a", "b"], "slot s"),
                Found(.warns, .quotaExceeded, ["a", "b"], "organisation ishr"),
            ])
    }

    @Test("A film's licence covers so many screenings, a time, an audience and a territory")
    func asksLicence() {
        var programme = SmallProgramme()
        programme.content.films["no"] = Film(
            key: "no", title: ["en": "No"], runtime: 60,
            licence: ScreeningLicence(screenings: 2, audience: 50, territory: ["CH"], expires: "2026-03-07"))
        func screen(_ event: inout Event) { event.film = "no" }
        programme.add("past", "2026-02-01T18:00", "2026-02-01T20:00", state: .held, screen)
        programme.add("a", "2026-03-05T18:00", "2026-03-05T20:00", at: .cinema, screen)
        #expect(programme.found() == [])
        programme.add("b", "2026-03-06T18:00", "2026-03-06T20:00", at: .cinema, screen)
        #expect(programme.found() == [Found(.forbidsAnnouncing, .licenceUsedUp, ["b"], "film no")])
        programme.content.films["no"]?.licence?.screenings = nil
        programme.add("b", "2026-03-07T23:00", "2026-03-08T01:00", at: .cinema) {
            screen(&$0)
            $0.registration.places = 51
        }
        programme.content.venues["cinema"]?.country = "FR"
        #expect(
            Set(programme.found()) == [
                Found(.forbidsAnnouncing, .licenceExpired, ["b"], "film no"),
                Found(.forbidsAnnouncing, .licenceAudience, ["b"], "film no"),
                Found(.forbidsAnnouncing, .licenceTerritory, ["a"], "film no"),
                Found(.forbidsAnnouncing, .licenceTerritory, ["b"], "film no"),
            ])
    }

    @Test("A film and its discussion fit the time; the film's own part of the agenda counts once")
    func fitsFilm() {
        var programme = SmallProgramme()
        programme.content.films["no"] = Film(key: "no", title: ["en": "No"], runtime: 90)
        func agenda(_ minutes: [Int?]) -> (inout Event) -> Void {
            { event in
                event.film = "no"
                event.agenda = minutes.map { AgendaItem(title: ["en": "x"], minutes: $0) }
            }
        }
        let long = [Found(.forbidsAnnouncing, .filmTooLong, ["a"], "film no")]
        for (minutes, wanted) in [([nil, 30], []), ([90, 30], []), ([nil, 31], long), ([90, 31], long)]
            as [([Int?], [Found])]
        {
            programme.add("a", "18:00", "20:00", agenda(minutes))
            #expect(programme.found() == wanted)
        }
    }

    @Test("An agenda fits, a panel is led, interpretation has interpreters, and places fit the room")
    func looksAtEvents() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana", "bo"]) {
            $0.kind = .panel
            $0.agenda = [AgendaItem(title: ["en": "x"], minutes: 61)]
            $0.languages = ["en"]
            $0.interpretation = ["es", "fr"]
            $0.registration.places = 81
        }
        #expect(
            Set(programme.found()) == [
                Found(.warns, .agendaTooLong, ["a"]), Found(.warns, .roleMissing, ["a"]),
                Found(.warns, .interpreterMissing, ["a"]), Found(.warns, .roomTooSmall, ["a"], "room palais/xx"),
            ])
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana", "bo"]) {
            $0.kind = .panel
            $0.agenda = [AgendaItem(title: ["en": "x"], minutes: 60)]
            $0.languages = ["en"]
            $0.interpretation = ["es"]
            $0.participants[0].role = .moderator
            $0.participants[1].role = .interpreter
            $0.participants[1].interprets = ["en", "es"]
            $0.registration.places = 80
        }
        #expect(programme.found() == [])
    }

    @Test("Nobody is recorded further than they agreed to", arguments: RecordingRule.allCases)
    func respectsWishes(rule: RecordingRule) {
        var programme = SmallProgramme()
        programme.content.people["ana"]?.recording = .audioOnly
        programme.add("a", "10:00", "11:00", with: ["ana"]) { $0.recording = rule }
        let isAllowed = rule == .forbidden || rule == .audioOnly
        #expect(
            programme.found() == (isAllowed ? [] : [Found(.forbidsAnnouncing, .recordingUnwanted, ["a"], "person ana")])
        )
    }

    @Test("A mission cannot open two events at once")
    func asksMissions() {
        var programme = SmallProgramme()
        programme.content.organisations = [
            "norway": Organisation(key: "norway", name: ["en": "Norway"], category: .stateMission),
            "ishr": Organisation(key: "ishr", name: ["en": "ISHR"]),
        ]
        programme.add("a", "10:00", "11:00") { $0.coSponsors = ["norway", "ishr"] }
        programme.add("b", "10:00", "11:00") { $0.organisers = ["norway", "ishr"] }
        #expect(programme.found() == [Found(.warns, .hostTwice, ["a", "b"], "organisation norway")])
    }
}
