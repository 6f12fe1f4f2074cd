import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeModel

/// Holds the search against a slow way that looks at every two events. `make torture` sets CONVOKE_PROGRAMMES to 100,000.
@Suite("Clashes, against every pair")
struct ClashOracleTests {
    @Test("A sweep finds what looking at every two events finds")
    func agrees() throws {
        let environment = ProcessInfo.processInfo.environment
        let programmes = environment["CONVOKE_PROGRAMMES"].flatMap { Int($0) } ?? 2_000
        let seed = environment["CONVOKE_SEED"].flatMap { UInt64($0) } ?? 20_261_124
        var kinds: [ClashKind: Int] = [:]
        for number in 0..<programmes {
            var random = SeededGenerator(seed: seed &+ UInt64(number))
            let content = Self.programme(&random)
            let found = ClashSearch.clashes(
                in: content, sameAs: [:], most: 10_000, inHalvesFrom: number.isMultiple(of: 2) ? 0 : .max
            ).map { Pair($0.kind, Set($0.events), $0.resource ?? "") }
            let wanted = Self.everyPair(content)
            try #require(Set(found) == wanted, "seed \(seed &+ UInt64(number))")
            try #require(found.count == wanted.count)
            for pair in found { kinds[pair.kind, default: 0] += 1 }
        }
        // A test that meets none of a kind says nothing of it.
        for kind in [.roomTwice, .venueShared, .personTwice, .travelTooShort, .equipmentShort] as [ClashKind] {
            #expect(kinds[kind, default: 0] > programmes / 500, "\(kind)")
        }
    }

    private struct Pair: Hashable {
        var kind: ClashKind
        var events: Set<Identifier<Event>>
        var resource: String

        init(_ kind: ClashKind, _ events: Set<Identifier<Event>>, _ resource: String) {
            (self.kind, self.events, self.resource) = (kind, events, resource)
        }
    }

    /// A handful of events around the night in which clocks are set back, in two zones.
    private static func programme(_ random: inout SeededGenerator) -> CampaignContent {
        var programme = SmallProgramme()
        programme.content.campaign.travelMinutes = [nil, 10, 45].randomElement(using: &random) ?? nil
        programme.content.campaign.equipment = [
            "booth": Equipment(name: ["en": "x"], count: Int.random(in: 1...2, using: &random))
        ]
        let people: [Identifier<Person>] = ["ana", "bo", "cleo"]
        for key in ["a", "b", "c", "d", "e", "f"].prefix(Int.random(in: 2...6, using: &random)).compactMap({
            Identifier<Event>($0)
        }) {
            let start = LocalDateTime(wallSeconds: 1_792_886_400 + 900 * Int.random(in: 0..<36, using: &random))
            let end =
                Int.random(in: 0..<4, using: &random) > 0
                ? start.adding(seconds: 900 * Int.random(in: 1...8, using: &random)) : nil
            let places: [Place?] = [.xx, .xxi, .cinema, Place(venue: "palais"), nil]
            programme.add(
                key, start.description, end?.description, at: places.randomElement(using: &random) ?? nil,
                with: people.filter { _ in Bool.random(using: &random) },
                answer: [.confirmed, .confirmed, .invited, .tentative, .declined].randomElement(using: &random)
                    ?? .invited,
                zone: Bool.random(using: &random) ? "Europe/Zurich" : "Europe/London",
                state: [.announced, .announced, .draft, .idea, .cancelled, .held, .postponed].randomElement(
                    using: &random) ?? .draft
            ) { event in
                if Int.random(in: 0..<8, using: &random) == 0 {
                    event.when = .allDay(from: "2026-10-25", through: "2026-10-25", zone: "Europe/Zurich")
                }
                for index in event.participants.indices {
                    event.participants[index].presence =
                        [.inPerson, .inPerson, .inPerson, .remote, .video].randomElement(using: &random) ?? .inPerson
                }
                event.equipment = Bool.random(using: &random) ? ["booth"] : nil
            }
        }
        return programme.content
    }

    private static func everyPair(_ content: CampaignContent) -> Set<Pair> {
        let events = content.events.values.filter { [.idea, .draft, .announced].contains($0.seed.state) }
        var found: Set<Pair> = []
        for one in events {
            for two in events where one.event.key < two.event.key {
                let keys: Set = [one.event.key, two.event.key]
                let isClash = one.event.when.clashes(with: two.event.when)
                if isClash, let place = one.event.place, place == two.event.place {
                    found.insert(
                        place.room == nil && place.venue == "palais"
                            ? Pair(.venueShared, keys, "venue palais")
                            : Pair(.roomTwice, keys, (place.room == nil ? "venue " : "room ") + place.name))
                }
                for part in one.event.participants {
                    guard let other = two.event.participants.first(where: { $0.person == part.person }),
                        comes(part, one), comes(other, two)
                    else { continue }
                    if isClash {
                        found.insert(Pair(.personTwice, keys, "person \(part.person)"))
                    } else if part.presence == .inPerson, other.presence == .inPerson,
                        isTooFar(one.event, two.event, content)
                    {
                        found.insert(Pair(.travelTooShort, keys, "person \(part.person)"))
                    }
                }
            }
        }
        return found.union(equipment(events, content))
    }

    private static func comes(_ part: Participant, _ written: WrittenEvent) -> Bool {
        let answer = written.seed.answers[part.person] ?? .invited
        return answer != .declined && answer != .withdrawn && (part.presence == .inPerson || part.presence == .remote)
    }

    private static func isTooFar(_ one: Event, _ two: Event, _ content: CampaignContent) -> Bool {
        guard let minutes = content.campaign.travelMinutes, let here = one.place, let there = two.place,
            here.venue != there.venue, !one.when.isAllDay, !two.when.isAllDay,
            let start = one.when.startInstant, let otherStart = two.when.startInstant
        else { return false }
        let gap =
            start < otherStart
            ? otherStart.timeIntervalSince(one.when.endInstant ?? start)
            : start.timeIntervalSince(two.when.endInstant ?? otherStart)
        return gap < Double(minutes * 60)
    }

    /// At the start of each use, who uses a thing at that moment.
    private static func equipment(_ events: [WrittenEvent], _ content: CampaignContent) -> Set<Pair> {
        let uses = events.map(\.event).filter { $0.equipment != nil }
        var found: Set<Pair> = []
        for use in uses {
            guard let moment = use.when.startInstant else { continue }
            let active = uses.filter { other in
                guard let start = other.when.startInstant else { return false }
                return start == moment || (start < moment && moment < other.when.endInstant ?? start)
            }
            guard active.count > content.campaign.equipment?["booth"]?.count ?? 0 else { continue }
            found.insert(Pair(.equipmentShort, Set(active.map(\.key)), "equipment booth"))
        }
        return found
    }
}
