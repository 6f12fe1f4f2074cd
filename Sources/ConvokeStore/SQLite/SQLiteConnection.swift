import Foundation
import GRDB

/// The store's seam on one connection of SQLite. Lives no longer than the closure that it is handed to.
final class SQLiteConnection: DatabaseConnection {
    let database: Database
    init(_ database: Database) { self.database = database }

    func rows(_ query: Query) throws -> [ResultRow] {
        let statement = try prepared(query)
        let cursor = try Row.fetchCursor(statement)
        var rows: [ResultRow] = []
        while let row = try cursor.next() { rows.append(ResultRow(try row.map { try Self.value($0.1) })) }
        return rows
    }

    func execute(_ query: Query) throws { try prepared(query).execute() }
    func lock(_ row: Query) throws {}
    func run(script: String) throws { try database.execute(sql: script) }

    private func prepared(_ query: Query) throws -> Statement {
        let statement = try database.cachedStatement(sql: query.sql)
        // Optional values spare GRDB a key path for each statement.
        let values = try query.values.map { try Self.databaseValue($0) as (any DatabaseValueConvertible)? }
        try statement.setArguments(StatementArguments(values))
        return statement
    }

    private static func databaseValue(_ value: SQLValue) throws -> DatabaseValue {
        switch value {
        case .integer(let number): return number.databaseValue
        case .blob(let bytes): return Data(bytes).databaseValue
        case .null: return .null
        case .text(let text):
            // SQLite reads a text back only up to its first NUL.
            guard !text.utf8.contains(0) else { throw NulInText() }
            return text.databaseValue
        }
    }

    private static func value(_ value: DatabaseValue) throws -> SQLValue {
        switch value.storage {
        case .null: .null(.text)
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        case .double: throw UnexpectedValue(column: 0, wanted: .integer)
        }
    }
}

/// A text with a NUL character, which no engine keeps whole.
public struct NulInText: Error, Hashable, CustomStringConvertible {
    public var description: String { "A text holds a NUL character, which cannot be stored. Remove it." }
}
