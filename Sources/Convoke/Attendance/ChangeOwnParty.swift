import ConvokeModel
import ConvokeStore

/// Changes how many people come with a guest, by the guest's own secret link: fewer at any time, more while registration is
/// open and there is room.
public struct ChangeOwnParty: UseCase {
    public static let name = "place.party"
    public static let permission = Permission.anyone
    public var link: String
    public var party: Int
    public var lane: Lane { .claimed }
    public init(link: String, party: Int) { (self.link, self.party) = (link, party) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        let entry = try transaction.attendance(link: try SecretLink.named(link))
        return try transaction.changePlace(entry.id, at: entry.event, by: Self.name) { book, entry in
            let most = book.terms.registration.companions + 1
            guard (1...max(1, most)).contains(party) || (1...entry.party).contains(party) else {
                throw AttendanceRefusal.partyTooLarge(most: most)
            }
            if party > entry.party { try book.terms.requireOpen(at: transaction.now) }
            return try transaction.change(entry, toParty: party, in: &book, insists: false)
        }
    }
}
