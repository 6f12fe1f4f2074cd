/// What the store asks of an engine: SQL in the dialect that SQLite and PostgreSQL share.
public protocol DatabaseConnection: AnyObject {
    /// What the transactions that share one commit need not look up twice.
    var memory: CommitMemory { get }
    func rows(_ query: Query) throws -> [ResultRow]
    /// Gives the number of rows that it wrote.
    @discardableResult func execute(_ query: Query) throws -> Int
    /// Keeps others from deciding on the same row until the transaction ends; nothing where there is one writer anyway.
    func lock(_ row: Query) throws
    /// Several statements from a migration file.
    func run(script: String) throws
}
