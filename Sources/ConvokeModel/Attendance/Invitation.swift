/// Places at an event that a partner organisation gives to whom it likes, by a code.
public struct Invitation: Codable, Hashable, Sendable {
    public var id: Identifier<Invitation>
    public var event: Identifier<Event>
    public var organisation: Identifier<Organisation>
    /// Seats that the code is good for.
    public var places: Int
    public var isRevoked: Bool

    public init(
        id: Identifier<Invitation>, event: Identifier<Event>, organisation: Identifier<Organisation>, places: Int,
        isRevoked: Bool = false
    ) {
        self.id = id
        self.event = event
        self.organisation = organisation
        self.places = places
        self.isRevoked = isRevoked
    }

    /// Refuses a party for which the code has no seats left; `used` are those of everybody who came by it and is not out.
    public func requireRoom(for party: Int, used: Int) throws(InvitationRefusal) {
        guard !isRevoked else { throw .unknown }
        let left = max(0, places - used)
        guard party <= left else { throw .usedUp(left: left) }
    }
}

/// Why a code gives no place. A code that was taken back looks like one that never was.
public enum InvitationRefusal: Refusal, Hashable {
    case needed
    case unknown
    case usedUp(left: Int)
    /// A party that came by an invitation would grow beyond it.
    case tooFewLeft(Int, more: Int)

    public var code: RefusalCode { self == .needed ? .invalid : .conflict }
    public var sentence: String {
        switch self {
        case .needed: "This event is by invitation. Give the code from your invitation."
        case .unknown: "This code is not good for this event. Check it against your invitation, or ask who sent it."
        case .tooFewLeft(let left, let more):
            "The invitation that this party came by has \(left) place\(left == 1 ? "" : "s") left, and it takes \(more) more. Say --insist to give them all the same."
        case .usedUp(0): "All places of this invitation are taken. Ask who sent it."
        case .usedUp(let left):
            "This invitation has \(left) place\(left == 1 ? "" : "s") left. Come with fewer people, or ask who sent it."
        }
    }
}
