import Foundation
import GRDB

/// A database that another process may be writing, opened to read only.
final class SQLiteReader: DatabaseReading {
    private let queue: DatabaseQueue

    init(file: URL) throws {
        queue = try DatabaseQueue(path: file.path, configuration: SQLiteEngine.configuration(readonly: true))
    }

    func read<Outcome: Sendable>(
        _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await queue.read { try work(SQLiteConnection($0)) }
    }

    func close() throws { try queue.close() }

    /// Refuses a file that is no database, or of a newer version. An empty one is new.
    static func requireKnownFormat(of file: URL, by migrations: Migrations) throws {
        do {
            let reader = try SQLiteReader(file: file)
            defer { try? reader.close() }
            try reader.queue.read { database in
                try migrations.requireKnown(Migrations.version(of: SQLiteConnection(database)))
            }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
            // Whoever made the file was killed before it was in WAL. Only who writes may take that back, and looks then.
        }
    }
}
