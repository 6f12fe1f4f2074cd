import GRDB
import GRDBSQLite

/// A prepared statement of the engine with its values, between one binding and the reset.
///
/// GRDB prepares and keeps it; values go to and from SQLite itself, since GRDB's own values took a third of a write.
struct BoundStatement {
    private let statement: OpaquePointer
    /// Keeps it from being finished while it is stepped through, whatever becomes of the memory of statements.
    private let owner: Statement
    private let database: Database
    /// Tells SQLite to make a copy of what is bound.
    private static var copied: sqlite3_destructor_type? { unsafeBitCast(-1, to: sqlite3_destructor_type?.self) }

    init(_ query: Query, in database: Database) throws {
        self.database = database
        owner = try database.cachedStatement(sql: query.sql)
        statement = owner.sqliteStatement
        do {
            for (index, value) in query.values.enumerated() { try bind(value, at: Int32(index) + 1) }
        } catch {
            reset()
            throw error
        }
    }

    /// Moves to the next row; false where there is none.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure
        }
    }

    /// The row that it stands on.
    func row() throws -> ResultRow {
        let count = sqlite3_column_count(statement)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(try value(column)) }
        return ResultRow(values)
    }

    /// Ends it, and leaves no value of it behind.
    func reset() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    private func bind(_ value: SQLValue, at place: Int32) throws {
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(statement, place)
        case .integer(let number): code = sqlite3_bind_int64(statement, place, number)
        // A blob without bytes has no address, which SQLite takes for NULL.
        case .blob(let bytes) where bytes.isEmpty: code = sqlite3_bind_zeroblob(statement, place, 0)
        case .blob(let bytes):
            code = bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, place, $0.baseAddress, UInt64($0.count), Self.copied)
            }
        case .text(var text):
            // SQLite reads a text back only up to its first NUL.
            guard !text.utf8.contains(0) else { throw NulInText() }
            code =
                text.utf8.isEmpty
                ? sqlite3_bind_text(statement, place, "", 0, Self.copied)
                : text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text64(
                            statement, place, $0.baseAddress, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
                    }
                }
        }
        guard code == SQLITE_OK else { throw failure }
    }

    private func value(_ column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: return .null(.text)
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: throw UnexpectedValue(column: Int(column), wanted: .integer)
        }
    }

    /// What SQLite says of the last step; never the values, which may be somebody's name.
    private var failure: DatabaseError {
        let connection = database.sqliteConnection
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
}
