import ConvokeModel
import ConvokeStore

/// Shows the door who may come in: names or aliases, codes and parties, and nothing else that guests said.
public struct ShowDoorList: ReadUseCase {
    public static let name = "rsvp.door-list"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> DoorList {
        try reader.doorList(of: event) { $0.checkedIn != 0 }
    }
}

/// Shows the door who has a confirmed place and has not come.
public struct ShowNoShows: ReadUseCase {
    public static let name = "rsvp.no-shows"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> DoorList {
        try reader.doorList(of: event) { ($0.checkedIn ?? 0) == 0 }
    }
}

/// Shows the code of one guest's place.
public struct ShowDoorCode: ReadUseCase {
    public static let name = "rsvp.code"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    /// An identifier, or a name that only one guest has.
    public var guest: String
    public init(event: Identifier<Event>, guest: String) { (self.event, self.guest) = (event, guest) }

    public func read(from reader: CampaignReader) throws -> DoorCode {
        let entry = try reader.guestAtDoor(guest, of: event)
        guard entry.state == .confirmed, let code = try reader.doorCodes(at: event)?.code(of: entry.ordinal) else {
            throw AttendanceRefusal.notConfirmed
        }
        return code
    }
}

extension CampaignReader {
    /// The confirmed places of an event that fit, as a list.
    func doorList(of key: Identifier<Event>, where isListed: (Attendance) -> Bool = { _ in true }) throws -> DoorList {
        let (event, _) = try event(key)
        let campaign = try documents(.campaign).first.map { try CanonicalJSON.value(Campaign.self, from: $0.written) }
        guard let codes = try doorCodes(at: key) else { return DoorList(of: event, campaign: campaign, entries: []) }
        let guests = try guests(at: key)
        let entries = try attendances(at: key).filter { $0.state == .confirmed && isListed($0) }.compactMap { entry in
            codes.code(of: entry.ordinal).map {
                DoorListEntry(
                    code: $0, name: guests[entry.id]?.name ?? "", party: entry.party, checkedIn: entry.checkedIn)
            }
        }
        return DoorList(of: event, campaign: campaign, entries: entries)
    }

    /// The one entry that somebody at the door means: by identifier, by code, or by a name that only one guest has.
    func guestAtDoor(_ asked: String, of event: Identifier<Event>) throws -> Attendance {
        _ = try existing(.event(event))
        if let id = Identifier<Attendance>(asked), let entry = try? attendance(id, at: event) { return entry }
        if let code = DoorCode(asked), let entry = try attendance(code: code, at: event), entry.state == .confirmed {
            return entry
        }
        let folded = asked.folded
        let named = Set(try guests(at: event).filter { $0.value.name.folded == folded }.keys)
        return try DoorRefusal.only(attendances(at: event).filter { named.contains($0.id) && $0.state.isLive })
    }
}
