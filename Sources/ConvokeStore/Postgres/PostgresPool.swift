import ConvokeModel
import Foundation
import Synchronization

/// Connections to one database, each on a thread of its own: what waits for the database never holds up Swift's own threads.
/// They are opened when they are first needed.
final class PostgresPool: Sendable {
    typealias Work = @Sendable (PostgresSession) -> Void

    private struct State {
        var works: [Work] = []
        var idle = 0
        var threads = 0
        var isClosed = false
    }

    private let address: DatabaseAddress
    private let most: Int
    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(_ address: DatabaseAddress, most: Int) {
        self.address = address
        self.most = most
    }

    /// Lets work wait for the next free connection.
    func submit(_ work: @escaping Work) {
        let startsThread = state.withLock { state in
            state.works.append(work)
            guard state.works.count > state.idle, state.threads < most, !state.isClosed else { return false }
            state.threads += 1
            return true
        }
        if startsThread { start() }
        bell.signal()
    }

    private func start() {
        let thread = Thread { [self] in
            let session = PostgresSession(address)
            while let work = next() { work(session) }
            ended.signal()
        }
        thread.name = "postgres"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The next work; nothing when the pool is closed and all is done.
    private func next() -> Work? {
        state.withLock { $0.idle += 1 }
        bell.wait()
        return state.withLock { state in
            state.idle -= 1
            return state.works.isEmpty ? nil : state.works.removeFirst()
        }
    }

    /// Finishes what waits and closes the connections.
    func close() { for _ in 0..<stop() { ended.wait() } }

    /// The same without waiting for it; gives how many threads end.
    @discardableResult
    func stop() -> Int {
        let threads = state.withLock { state in
            defer { state.isClosed = true }
            return state.isClosed ? 0 : state.threads
        }
        for _ in 0..<threads { bell.signal() }
        return threads
    }
}

/// A connection that is opened again when it was lost; of one thread.
final class PostgresSession {
    private let address: DatabaseAddress
    private var connection: PostgresConnection?

    init(_ address: DatabaseAddress) { self.address = address }

    func open() throws -> PostgresConnection {
        if let connection, connection.isOpen { return connection }
        let opened = try PostgresConnection(address)
        connection = opened
        return opened
    }

    /// Gives up what the connection was about to do, if there is one.
    func rollBack() { connection?.rollBack() }

    /// Runs the work on a snapshot. A connection that was lost meanwhile is opened once more: reading does nothing twice.
    func read<Outcome>(_ work: (any DatabaseConnection) throws -> Outcome) throws -> Outcome {
        do { return try readOnce(work) } catch let failure as PostgresFailure where failure.isConnectionLost {
            return try readOnce(work)
        }
    }

    private func readOnce<Outcome>(_ work: (any DatabaseConnection) throws -> Outcome) throws -> Outcome {
        let connection = try open()
        defer { connection.rollBack() }
        try connection.beginReading()
        return try work(connection)
    }
}
