import ConvokeModel

/// What is remembered of a row of an imported sheet: which signature it became, and whether it said the same.
public struct ImportedSignature: Hashable, Sendable {
    /// Keyed digests, unreadable without the statement's key.
    public var identity: [UInt8]
    public var source: [UInt8]
    public var content: [UInt8]
    public var signature: Identifier<Signature>

    public init(identity: [UInt8], source: [UInt8], content: [UInt8], signature: Identifier<Signature>) {
        self.identity = identity
        self.source = source
        self.content = content
        self.signature = signature
    }
}

extension CampaignReader {
    /// The rows that imports have brought to a statement, by their identity.
    public func importedSignatures(of statement: Identifier<JointStatement>) throws -> [[UInt8]: ImportedSignature] {
        var rows: [[UInt8]: ImportedSignature] = [:]
        try connection.each(
            "SELECT identity, source, content, signature FROM imported_signature WHERE statement = \(statement)"
        ) { row in
            guard let signature = Identifier<Signature>(try row.text(3)) else {
                throw UnexpectedValue(column: 3, wanted: .text)
            }
            let identity = try row.blob(0)
            rows[identity] = ImportedSignature(
                identity: identity, source: try row.blob(1), content: try row.blob(2), signature: signature)
        }
        return rows
    }
}

extension CampaignTransaction {
    /// Makes digests by which rows are known again, under the statement's key.
    public func importDigests(of statement: Identifier<JointStatement>) throws -> (String) -> [UInt8] {
        let keys = try keys(for: .statement(statement))
        return { Vault.blindIndex("import/\($0)", with: keys) }
    }

    public func keep(_ row: ImportedSignature, of statement: Identifier<JointStatement>) throws {
        try connection.execute(
            """
            INSERT INTO imported_signature (statement, identity, source, content, signature) VALUES (\(statement), \
            \(row.identity), \(row.source), \(row.content), \(row.signature)) ON CONFLICT (statement, identity) \
            DO UPDATE SET content = excluded.content, signature = excluded.signature
            """)
    }
}
