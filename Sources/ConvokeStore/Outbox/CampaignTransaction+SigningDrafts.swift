import ConvokeModel

extension SealedPlace {
    static func draft(_ id: Identifier<SigningDraft>) -> SealedPlace {
        SealedPlace(field: "outbox.draft", row: id.text)
    }
}

extension CampaignTransaction {
    /// Writes to whoever gave a signature, where they gave an address.
    public func draft(_ message: SigningMessage, to signature: Signature) throws {
        guard let address = signature.details.address else { return }
        let name = signature.details.representative?.name ?? signature.signatory.name
        try draft(
            SigningDraft(message: message, name: name, address: address), of: signature.statement,
            signature: signature.id, language: signature.language)
    }

    /// Puts a message about a statement into the outbox.
    @discardableResult
    public func draft(
        _ draft: SigningDraft, of statement: Identifier<JointStatement>, signature: Identifier<Signature>?,
        language: LanguageTag?
    ) throws -> Identifier<MailDraft> {
        let id = newIdentifier(of: SigningDraft.self)
        let sealed = try sealed(fields: draft, in: .draft(id), of: .statement(statement))
        try connection.execute(
            """
            INSERT INTO outbox (id, ordinal, statement, signature, kind, language, state, made_on, sealed) VALUES (\(id), \
            coalesce((SELECT ordinal FROM outbox ORDER BY ordinal DESC LIMIT 1), 0) + 1, \(statement), \(signature), \
            \(draft.message.kind), \(language?.text), \(MailState.draft), \(today), \(sealed))
            """)
        return Identifier(id)
    }

    /// How many messages of this kind were written about a signature on a day or after it.
    public func draftCount(
        _ kind: SigningMessageKind, to signature: Identifier<Signature>, of statement: Identifier<JointStatement>,
        since day: LocalDate? = nil
    ) throws -> Int {
        try connection.rows(
            """
            SELECT count(*) FROM outbox WHERE statement = \(statement) AND signature = \(signature) AND kind = \(kind) \
            AND made_on >= \(day?.description ?? "")
            """
        ).first?.integer(0) ?? 0
    }
}

extension CampaignReader {
    /// The kinds of messages about a statement, in the order in which they were written.
    public func signingDraftKinds(of statement: Identifier<JointStatement>) throws -> [SigningMessageKind] {
        try connection.rows("SELECT kind FROM outbox WHERE statement = \(statement) ORDER BY ordinal").compactMap {
            SigningMessageKind(rawValue: try $0.text(0))
        }
    }
}
