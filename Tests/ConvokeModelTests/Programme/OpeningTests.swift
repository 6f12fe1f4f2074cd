import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Free times and rooms")
struct OpeningTests {
    private func openings(_ programme: SmallProgramme, _ wish: OpeningWish = OpeningWish(days: 0, limit: 3)) throws
        -> [String]
    {
        var search = try OpeningSearch(of: "a", in: programme.content, wish)
        return search.openings().map(Self.line)
    }

    private static func line(_ opening: Opening) -> String {
        let moves = (opening.moves ?? []).map { "\($0.event) to \($0.start.time) \($0.room ?? "-")" }
        return ([opening.isFree ? "free" : "taken", opening.start.time, opening.room ?? "-"] + opening.reasons + moves)
            .joined(separator: " ")
    }

    @Test("The nearest that are free come first, then those nearer that are not, with every reason")
    func findsNearest() throws {
        var programme = SmallProgramme()
        programme.content.venues["palais"]?.rooms["xxi"]?.capacity = 10
        programme.add("a", "14:00", "15:00", at: .xx, with: ["ana"]) { $0.registration.places = 20 }
        programme.add("b", "14:00", "15:00", at: .xx)
        programme.add("c", "14:30", "15:30", with: ["ana"])
        #expect(
            try openings(programme) == [
                "free 13:00 palais/xx", "free 12:30 palais/xx", "free 15:30 palais/xx",
                "taken 14:00 palais/xx palais/xx is taken by 'b'. 'ana' has a part in 'c'.",
                "taken 14:00 palais/xxi palais/xxi holds 10, fewer than there are places. 'ana' has a part in 'c'.",
                "taken 13:30 palais/xx palais/xx is taken by 'b'.",
            ])
    }

    @Test("What is suggested clashes with nothing, wherever it is looked for", arguments: 0..<60)
    func isFree(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var programme = SmallProgramme()
        programme.content.campaign.travelMinutes = 30
        programme.content.campaign.equipment = ["booth": Equipment(name: ["en": "x"])]
        programme.content.people["bo"]?.available = [
            AvailabilityWindow(from: "2026-03-05T09:00", until: "2026-03-05T17:00")
        ]
        for key in ["a", "b", "c", "d", "e", "f", "g"] as [Identifier<Event>] {
            let start = LocalDateTime(wallSeconds: 1_772_697_600 + 1_800 * Int.random(in: 0..<20, using: &random))
            programme.add(
                key, start.description, start.adding(seconds: 3_600).description,
                at: [.xx, .xxi, .cinema].randomElement(using: &random) ?? .xx,
                with: ["ana", "bo"].filter { _ in Bool.random(using: &random) }
            ) { $0.equipment = Bool.random(using: &random) ? ["booth"] : nil }
        }
        var search = try OpeningSearch(of: "a", in: programme.content, OpeningWish(days: 1, limit: 100))
        for opening in search.openings() {
            var moved = programme
            moved.content.events["a"]?.event.when = .timed(
                start: opening.start, end: opening.end, zone: opening.zone, fold: nil)
            moved.content.events["a"]?.event.place = opening.room.flatMap { room in
                let parts = room.split(separator: "/").map(String.init)
                return Identifier<Venue>(parts[0]).map {
                    Place(venue: $0, room: parts.count > 1 ? Identifier(parts[1]) : nil)
                }
            }
            let clashes = moved.clashes().filter { $0.events.contains("a") }
            #expect(clashes.isEmpty == opening.isFree, "seed \(seed): \(Self.line(opening)) \(clashes.map(\.message))")
        }
    }

    @Test("A forum's slots are what there is: those given out and barred days are told")
    func looksAtSlots() throws {
        var programme = SmallProgramme()
        programme.content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "HRC"], zone: "Europe/Zurich",
            sessions: [
                "61": ForumSession(
                    name: ["en": "61"], from: "2026-03-04", venue: "palais",
                    slots: [
                        "s1": ForumSlot(start: "2026-03-05T13:00", end: "2026-03-05T14:00", room: "xx"),
                        "s2": ForumSlot(start: "2026-03-06T13:00", end: "2026-03-06T14:00", room: "xx"),
                        "s3": ForumSlot(start: "2026-03-09T13:00", end: "2026-03-09T14:00", room: "xxi"),
                    ], barred: ["2026-03-06"])
            ])
        programme.add("a", "none") {
            $0.when = .unannounced(note: nil)
            $0.forum = ForumReference(forum: "hrc", session: "61")
        }
        programme.add("b", "09:00", "10:00") { $0.forum = ForumReference(forum: "hrc", session: "61", slot: "s1") }
        #expect(
            try openings(programme, OpeningWish(minutes: 60, limit: 5)) == [
                "free 13:00 palais/xxi", "taken 13:00 palais/xx The slot is given to 'b'.",
                "taken 13:00 palais/xx The forum allows no side events on 2026-03-06.",
            ])
    }

    @Test("The one event that could give way is shown with where it would go")
    func findsMoves() throws {
        var programme = SmallProgramme()
        programme.content.people["ana"]?.available = [
            AvailabilityWindow(from: "2026-03-05T14:00", until: "2026-03-05T15:00")
        ]
        programme.add("a", "14:00", "15:00", at: .xx, with: ["ana"])
        programme.add("b", "14:00", "15:00", at: .xx, state: .draft)
        programme.add("c", "14:00", "15:00", at: .xxi)
        var search = try OpeningSearch(of: "a", in: programme.content, OpeningWish(days: 0, limit: 1))
        #expect(
            try search.openingsByMoving().map(Self.line) == [
                "taken 14:00 palais/xx palais/xx is taken by 'b'. b to 13:00 palais/xx"
            ])
    }

    @Test("Without a day or a length nothing is guessed, and what is over is left alone")
    func refuses() {
        var programme = SmallProgramme()
        programme.add("a", "14:00", at: .xx)
        #expect(throws: OpeningRefusal.noLength("a")) { try openings(programme) }
        programme.add("a", "14:00", "15:00", state: .cancelled)
        #expect(throws: OpeningRefusal.isOver("a")) { try openings(programme) }
        programme.add("a", "none")
        #expect(throws: OpeningRefusal.noDay("a")) { try openings(programme, OpeningWish(minutes: 60)) }
    }
}
