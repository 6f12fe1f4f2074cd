import CPostgres
import ConvokeModel

/// What PostgreSQL says of a statement that failed: its code (SQLSTATE) and first sentence. Never the details, which print the
/// row and with it somebody's name.
struct PostgresFailure: Refusal, Hashable {
    let state: String
    let message: String

    init(state: String, message: String) {
        self.state = state
        self.message = message
    }

    init(_ result: OpaquePointer?, on connection: OpaquePointer?) {
        let state = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) }
        let message = result.flatMap { PQresultErrorField($0, Int32(UInt8(ascii: "M"))) }.map { String(cString: $0) }
        let isLost = connection.map { PQstatus($0) != CONNECTION_OK } ?? true
        // Without an answer of the server there is none to read a code from; a commit of what had failed before has none, either.
        self.init(
            state: isLost || result == nil ? Self.lost : state ?? Self.failedBefore,
            message: message ?? (isLost ? "the connection was lost" : "a statement of it had failed"))
    }

    /// The connection's end, whatever ended it (08006).
    static let lost = "08006"
    /// A transaction in which a statement has failed (25P02).
    static let failedBefore = "25P02"

    /// Whether the connection is gone, so that nothing of the transaction was kept unless it was being committed. A server that
    /// is told to stop says so first (57P).
    var isConnectionLost: Bool { state.hasPrefix("08") || state.hasPrefix("57P") }

    /// Whether the same may succeed when it is tried again: two were in each other's way (40001, 40P01), or one of them was the
    /// first to write a row (23505).
    var isPassing: Bool { ["40001", "40P01", "23505", "55P03"].contains(state) }

    var code: RefusalCode { isConnectionLost || isPassing || state.hasPrefix("53") ? .busy : .invalid }

    var sentence: String {
        switch state {
        case "53100": "The database's disk is full, so nothing was changed. Make room there and try again."
        case "53300":
            "The database takes no more connections at this moment. Try again in a minute; nothing was changed."
        case "25006":
            "The database only reads: it is a replica, or somebody set it so. Name the primary with --database; nothing was changed."
        case _ where state.hasPrefix("28"):
            "The database refuses the user or the password. Look at its URL, ~/.pgpass and the server's pg_hba.conf."
        case "3D000": "The server has no such database. Make it with 'createdb', as docs/SCALING.md says."
        case "42501": "The database's user may not do this (\(message)). Make it the owner of its schema."
        case _ where isConnectionLost:
            "The database cannot be reached (\(message)). Nothing was changed; try again when it is there."
        case _ where isPassing:
            "Too many people write to the same at this moment. Try again in a minute; nothing was changed."
        default: "The database refuses it: \(message) (\(state)). Nothing was changed; look with 'convoke doctor'."
        }
    }
}

/// The connection was lost while a commit was on its way: it may have been kept.
public struct OutcomeUnknown: Refusal, Hashable {
    public let code = RefusalCode.busy
    public let sentence =
        "The connection to the database was lost at the moment of writing, so it is not known whether this was kept. Look, or ask again with the same request id: it is done once."
}
