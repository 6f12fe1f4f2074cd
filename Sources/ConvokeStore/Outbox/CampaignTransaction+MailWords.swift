import ConvokeModel

extension SealedPlace {
    fileprivate static func words(of id: Identifier<MailDraft>) -> SealedPlace {
        SealedPlace(field: "outbox.words", row: id.text)
    }
}

extension OutboxEntry {
    fileprivate var scope: SealingScope {
        if let statement { return .statement(statement) }
        return event.map { .event($0) } ?? .campaign
    }
}

extension CampaignReader {
    /// What somebody wrote in the place of a mail's own words; nothing where nobody did.
    public func words(of mail: OutboxEntry) throws -> MailWords? {
        guard let row = try connection.rows("SELECT words FROM outbox WHERE id = \(mail.id)").first,
            let sealed = try row.blobIfAny(0)
        else { return nil }
        return try opened(MailWords.self, sealed, in: .words(of: mail.id), of: mail.scope)
    }
}

extension CampaignTransaction {
    /// Keeps what somebody wrote in the place of a mail's own words; nothing brings those back.
    public func keep(_ words: MailWords?, of mail: OutboxEntry) throws {
        var bytes: [UInt8]?
        if let words { bytes = try sealed(words, in: .words(of: mail.id), of: mail.scope) }
        try connection.execute("UPDATE outbox SET words = \(bytes) WHERE id = \(mail.id)")
    }
}
