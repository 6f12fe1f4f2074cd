import Convoke
import Foundation

/// The rival: every two sessions, as fast as plain numbers make it.
struct PairwiseWay {
    private struct Session {
        var start: Int
        var end: Int
        var room: Int
        var people: [Int]
    }

    private var sessions: [Session] = []

    init(_ content: CampaignContent) {
        var rooms: [Place: Int] = [:]
        var people: [Identifier<Person>: Int] = [:]
        for event in content.events.values.map(\.event) {
            guard case .timed(let start, let end, _, _) = event.when, let place = event.place else { continue }
            let room = rooms[place] ?? rooms.count
            rooms[place] = room
            let known = event.participants.map { participant in
                let number = people[participant.person] ?? people.count
                people[participant.person] = number
                return number
            }
            sessions.append(
                Session(start: start.wallSeconds, end: end?.wallSeconds ?? start.wallSeconds, room: room, people: known)
            )
        }
    }

    func clashes() -> Int {
        var found = 0
        for position in sessions.indices {
            let one = sessions[position]
            for other in (position + 1)..<sessions.count {
                let (start, end) = (sessions[other].start, sessions[other].end)
                guard start < one.end, one.start < end else { continue }
                if sessions[other].room == one.room || sessions[other].people.contains(where: one.people.contains) {
                    found += 1
                }
            }
        }
        return found
    }
}
