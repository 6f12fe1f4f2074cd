import ConvokeModel
import ConvokeStore

/// Gives all that is kept on one person, by their address, for them to have: places at events, then signatures, then
/// parts in events.
public struct ExportPerson: ReadUseCase {
    public static let name = "person.export"
    public static let permission = Permission.organiser
    public var address: MailAddress
    public init(address: MailAddress) { self.address = address }

    public func read(from reader: CampaignReader) throws -> [KeptOnPerson] {
        let places = try reader.guests(with: address).map { found in
            let (event, _) = try reader.event(found.place.event)
            let replies = try reader.replies(of: found.place.id, at: event.key)
            return KeptOnPerson.place(
                KeptOnGuest(
                    event: event.key, title: event.title, place: PlaceListing(found.place), guest: found.guest,
                    requestedOn: found.requestedOn,
                    keptUntil: try reader.retentionEnd(of: event.key)?.ISO8601Format(),
                    replies: replies.isEmpty ? nil : replies))
        }
        let signatures = try reader.signatures(with: address).map { signature in
            KeptOnPerson.signature(
                KeptOnSignatory(
                    statement: signature.statement, title: try reader.statement(signature.statement).statement.title,
                    signature: try ShowSignature(statement: signature.statement, signature: signature.id)
                        .read(from: reader)))
        }
        let parts = try reader.parts(with: address).map { part in
            let (event, life) = try reader.event(part.event)
            return KeptOnPerson.part(
                KeptOnPart(
                    event: event.key, title: event.title, holder: part.holder, answer: life.answer(of: part.holder),
                    details: part.details, invitedOn: part.invitedOn, answeredOn: part.answeredOn))
        }
        return places + signatures + parts
    }
}

/// One thing that is kept on a person.
public enum KeptOnPerson: Hashable, Sendable {
    case place(KeptOnGuest)
    case signature(KeptOnSignatory)
    case part(KeptOnPart)

    public var event: Identifier<Event>? { if case .place(let kept) = self { kept.event } else { nil } }
    public var guest: Guest? { if case .place(let kept) = self { kept.guest } else { nil } }
}

/// As one object either way; a signature is known by its statement, a part by its holder.
extension KeptOnPerson: Codable {
    private enum Kind: CodingKey { case statement, holder }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Kind.self)
        if container.contains(.holder) {
            self = .part(try KeptOnPart(from: decoder))
        } else {
            let isSignature = container.contains(.statement)
            self = isSignature ? .signature(try KeptOnSignatory(from: decoder)) : .place(try KeptOnGuest(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .place(let kept): try kept.encode(to: encoder)
        case .signature(let kept): try kept.encode(to: encoder)
        case .part(let kept): try kept.encode(to: encoder)
        }
    }
}

/// Everything that is kept on a guest of one event.
public struct KeptOnGuest: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var title: LocalizedText
    public var place: PlaceListing
    public var guest: Guest
    public var requestedOn: LocalDate
    /// When it can no longer be read, in UTC.
    public var keptUntil: String?
    /// What their calendar answered to invitations.
    public var replies: [GuestReply]?
}

/// Everything that is kept on somebody with a part in an event.
public struct KeptOnPart: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var title: LocalizedText
    public var holder: Entry
    public var answer: Answer
    public var details: PartDetails
    public var invitedOn: LocalDate?
    public var answeredOn: LocalDate?
}

/// Everything that is kept on whoever signed a statement, for themselves or for an organisation.
public struct KeptOnSignatory: Codable, Hashable, Sendable {
    public var statement: Identifier<JointStatement>
    public var title: LocalizedText
    public var signature: SignatureSheet
}
