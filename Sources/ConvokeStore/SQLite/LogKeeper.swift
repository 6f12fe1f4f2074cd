import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// Carries what the log gathers to its place in the file, beside the writer: a commit that did it on its way would keep all
/// its callers waiting for every page that a thousand commits have touched.
///
/// Only where the log grows all the same, since somebody reads for long or more is written than carried, the writer does it.
final class LogKeeper: Sendable {
    private let connection: DatabaseQueue
    private let isAtWork = Atomic(false)
    /// Pages in the log from which on it is worth carrying them (16 MiB), and from which on the writer helps (64 MiB).
    private static let worthwhile = 4_096
    private static let most = 16_384

    init(file: URL, configuration: Configuration) throws {
        connection = try DatabaseQueue(path: file.path, configuration: configuration)
    }

    /// Makes the writer tell of each commit how long the log is. The keeper has to outlive the writer.
    func watch(_ writer: Database) {
        // SQLite's own way of carrying pages is a hook of the same kind, and this takes its place.
        sqlite3_wal_hook(
            writer.sqliteConnection,
            { keeper, writer, _, pages in
                guard let keeper else { return SQLITE_OK }
                Unmanaged<LogKeeper>.fromOpaque(keeper).takeUnretainedValue().note(pages: Int(pages), writer)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func note(pages: Int, _ writer: OpaquePointer?) {
        guard pages >= Self.worthwhile else { return }
        // What either cannot carry at this moment stays in the log, and the next commit asks again.
        if pages >= Self.most { sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) }
        guard !isAtWork.exchange(true, ordering: .acquiringAndReleasing) else { return }
        connection.asyncWriteWithoutTransaction { [self] database in
            sqlite3_wal_checkpoint_v2(database.sqliteConnection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
            isAtWork.store(false, ordering: .releasing)
        }
    }

    /// Ends when nothing is being carried any more.
    func close() throws { try connection.close() }
}
