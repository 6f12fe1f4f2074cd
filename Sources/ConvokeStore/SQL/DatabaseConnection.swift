/// What the store asks of an engine: SQL in the dialect that SQLite and PostgreSQL share.
public protocol DatabaseConnection: AnyObject {
    func rows(_ query: Query) throws -> [ResultRow]
    func execute(_ query: Query) throws
    /// Keeps others from deciding on the same row until the transaction ends; nothing where there is one writer anyway.
    func lock(_ row: Query) throws
    /// Several statements from a migration file.
    func run(script: String) throws
}
