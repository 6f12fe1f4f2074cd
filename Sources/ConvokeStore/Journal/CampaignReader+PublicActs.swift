import ConvokeModel
import Foundation

/// One act of the journal by which something may have become known to everybody: without who did it.
public struct PublicAct: Sendable {
    public var at: Date
    /// The use case: `event.cancel`.
    public var name: String
    /// What it was done to: `event panel`.
    public var subject: String
    public var detail: String
}

extension CampaignReader {
    /// The acts of the team on events and statements that calendars may follow, oldest first.
    public func publicActs() throws -> [PublicAct] {
        try connection.rows(
            """
            SELECT at, name, subject, detail FROM journal WHERE name IN ('event.announce', 'event.move', 'event.cancel', \
            'event.postpone', 'statement.publish', 'campaign.apply') ORDER BY at, seal, place, id
            """
        ).compactMap { row in
            guard let at = try? Date(try row.text(0), strategy: .iso8601) else { return nil }
            return PublicAct(at: at, name: try row.text(1), subject: try row.text(2), detail: try row.text(3))
        }
    }
}
