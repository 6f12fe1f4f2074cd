import ConvokeModel
import ConvokeStore
import Foundation

/// Gives a door without network what it needs. Not in the registry: its outcome holds a key, and leaves only sealed, as a
/// file.
struct MakeDoorSheet: UseCase {
    static let name = "rsvp.door-file"
    static let permission = Permission.door
    var event: Identifier<Event>
    var door: DoorName

    func perform(in transaction: CampaignTransaction) throws -> DoorSheet {
        let list = try transaction.doorList(of: event) { $0.checkedIn != 0 }
        guard let key = try transaction.factKey(at: event), !list.entries.isEmpty else { throw DoorRefusal.emptyList }
        guard let start = list.when.startInstant else { throw DoorRefusal.noTime }
        // Where the end is not known, a day has to do.
        let expiry = list.when.endInstant?.addingTimeInterval(6 * 3600) ?? start.addingTimeInterval(86_400)
        guard transaction.now < expiry else { throw DoorFileRefusal.expired }
        try transaction.record(Self.name, Entry.event(event))
        return DoorSheet(list: list, factKey: key, door: door, expiresAt: expiry)
    }
}

extension Workspace {
    /// Writes a door file, sealed under a passphrase, and gives the number of its entries and when it expires.
    public func writeDoorFile(
        for event: Identifier<Event>, door: DoorName, passphrase: String, to file: URL, as actor: Actor? = nil
    ) async throws -> DoorFileReceipt {
        try DoorFile.requireUsable(passphrase: passphrase, file)
        let sheet = try await perform(MakeDoorSheet(event: event, door: door), as: actor)
        try DoorFile.write(sheet, passphrase: passphrase, to: file, randomness: options.surroundings.randomness)
        return DoorFileReceipt(parties: sheet.list.entries.count, expiresAt: sheet.expiresAt.ISO8601Format())
    }

    /// Merges what doors without network noted. Files are read whole; one that does not open stops all.
    public func mergeDoorFacts(at event: Identifier<Event>, from files: [URL], as actor: Actor? = nil) async throws
        -> MergedFacts
    {
        let logs = try files.map { try FactLog.text(of: $0) }
        return try await perform(MergeDoorFacts(event: event, logs: logs), as: actor)
    }
}

/// What became of a door file.
public struct DoorFileReceipt: Codable, Hashable, Sendable {
    public var parties: Int
    public var expiresAt: String
}
