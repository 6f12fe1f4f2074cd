import ConvokeModel
import Crypto
import Foundation

extension CampaignReader {
    /// An entry's guest; nothing, and nothing opened, where they gave no address or may no longer be read.
    public func guestWithAddress(_ attendance: Attendance) throws -> Guest? {
        let row = try connection.rows(
            "SELECT sealed FROM attendance WHERE id = \(attendance.id) AND blind_index IS NOT NULL"
        ).first
        guard let row, try isKept(attendance.event) else { return nil }
        return try opened(Guest.self, row.blob(0), in: .guest(attendance.id), of: .event(attendance.event))
    }

    /// How many parties of the queue stand behind an entry.
    public func partiesBehind(_ attendance: Attendance) throws -> Int {
        try connection.rows(
            """
            SELECT count(*) FROM attendance WHERE event = \(attendance.event) AND state = \(AttendanceState.waitlisted) \
            AND ordinal > \(attendance.ordinal)
            """
        ).first?.integer(0) ?? 0
    }
}

extension CampaignTransaction {
    /// The live entry of an address at an event.
    public func liveAttendance(of address: MailAddress, at event: Identifier<Event>) throws -> Attendance? {
        let index = Vault.blindIndex(address.canonical, with: try keys(for: .event(event)))
        let row = try connection.rows(
            """
            SELECT id FROM attendance WHERE event = \(event) AND blind_index = \(index) \
            AND state IN ('requested', 'confirmed', 'waitlisted', 'offered')
            """
        ).first
        guard let id = try row.flatMap({ Identifier<Attendance>(try $0.text(0)) }) else { return nil }
        return try attendance(id, at: event)
    }

    /// What only the mail to an entry's address says: whoever knows it reads that address. Made from the event's key, kept
    /// nowhere.
    public func addressProof(for attendance: Attendance) throws -> String {
        let keys = try keys(for: .event(attendance.event))
        return Data(Vault.blindIndex("address proof/\(attendance.id)", with: keys).prefix(24)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_")
    }

    public func isAddressProof(_ text: String, for attendance: Attendance) throws -> Bool {
        Secret.areEqual(try addressProof(for: attendance).utf8, text.utf8)
    }
}
