/// Why somebody cannot be let in by what they say. Names nobody: whoever asks may be fishing for names.
public enum DoorRefusal: Refusal, Hashable {
    case nobody
    case several(Int)
    case tooEarly
    case noTime
    case emptyList
    case roomIsFull(free: Int, party: Int)
    case queueFirst(free: Int, waiting: Int)

    public var code: RefusalCode {
        switch self {
        case .nobody: .notFound
        default: .conflict
        }
    }

    public var sentence: String {
        switch self {
        case .nobody:
            "No confirmed place has that code, name or identifier (0 match). Check the spelling, or let them in with 'rsvp walk-in'."
        case .several(let count): "That name is on the list \(count) times. Ask for the code."
        case .tooEarly:
            "Who waits for a place is let in from ten minutes before the start, when seats of those who are not here are free. Use 'rsvp approve' or 'rsvp offer' before."
        case .noTime: "The event has no time yet, so nothing can expire after it. Give it one with 'event move'."
        case .emptyList: "Nobody has a confirmed place at this event yet, so there is nothing for the door."
        case .roomIsFull(let free, let party):
            "\(free) seat\(free == 1 ? " is" : "s are") left for who is here, the party has \(party). "
                + "From ten minutes before the start the seats of those who are not here can be given away too."
        case .queueFirst(let free, let waiting):
            "\(free) seat\(free == 1 ? " is" : "s are") left, and \(waiting) on the waiting list may take them until the event begins. Let in those of them who are here first ('rsvp walk-in --waiting'), or wait for the start."
        }
    }

    /// The only one of some matches.
    public static func only<Match>(_ matches: [Match]) throws(DoorRefusal) -> Match {
        guard let first = matches.first else { throw .nobody }
        guard matches.count == 1 else { throw .several(matches.count) }
        return first
    }
}
