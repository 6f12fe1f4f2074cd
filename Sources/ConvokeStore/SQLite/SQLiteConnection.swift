import Foundation
import GRDB

/// The store's seam on one connection of SQLite. Lives no longer than the closure that it is handed to.
final class SQLiteConnection: DatabaseConnection {
    let database: Database
    let memory = CommitMemory()
    init(_ database: Database) { self.database = database }

    func each(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
        let statement = try BoundStatement(query, in: database)
        defer { statement.reset() }
        while try statement.step() { try body(try statement.row()) }
    }

    @discardableResult
    func execute(_ query: Query) throws -> Int {
        let statement = try BoundStatement(query, in: database)
        defer { statement.reset() }
        while try statement.step() {}
        return database.changesCount
    }

    // There is one writer.
    func lock(_ row: Query) throws {}
    func claim(_ lane: Lane) throws -> Bool { false }
    func claimEverything() throws {}
    let sealsJournalLater = false
    func nextJournalPlace() -> Int? { nil }
    func hasTable(_ name: String) throws -> Bool {
        try !rows("SELECT 1 FROM sqlite_master WHERE name = \(name)").isEmpty
    }
    func run(script: String) throws { try database.execute(sql: script) }
}

/// A text with a NUL character, which no engine keeps whole.
public struct NulInText: Error, Hashable, CustomStringConvertible {
    public var description: String { "A text holds a NUL character, which cannot be stored. Remove it." }
}
