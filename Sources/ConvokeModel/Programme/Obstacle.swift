/// What stands in the way of an event at a time and place.
enum Obstacle: Hashable {
    case roomTaken(by: Int)
    case slotTaken(by: Int)
    case personAt(Identifier<Person>, Int)
    case tooFar(Identifier<Person>, Int, minutes: Int)
    case personAway(Identifier<Person>)
    case roomClosed
    case tooSmall(Int)
    case barred(LocalDate)
    case licenceOver(LocalDate)
    case licenceElsewhere
    case equipmentUsed(Identifier<Equipment>, Int)
    case past

    /// The other event that would have to move.
    var event: Int? {
        switch self {
        case .roomTaken(let event), .slotTaken(let event), .personAt(_, let event), .tooFar(_, let event, _),
            .equipmentUsed(_, let event):
            event
        default: nil
        }
    }

    func sentence(_ programme: Programme, _ place: Place?) -> String {
        func key(_ event: Int) -> String { "'\(programme.items[event].key)'" }
        switch self {
        case .roomTaken(let event): return "\(place?.name ?? "The room") is taken by \(key(event))."
        case .slotTaken(let event): return "The slot is given to \(key(event))."
        case .personAt(let person, let event): return "'\(person)' has a part in \(key(event))."
        case .tooFar(let person, let event, let minutes):
            return "'\(person)' needs \(minutes) minutes for the way from or to \(key(event))."
        case .personAway(let person): return "'\(person)' cannot come then."
        case .roomClosed: return "\(place?.name ?? "The room") is not to be had then."
        case .tooSmall(let capacity):
            return "\(place?.name ?? "The room") holds \(capacity), fewer than there are places."
        case .barred(let day): return "The forum allows no side events on \(day)."
        case .licenceOver(let day): return "The film's licence ends on \(day)."
        case .licenceElsewhere: return "The film's licence does not cover that country."
        case .equipmentUsed(let thing, let event): return "'\(thing)' is needed by \(key(event))."
        case .past: return "That time has passed."
        }
    }
}
