import Foundation

/// How many people asked for a place at an event, had one, and came; numbers only.
public struct Turnout: Hashable, Sendable, Codable {
    public var requested: Int
    public var confirmed: Int
    public var came: Int
    /// People who came in each ten minutes in which anybody did.
    public var arrivals: [Arrivals]

    public struct Arrivals: Hashable, Sendable, Codable {
        /// `13:50` where the event takes place.
        public var from: String
        public var people: Int

        public init(from: String, people: Int) {
            self.from = from
            self.people = people
        }
    }

    public init(requested: Int, confirmed: Int, came: Int, arrivals: [Arrivals]) {
        self.requested = requested
        self.confirmed = confirmed
        self.came = came
        self.arrivals = arrivals
    }
}

extension Turnout {
    /// Each number with its label, in the order in which text and picture show them.
    public var bars: [(label: String, number: Int)] { people + arriving }

    public var people: [(label: String, number: Int)] {
        [("requested", requested), ("confirmed", confirmed), ("came", came)]
    }

    public var arriving: [(label: String, number: Int)] { arrivals.map { ("from \($0.from)", $0.people) } }
}
