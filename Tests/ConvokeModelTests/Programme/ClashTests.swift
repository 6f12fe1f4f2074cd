import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Clashes in a programme")
struct ClashTests {
    private static let twice = [Found(.forbidsAnnouncing, .personTwice, ["a", "b"], "person ana")]

    @Test(
        "Two events clash where they have a moment in common, and not where one ends when the other begins",
        arguments: [
            ("10:00", "11:00", "10:30", "11:30", true),  // in part
            ("10:00", "12:00", "10:30", "11:00", true),  // one within the other
            ("10:00", "11:00", "11:00", "12:00", false),  // touching ends
            ("10:00", nil, "10:00", "11:00", true),  // an end that nobody knows
            ("10:00", nil, "10:01", "11:00", false),
            ("10:30", nil, "10:00", "11:00", true),
            ("11:00", nil, "10:00", "11:00", false),
            ("10:00", nil, "10:00", nil, true),
            ("2026-03-05T23:00", "2026-03-06T01:00", "2026-03-06T00:30", "2026-03-06T02:00", true),  // across midnight
            ("2026-03-05T23:00", "2026-03-06T00:00", "2026-03-06T00:00", "2026-03-06T02:00", false),
            ("2026-03-29T01:30", "2026-03-29T03:00", "2026-03-29T03:00", "2026-03-29T04:00", false),  // set forward
            ("2026-10-25T01:30", "2026-10-25T03:30", "2026-10-25T03:00", "2026-10-25T04:00", true),  // and back
        ] as [(String, String?, String, String?, Bool)])
    func overlaps(from: String, to: String?, otherFrom: String, otherTo: String?, isClash: Bool) {
        var programme = SmallProgramme()
        programme.add("a", from, to, with: ["ana"])
        programme.add("b", otherFrom, otherTo, with: ["ana"])
        #expect(Set(programme.found().map(\.kind)) == (isClash ? [.personTwice] : []))
        #expect(programme.found().map { Set($0.events) } == (isClash ? [["a", "b"]] : []))
    }

    @Test("Times in different zones are compared as moments: 14:00 in Geneva is 13:00 in London")
    func comparesZones() {
        var programme = SmallProgramme()
        programme.add("a", "14:00", "15:00", with: ["ana"])
        programme.add("b", "14:00", "15:00", with: ["ana"], zone: "Europe/London")
        #expect(programme.found() == [])
        programme.add("b", "13:30", "14:00", with: ["ana"], zone: "Europe/London")
        #expect(programme.found() == Self.twice)
    }

    @Test("A clash says who, where, when and what to do")
    func says() throws {
        var programme = SmallProgramme()
        programme.add("a", "14:00", "15:00", at: .xx)
        programme.add("b", "14:30", "15:30", at: .xx)
        let clash = try #require(programme.clashes().first)
        var wanted = Clash(
            .forbidsScheduling, .roomTwice, ["a", "b"], resource: "room palais/xx",
            from: Date(timeIntervalSince1970: 1_772_717_400), to: Date(timeIntervalSince1970: 1_772_719_200),
            "'a' and 'b' are both in palais/xx at 2026-03-05 14:30–15:00 Europe/Zurich. Move one of them.")
        #expect(programme.clashes() == [wanted])
        #expect(clash.finding == Finding(.warning, "room-twice", wanted.message, at: FieldPath(.event("b"), "place")))
        wanted.severity = .noted
        #expect(wanted.finding == nil)
    }

    @Test("Only people who may come are double-booked", arguments: Answer.allCases)
    func asksAnswers(answer: Answer) {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", with: ["ana"])
        programme.add("b", "10:00", "11:00", with: ["ana"], answer: answer)
        let severity: ClashSeverity? =
            switch answer {
            case .confirmed: .forbidsAnnouncing
            case .invited, .tentative: .warns
            case .declined, .withdrawn: nil
            }
        #expect(programme.found() == (severity.map { [Found($0, .personTwice, ["a", "b"], "person ana")] } ?? []))
    }

    @Test(
        "Who sends a video or has their words read is not there; who takes part from afar is",
        arguments: Presence.allCases)
    func asksPresence(presence: Presence) {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", with: ["ana"])
        programme.add("b", "10:00", "11:00", with: ["ana"]) { $0.participants[0].presence = presence }
        #expect(programme.found() == (presence == .inPerson || presence == .remote ? Self.twice : []))
    }

    @Test("A role is a role: an interpreter and a speaker of the agenda are double-booked too")
    func countsEveryRole() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", with: ["ana"]) { $0.participants[0].role = .interpreter }
        programme.add("b", "10:00", "11:00") { $0.agenda = [AgendaItem(title: ["en": "x"], participants: ["ana"])] }
        #expect(programme.found() == [Found(.warns, .personTwice, ["a", "b"], "person ana")])
    }

    @Test("The same person under an alias is found by the name, also by one that is sealed")
    func knowsAliases() {
        var programme = SmallProgramme()
        programme.content.people["speaker-2"] = Person(key: "speaker-2", name: ["en": "ANA PEREZ"])
        programme.content.people["witness"] = Person(
            key: "witness", describedAs: ["en": "a witness"], disclosure: .never)
        programme.add("a", "10:00", "11:00", with: ["speaker-2"])
        programme.add("b", "10:00", "11:00", with: ["witness"])
        let open = SamePeople.keys(programme.content.people)
        #expect(open == ["speaker-2": "ana"])
        #expect(programme.found(sameAs: open) == [])
        let sealed = SamePeople.keys(
            programme.content.people, sealed: ["witness": PrivatePerson(name: "X", aliases: ["Ana Perez"])])
        #expect(sealed == ["speaker-2": "ana", "witness": "ana"])
        #expect(programme.found(sameAs: sealed) == Self.twice)
    }

    @Test("What was called off, put off or held takes no room; an idea only warns", arguments: EventState.allCases)
    func asksState(state: EventState) {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx)
        programme.add("b", "10:00", "11:00", at: .xx, state: state)
        let severity: ClashSeverity? =
            switch state {
            case .draft, .announced: .forbidsScheduling
            case .idea: .warns
            case .postponed, .cancelled, .held: nil
            }
        #expect(programme.found() == (severity.map { [Found($0, .roomTwice, ["a", "b"], "room palais/xx")] } ?? []))
    }

    @Test("A series clashes once, and says how often; an instance that was moved away does not")
    func looksAtSeries() throws {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx) {
            $0.recurrence = Recurrence(
                .weekly, limit: .count(4),
                moved: [
                    MovedInstance(
                        day: "2026-03-12",
                        when: .timed(start: "2026-03-13T10:00", end: nil, zone: "Europe/Zurich", fold: nil))
                ])
        }
        programme.add("b", "10:30", "11:30", at: .xx) {
            $0.recurrence = Recurrence(.daily, limit: .until("2026-03-20"))
        }
        let clashes = programme.clashes()
        #expect(clashes.map(Found.init) == [Found(.forbidsScheduling, .roomTwice, ["a", "b"], "room palais/xx")])
        #expect(clashes.first?.message.hasSuffix("Move one of them. The same comes back 1 more time.") == true)
    }

    @Test("Rooms of one house are apart; where nobody says which room, it is a warning")
    func knowsRooms() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx)
        programme.add("b", "10:00", "11:00", at: .xxi)
        #expect(programme.found() == [])
        programme.add("c", "10:00", "11:00", at: Place(venue: "palais"))
        programme.add("d", "10:00", "11:00", at: Place(venue: "palais"))
        #expect(programme.found() == [Found(.warns, .venueShared, ["c", "d"], "venue palais")])
    }

    @Test("A decision to live with a clash covers it from either side, and nothing else")
    func isWaived() {
        var programme = SmallProgramme()
        for key in ["a", "b", "c"] as [Identifier<Event>] { programme.add(key, "10:00", "11:00", with: ["ana"]) }
        let waived = programme.clashes().waived(by: [
            "b": [ClashWaiver(kind: .personTwice, other: "a", reason: "short")]
        ])
        #expect(waived.map(\.waiver) == ["short", nil, nil])
        #expect(waived.map(\.events) == [["a", "b"], ["a", "c"], ["b", "c"]])
        #expect(
            programme.clashes().waived(by: ["b": [ClashWaiver(kind: .roomTwice, reason: "x")]]).allSatisfy {
                $0.waiver == nil
            })
        #expect(
            programme.clashes().waived(by: ["b": [ClashWaiver(kind: .personTwice, reason: "x")]]).map(\.waiver) == [
                "x", nil, "x",
            ])
    }
}
