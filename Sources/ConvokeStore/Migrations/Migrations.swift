import ConvokeModel

/// The numbered, forward-only steps that bring a database to the shape that this version works with.
enum Migrations {
    static let all: [(number: Int, sql: [UInt8])] = [
        (1, PackageResources._001_campaign_sql)
    ]

    static var newest: Int { all.count }

    /// The number of the last step that a database has; 0 for an empty one.
    static func version(of connection: any DatabaseConnection, isEmpty: Bool) throws -> Int {
        guard !isEmpty else { return 0 }
        return try connection.rows("SELECT number FROM migration ORDER BY number DESC LIMIT 1").first?.integer(0) ?? 0
    }

    static func requireKnown(_ version: Int) throws {
        guard version <= newest else {
            throw GivenRefusal(
                .invalid, "This data was written by a newer Convoke (its format is \(version), this version knows \(newest)). Update Convoke; nothing was changed.")
        }
    }

    /// Brings the database to the newest shape; runs inside one transaction.
    static func run(on connection: any DatabaseConnection, from version: Int) throws {
        if version == 0 {
            try connection.run(script: "CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY) STRICT")
        }
        for step in all where step.number > version {
            try connection.run(script: String(decoding: step.sql, as: UTF8.self))
            try connection.execute("INSERT INTO migration (number) VALUES (\(step.number))")
        }
    }
}
