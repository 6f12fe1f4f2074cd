/// What the store asks of an engine: SQL in the dialect that SQLite and PostgreSQL share.
public protocol DatabaseConnection: AnyObject {
    /// What the transactions that share one commit need not look up twice.
    var memory: CommitMemory { get }
    /// Hands over each row as it is found, so that none but it is in memory.
    func each(_ query: Query, _ body: (ResultRow) throws -> Void) throws
    /// Gives the number of rows that it wrote.
    @discardableResult func execute(_ query: Query) throws -> Int
    /// Keeps others from deciding on the same row until the transaction ends; nothing where there is one writer anyway.
    func lock(_ row: Query) throws
    /// Keeps others from deciding on a lane that was found on the way; whether what was read of it before may have changed.
    @discardableResult func claim(_ lane: Lane) throws -> Bool
    /// Goes on only where nobody else writes; else the work is given up and done again, alone.
    func claimEverything() throws
    /// Whether journal entries are sealed a moment after the commit, by one for all writers, and not with it.
    var sealsJournalLater: Bool { get }
    /// The place of the next journal entry after those of transactions before, where it is not the seal that tells; it says
    /// nothing of when.
    func nextJournalPlace() throws -> Int?
    func hasTable(_ name: String) throws -> Bool
    /// Several statements from a migration file.
    func run(script: String) throws
}

extension DatabaseConnection {
    public func rows(_ query: Query) throws -> [ResultRow] { try map(query) { $0 } }

    /// What is made of each row.
    func map<Value>(_ query: Query, _ transform: (ResultRow) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(query) { values.append(try transform($0)) }
        return values
    }
}
