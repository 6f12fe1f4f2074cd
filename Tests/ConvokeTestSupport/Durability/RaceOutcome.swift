import Convoke

/// What the callers of one process got in a round of a race; round -1 says that it is ready.
public struct RaceOutcome: Codable, Sendable {
    public var round: Int
    public var states: [String] = []
    /// The places in the queue of those who wait.
    public var positions: [Int] = []
    /// How many entered the round's one name, and were not told that it is there.
    public var entered = 0

    public init(round: Int) { self.round = round }

    /// The event with one seat that a round is about.
    public static func event(of round: Int) throws -> Identifier<Event> {
        guard let key = Identifier<Event>("round-\(round)") else {
            throw GivenRefusal(.invalid, "'\(round)' is no number of a round.")
        }
        return key
    }
}
