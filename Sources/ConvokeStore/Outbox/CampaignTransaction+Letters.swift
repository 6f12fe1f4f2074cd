import ConvokeModel

extension SealedPlace {
    fileprivate static func attachment(of id: Identifier<MailDraft>) -> SealedPlace {
        SealedPlace(field: "outbox.attachment", row: id.text)
    }
}

extension CampaignTransaction {
    /// Puts a letter with its cover into the outbox; nothing where the same was drafted to the same addressee before.
    public func draft(
        _ letter: MailAttachment, with cover: MailWords, to draft: SigningDraft,
        of statement: Identifier<JointStatement>, language: LanguageTag
    ) throws -> Identifier<MailDraft>? {
        guard case .letter(let addressee, _) = draft.message else { return nil }
        let scope = SealingScope.statement(statement)
        let digest = try Vault.blindIndex(
            "letter/\(addressee)\n\(draft.address)\n\(SHA256Text.of(letter.bytes))", with: keys(for: scope))
        let known = try connection.rows("SELECT id FROM outbox WHERE statement = \(statement) AND letter = \(digest)")
        guard known.isEmpty else { return nil }
        let id = try self.draft(draft, of: statement, signature: nil, language: language)
        let sealed = try sealed(letter, in: .attachment(of: id), of: scope)
        try connection.execute("UPDATE outbox SET attachment = \(sealed), letter = \(digest) WHERE id = \(id)")
        let (entry, _) = try mail(id)
        try keep(cover, of: entry)
        return id
    }
}

extension CampaignReader {
    /// What goes with a mail; nothing where nothing does.
    public func attachment(of mail: OutboxEntry) throws -> MailAttachment? {
        guard mail.kind == .statement(.letter), let statement = mail.statement,
            let row = try connection.rows("SELECT attachment FROM outbox WHERE id = \(mail.id)").first,
            let sealed = try row.blobIfAny(0)
        else { return nil }
        return try opened(MailAttachment.self, sealed, in: .attachment(of: mail.id), of: .statement(statement))
    }
}
