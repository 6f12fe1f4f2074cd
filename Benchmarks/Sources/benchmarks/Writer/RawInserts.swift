import Foundation
import GRDB

/// The rival below: plain rows through GRDB, as durable as ours, without a use case around them.
struct RawInserts {
    private let pool: DatabasePool

    init(file: URL) throws {
        pool = try DatabasePool(path: file.path)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try pool.write {
            try $0.execute(sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, detail TEXT NOT NULL) STRICT")
        }
    }

    /// Rows a second where so many share each durable commit.
    func perSecond(sharing count: Int, for seconds: Double) throws -> Double {
        let start = ContinuousClock.now
        let end = start.advanced(by: .seconds(seconds))
        var rows = 0
        while ContinuousClock.now < end {
            try pool.write { database in
                let statement = try database.cachedStatement(sql: "INSERT INTO note (detail) VALUES (?)")
                for _ in 0..<count { try statement.execute(arguments: ["announced postponed"]) }
            }
            rows += count
        }
        return Double(rows) / start.duration(to: .now).seconds
    }

    func close() throws { try pool.close() }
}
