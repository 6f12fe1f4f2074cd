import Foundation
import GRDB

/// A database that another process may be writing, opened to read only.
final class SQLiteReader: Sendable {
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
}
