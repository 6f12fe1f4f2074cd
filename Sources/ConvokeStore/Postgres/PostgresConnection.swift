import CPostgres
import ConvokeModel

/// The store's seam on one connection to PostgreSQL, of one thread alone.
final class PostgresConnection: DatabaseConnection {
    let handle: OpaquePointer
    private(set) var memory = CommitMemory()
    /// Rows written since it was opened.
    private(set) var changes = 0
    /// The names of prepared statements by their SQL. There are as many as the source has queries.
    private var prepared: [String: String] = [:]
    /// The place of the last journal entry of the transaction.
    private var journalPlace: Int?
    /// What the transaction may decide about; nothing where it only reads.
    private var held: Set<Lane> = []
    private let lanes: LaneKeys

    /// Connects; the address's own settings come before ours.
    init(_ address: DatabaseAddress) throws {
        let settings: [(String, String)] = [
            ("application_name", "convoke"), ("connect_timeout", "10"), ("client_encoding", "UTF8"),
            ("sslmode", address.isLocal ? "prefer" : "require"), ("keepalives_idle", "30"),
            ("tcp_user_timeout", "30000"), ("dbname", address.url),
        ]
        handle = try Self.connect(settings)
        // What the server remarks is not for our streams.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        lanes = LaneKeys(schema: address.schema ?? "")
        guard PQstatus(handle) == CONNECTION_OK else {
            let words = String(cString: PQerrorMessage(handle))
            let first = words.split(separator: "\n").first.map(String.init) ?? "no reason given"
            throw PostgresFailure(state: Self.state(ofWords: words), message: first)
        }
        try setUp(address)
    }

    deinit { PQfinish(handle) }

    private static func connect(_ settings: [(String, String)]) throws -> OpaquePointer {
        let keys = settings.map { Array($0.0.utf8CString) }
        let values = settings.map { Array($0.1.utf8CString) }
        let handle = withPointers(to: keys) { keys in
            withPointers(to: values) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let handle else { throw PostgresFailure(state: "53200", message: "no memory for a connection") }
        return handle
    }

    /// Gives C an array of texts with nothing at its end.
    private static func withPointers<Result>(
        to texts: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        var joined: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(joined.count)
            joined += text
        }
        return joined.withUnsafeBufferPointer { room in
            body(starts.map { start in room.baseAddress.map { $0 + start } } + [nil])
        }
    }

    /// A failed connection has no code to ask for: libpq gives words alone.
    private static func state(ofWords words: String) -> String {
        if words.contains("does not exist"), words.contains("database") { return "3D000" }
        if words.contains("password") || words.contains("authentication") || words.contains("pg_hba.conf") {
            return "28000"
        }
        return words.contains("too many clients") ? "53300" : PostgresFailure.lost
    }

    private func setUp(_ address: DatabaseAddress) throws {
        try run(simple: "SET client_min_messages = warning; SET TimeZone = 'UTC'; SET standard_conforming_strings = on")
        if let schema = address.schema { try run(simple: "SET search_path = \"\(schema)\"") }
        // What is acknowledged is durable, whatever the server's settings say; stricter ones stay.
        if try rows("SHOW synchronous_commit").first?.text(0) == "off" {
            try run(simple: "SET synchronous_commit = on")
        }
    }

    /// Whether the server is still there.
    var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

    func each(_ query: Query, _ body: (ResultRow) throws -> Void) throws {
        let result = try answer(query)
        defer { PQclear(result) }
        let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        for row in 0..<PQntuples(result) { try body(try PostgresValue.row(row, of: result, types)) }
        changes += Self.written(result)
    }

    @discardableResult
    func execute(_ query: Query) throws -> Int {
        let result = try answer(query)
        defer { PQclear(result) }
        let count = Self.written(result)
        changes += count
        return count
    }

    func lock(_ row: Query) throws {
        let result = try answer(row, ending: " FOR UPDATE")
        PQclear(result)
    }

    func run(script: String) throws {
        try run(simple: PostgresDialect.script(script))
        changes += 1
    }

    func hasTable(_ name: String) throws -> Bool {
        try rows(
            """
            SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = \(name)
            """
        ).first != nil
    }

    let sealsJournalLater = true

    /// Follows from the transaction's number, which rises with each that writes.
    func nextJournalPlace() throws -> Int? {
        let last = try journalPlace ?? transactionNumber() * 100_000
        journalPlace = last + 1
        return last + 1
    }

    private func transactionNumber() throws -> Int {
        try rows("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)").first?.integer(0) ?? 0
    }

    @discardableResult
    func claim(_ lane: Lane) throws -> Bool {
        guard !held.contains(lane), !held.contains(.campaign), !held.isEmpty else { return false }
        // Whoever holds other lanes must not wait for one more: two could wait for each other.
        guard held == [.claimed] else { throw NeedsWholeCampaign() }
        try run(simple: lanes.lock(lane))
        held.insert(lane)
        return true
    }

    func claimEverything() throws {
        guard held.isEmpty || held.contains(.campaign) else { throw NeedsWholeCampaign() }
    }

    /// Begins a transaction that decides about these lanes, and waits until nobody else does.
    func begin(_ wanted: Set<Lane>) throws {
        (memory, journalPlace) = (CommitMemory(), nil)
        try run(simple: "BEGIN; " + lanes.locks(wanted))
        held = wanted
    }

    /// Begins a transaction that touches only the open end of the journal.
    func beginSealing() throws {
        memory = CommitMemory()
        held = []
        try run(simple: "BEGIN")
    }

    /// Whether this is the one process that seals at this moment.
    var isSealer: Bool { get throws { try rows(lanes.sealing).first?.integer(0) == 1 } }

    func beginReading() throws {
        memory = CommitMemory()
        held = []
        try run(simple: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    func commit() throws {
        held = []
        do { try run(simple: "COMMIT") } catch let failure as PostgresFailure where failure.isConnectionLost {
            throw OutcomeUnknown()
        }
    }

    /// Gives up what was done since `begin`, if anything.
    func rollBack() {
        held = []
        guard isOpen, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        try? run(simple: "ROLLBACK")
    }

    /// Statements without values, for which no plan is kept.
    func run(simple sql: String) throws {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        // A commit of a transaction that failed before answers that it was rolled back.
        guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK,
            sql != "COMMIT" || String(cString: PQcmdStatus(result)) == "COMMIT"
        else { throw PostgresFailure(result, on: handle) }
    }

    private func answer(_ query: Query, ending: String = "") throws -> OpaquePointer? {
        let values = try PostgresValue.Parameters(query.values)
        let types = query.leavesTypesToColumns ? values.types.map { _ in 0 } : values.types
        let name = try name(of: query.sql + ending, types)
        let result = values.withPointers { pointers, lengths, formats in
            PQexecPrepared(handle, name, Int32(pointers.count), pointers, lengths, formats, 1)
        }
        guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
            defer { PQclear(result) }
            throw PostgresFailure(result, on: handle)
        }
        return result
    }

    private func name(of sql: String, _ types: [Oid]) throws -> String {
        if let name = prepared[sql] { return name }
        let name = "s\(prepared.count)"
        let result = PQprepare(handle, name, sql, Int32(types.count), types)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw PostgresFailure(result, on: handle) }
        prepared[sql] = name
        return name
    }

    private static func written(_ result: OpaquePointer?) -> Int {
        // A query that only reads says how many rows it found in the same place.
        guard PQcmdStatus(result).map({ !String(cString: $0).hasPrefix("SELECT") }) ?? false else { return 0 }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }
}

/// The work needs everything for itself: it is done again, alone.
struct NeedsWholeCampaign: Error {}
