import Foundation

/// One thing that happens to an event's seats. Guests go by the number in which they came.
enum Step: Equatable {
    case request(address: Int?, party: Int, byTeam: Bool)
    case confirm(Int)
    case approve(Int)
    case decline(Int)
    case cancel(Int, byGuest: Bool)
    case party(Int, Int)
    case offer(Int)
    case accept(Int, byGuest: Bool)
    case promote
    case wait(Double)
    case moveInQueue(Int, Int)
    case freeze(Bool)
    case places(Int?)
    case order(skip: Bool)
    case checkIn(Int, Int?)
    case undo(Int)

    /// Any step, whether it makes sense for the guest or not; those that are refused prove something too.
    static func random(after event: PlainEvent, using random: inout some RandomNumberGenerator) -> Step {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        func party() -> Int { chance(60) ? 1 : Int.random(in: 0...5, using: &random) }
        let request = Step.request(
            address: chance(50) ? Int.random(in: 0..<6, using: &random) : nil, party: party(), byTeam: chance(40))
        guard let last = event.entries.indices.last else { return request }
        // Mostly somebody to whom it applies.
        func guest(_ states: PlainEvent.State...) -> Int {
            let fitting = event.entries.filter { states.contains($0.state) }.map(\.number)
            return chance(85) ? fitting.randomElement(using: &random) ?? 0 : Int.random(in: 0...last, using: &random)
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<30: return request
        case 30..<38: return .confirm(guest(.requested))
        case 38..<43: return .approve(guest(.requested))
        case 43..<47: return .decline(guest(.requested, .waitlisted))
        case 47..<57: return .cancel(guest(.confirmed, .offered, .waitlisted, .requested), byGuest: chance(50))
        case 57..<64: return .party(guest(.confirmed, .waitlisted, .offered, .requested), party())
        case 64..<67: return .offer(guest(.waitlisted))
        case 67..<74: return .accept(guest(.offered), byGuest: chance(50))
        case 74..<77: return .promote
        case 77..<84:
            return .wait([60, 600, 1_799, 1_800, 7_200, 43_200, 86_400].randomElement(using: &random) ?? 60)
        case 84..<88: return .moveInQueue(guest(.waitlisted), Int.random(in: 0...5, using: &random))
        case 88..<91: return .freeze(!event.isFrozen)
        case 91..<94:
            return chance(80)
                ? .places(chance(10) ? nil : Int.random(in: 0...8, using: &random)) : .order(skip: !event.skips)
        case 94..<98:
            // Who comes to the door without a seat is for the door's own tests.
            let seated = event.entries.filter { $0.state == .confirmed }.map(\.number)
            return seated.randomElement(using: &random).map { .checkIn($0, chance(50) ? nil : party()) } ?? .promote
        default: return .undo(guest(.confirmed))
        }
    }
}
