import ConvokeModel

extension SealedPlace {
    fileprivate static func replies(_ id: Identifier<Attendance>) -> SealedPlace {
        SealedPlace(field: "attendance.replies", row: id.text)
    }
}

extension CampaignReader {
    /// What an entry's guest answered by calendar: the last for the event as a whole and for each day.
    public func replies(of id: Identifier<Attendance>, at event: Identifier<Event>) throws -> [GuestReply] {
        try requireKept(event)
        let row = try connection.rows(
            "SELECT replies FROM attendance WHERE id = \(id) AND event = \(event) AND replies IS NOT NULL"
        ).first
        guard let row else { return [] }
        return try opened([GuestReply].self, row.blob(0), in: .replies(id), of: .event(event))
    }
}

extension CampaignTransaction {
    public func keep(_ replies: [GuestReply], of place: Attendance) throws {
        let sealed = try sealed(replies, in: .replies(place.id), of: .event(place.event))
        try connection.execute("UPDATE attendance SET replies = \(sealed) WHERE id = \(place.id)")
    }
}
