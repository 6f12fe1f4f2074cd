import ConvokeModel

/// One entry of the campaign as it is stored.
public struct StoredDocument: Hashable, Sendable {
    public var entry: Entry
    /// What is written of it, as canonical JSON.
    public var written: String
    /// What the files said at the last `apply`; none for an entry that came to the data by a command.
    public var applied: String?
    /// What has happened to it, as canonical JSON, for the kinds that have a life.
    public var life: String?
    public var revision: Int

    public init(entry: Entry, written: String, applied: String?, life: String?, revision: Int = 1) {
        self.entry = entry
        self.written = written
        self.applied = applied
        self.life = life
        self.revision = revision
    }
}

extension CampaignReader {
    public func documents(_ kind: EntryKind? = nil) throws -> [StoredDocument] {
        let rows =
            if let kind {
                try connection.rows(
                    "SELECT kind, key, written, applied, life, revision FROM document WHERE kind = \(kind) ORDER BY key"
                )
            } else {
                try connection.rows(
                    "SELECT kind, key, written, applied, life, revision FROM document ORDER BY kind, key")
            }
        return try rows.map(Self.document)
    }

    public func document(_ entry: Entry) throws -> StoredDocument? {
        if let known = connection.memory.documents[entry] { return known }
        let found = try connection.rows(
            """
            SELECT kind, key, written, applied, life, revision FROM document WHERE kind = \(entry.kind) AND key = \(entry.key)
            """
        ).first.map(Self.document)
        connection.memory.documents[entry] = found
        return found
    }

    private static func document(_ row: ResultRow) throws -> StoredDocument {
        guard let kind = EntryKind(rawValue: try row.text(0)) else { throw UnexpectedValue(column: 0, wanted: .text) }
        return StoredDocument(
            entry: Entry(kind, try row.text(1)), written: try row.text(2), applied: try row.textIfAny(3),
            life: try row.textIfAny(4), revision: try row.integer(5))
    }
}

extension CampaignTransaction {
    /// Keeps an entry, new or changed, under the next revision.
    public func put(_ document: StoredDocument) throws {
        connection.memory.forget(document.entry)
        try connection.execute(
            """
            INSERT INTO document (kind, key, written, applied, life, revision) VALUES (\(document.entry.kind), \(document.entry.key), \
            \(document.written), \(document.applied), \(document.life), 1) ON CONFLICT (kind, key) DO UPDATE SET \
            written = excluded.written, applied = excluded.applied, life = excluded.life, revision = document.revision + 1
            """)
        try countChange()
        if document.entry.kind == .campaign { try keepRetentionOfAll() }
        if document.entry.kind == .venue {
            try keepLongestWay(from: CanonicalJSON.value(Venue.self, from: document.written))
        }
        guard document.entry.kind == .event else { return }
        let event = try CanonicalJSON.value(Event.self, from: document.written)
        try keepTerms(of: event, life(EventLife.self, of: document))
        try keepRetention(of: event, risk: campaignRisk())
        try keepSpan(of: event)
    }
}
