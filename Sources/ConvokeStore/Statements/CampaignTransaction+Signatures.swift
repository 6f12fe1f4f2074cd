import ConvokeModel

extension CampaignReader {
    /// A statement's signatures in every state, in the order in which they came in.
    public func signatures(of statement: Identifier<JointStatement>) throws -> [Signature] {
        let rows = try connection.rows(
            """
            SELECT id, version, sealed, state, source, signed_on FROM signature WHERE statement = \(statement) ORDER BY ordinal
            """)
        return try rows.map { row in
            guard let id = Identifier<Signature>(try row.text(0)),
                let state = SignatureState(rawValue: try row.text(3)),
                let source = SignatureSource(rawValue: try row.text(4)), let day = LocalDate(try row.text(5))
            else { throw UnexpectedValue(column: 0, wanted: .text) }
            let signatory = try opened(Signatory.self, row.blob(2), in: .signatory(id), of: .statement(statement))
            return Signature(
                id: id, statement: statement, version: try row.integer(1), signatory: signatory, state: state,
                source: source,
                signedOn: day)
        }
    }
}

extension CampaignTransaction {
    /// Keeps a new signature and gives its identifier, or nothing where the same signatory has one already.
    public func addSignature(
        of signatory: Signatory, to statement: Identifier<JointStatement>, version: Int, state: SignatureState,
        source: SignatureSource
    ) throws -> Identifier<Signature>? {
        let id: Identifier<Signature> = newIdentifier()
        let scope = SealingScope.statement(statement)
        let index = Vault.blindIndex(signatory.identity, with: try keys(for: scope))
        let sealed = try sealed(signatory, in: .signatory(id), of: scope)
        let rows = try connection.rows(
            """
            INSERT INTO signature (id, statement, version, ordinal, blind_index, sealed, state, source, signed_on) \
            SELECT \(id), \(statement), \(version), coalesce((SELECT max(ordinal) FROM signature WHERE statement = \(statement)), 0) + 1, \
            \(index), \(sealed), \(state), \(source), \(today) WHERE true ON CONFLICT DO NOTHING RETURNING id
            """)
        return rows.isEmpty ? nil : id
    }

    /// Replaces the details of a signature whose signatory stays the same.
    public func correct(_ signature: Signature, to signatory: Signatory) throws {
        let sealed = try sealed(signatory, in: .signatory(signature.id), of: .statement(signature.statement))
        try connection.execute("UPDATE signature SET sealed = \(sealed) WHERE id = \(signature.id)")
    }
}

extension SealedPlace {
    fileprivate static func signatory(_ id: Identifier<Signature>) -> SealedPlace {
        SealedPlace(field: "signature.signatory", row: id.text)
    }
}
