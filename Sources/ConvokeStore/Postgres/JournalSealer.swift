import Foundation
import Synchronization

/// Seals the journal's entries a moment after their commits, so that no writer waits for the row of the last seal. One process
/// does it at a time; whoever holds its lock does it for all.
final class JournalSealer: Sendable {
    private let pool: PostgresPool
    private let isAwake = Atomic(false)
    /// Entries of how many seconds share a seal.
    private static let pause = 0.2

    init(_ address: DatabaseAddress) {
        pool = PostgresPool(address, most: 1)
    }

    /// Says that there is something to seal.
    func wake() {
        guard !isAwake.exchange(true, ordering: .sequentiallyConsistent) else { return }
        pool.submit { [self] session in
            Thread.sleep(forTimeInterval: Self.pause)
            isAwake.store(false, ordering: .sequentiallyConsistent)
            seal(session)
        }
    }

    /// What can't be sealed now stays open for the next who does; `journal verify` says how much is open.
    private func seal(_ session: PostgresSession) {
        guard let connection = try? session.open() else { return }
        do {
            try connection.beginSealing()
            if try connection.isSealer { try sealOpenEntries(connection) }
            try connection.commit()
        } catch { session.rollBack() }
    }

    func stop() { pool.stop() }

    /// Ends when what was asked for is sealed.
    func close() { pool.close() }
}
