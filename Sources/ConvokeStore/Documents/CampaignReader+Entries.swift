import ConvokeModel

extension CampaignReader {
    /// One entry's written part; a sentence with a suggestion where there is none.
    public func written<Value: Decodable>(_ type: Value.Type, _ entry: Entry) throws -> Value {
        try CanonicalJSON.value(type, from: existing(entry).written)
    }

    /// An entry that has to be there.
    public func existing(_ entry: Entry) throws -> StoredDocument {
        if let document = try document(entry) { return document }
        let keys = try connection.rows("SELECT key FROM document WHERE kind = \(entry.kind)").map { try $0.text(0) }
        throw NotFound(entry.kind.word, entry.key, among: keys)
    }

    public func event(_ key: Identifier<Event>) throws -> (event: Event, life: EventLife) {
        let document = try existing(.event(key))
        return (try documentMemory.value(Event.self, from: document.written), try life(EventLife.self, of: document))
    }

    public func statement(_ key: Identifier<JointStatement>) throws -> (statement: JointStatement, life: StatementLife)
    {
        if let known = connection.memory.statements[key] { return known }
        let document = try existing(.statement(key))
        guard let life = document.life else { throw UnexpectedValue(column: 4, wanted: .text) }
        let found = (
            try documentMemory.value(JointStatement.self, from: document.written),
            try documentMemory.value(StatementLife.self, from: life)
        )
        connection.memory.statements[key] = found
        return found
    }

    public func life<Life: Decodable & Sendable>(_ type: Life.Type, of document: StoredDocument) throws -> Life {
        guard let life = document.life else { throw UnexpectedValue(column: 4, wanted: .text) }
        return try documentMemory.value(type, from: life)
    }

    /// All that is written of the campaign but the names of signatories, with seeds from what has happened since; nothing
    /// where there is no campaign yet.
    public func content() throws -> (content: CampaignContent, lives: CampaignLives)? {
        let documents = try documents()
        guard let document = documents.first(where: { $0.entry.kind == .campaign }) else { return nil }
        var content = CampaignContent(campaign: try CanonicalJSON.value(Campaign.self, from: document.written))
        var lives = CampaignLives()
        for document in documents {
            switch document.entry.kind {
            case .campaign: break
            case .organisation: try Self.add(document, to: &content.organisations)
            case .person: try Self.add(document, to: &content.people)
            case .venue: try Self.add(document, to: &content.venues)
            case .film: try Self.add(document, to: &content.films)
            case .forum: try Self.add(document, to: &content.forums)
            case .event:
                let event = try CanonicalJSON.value(Event.self, from: document.written)
                let life = try life(EventLife.self, of: document)
                lives.events[event.key] = life
                content.events[event.key] = WrittenEvent(event: event, seed: life.seed)
            case .statement:
                let statement = try CanonicalJSON.value(JointStatement.self, from: document.written)
                let life = try life(StatementLife.self, of: document)
                lives.statements[statement.key] = life
                content.statements[statement.key] = WrittenStatement(
                    statement: statement, seed: StatementSeed(stage: life.stage))
            }
        }
        return (content, lives)
    }

    private static func add<Value: Decodable>(_ document: StoredDocument, to entries: inout [Identifier<Value>: Value])
        throws
    {
        guard let key = Identifier<Value>(document.entry.key) else { throw UnexpectedValue(column: 1, wanted: .text) }
        entries[key] = try CanonicalJSON.value(Value.self, from: document.written)
    }
}

/// What has happened to a campaign's events and statements.
public struct CampaignLives: Sendable {
    public var events: [Identifier<Event>: EventLife] = [:]
    public var statements: [Identifier<JointStatement>: StatementLife] = [:]
}

extension EventLife {
    /// What a copy of this event would start from.
    var seed: EventSeed { EventSeed(state: state, answers: answers, hostAnswers: hostAnswers) }
}

extension CampaignTransaction {
    /// Keeps what has happened to an event; what is written of it stays as it is, and so does what follows from that.
    public func keep(_ life: EventLife, of event: Event) throws {
        let entry = Entry.event(event.key)
        connection.memory.forget(entry)
        try connection.execute(
            """
            UPDATE document SET life = \(CanonicalJSON.text(of: life)), revision = revision + 1 \
            WHERE kind = \(entry.kind) AND key = \(entry.key)
            """)
        try countChange()
        try keepTerms(of: event, life)
    }

    /// Keeps a statement after a change by a command.
    public func keep(_ statement: JointStatement, _ life: StatementLife) throws {
        let entry = Entry.statement(statement.key)
        try put(
            StoredDocument(
                entry: entry, written: CanonicalJSON.text(of: statement), applied: try document(entry)?.applied,
                life: CanonicalJSON.text(of: life)))
    }

    /// Keeps an event after a change by a command.
    public func keep(_ event: Event, _ life: EventLife) throws {
        let entry = Entry.event(event.key)
        try put(
            StoredDocument(
                entry: entry, written: CanonicalJSON.text(of: event), applied: try document(entry)?.applied,
                life: CanonicalJSON.text(of: life)))
    }
}
