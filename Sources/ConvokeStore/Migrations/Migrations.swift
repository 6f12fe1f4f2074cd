import ConvokeModel

/// The numbered, forward-only steps that bring a database to the shape that a version works with.
struct Migrations: Sendable {
    struct Step: Sendable {
        var number: Int
        var sql: String
    }

    var steps: [Step]

    /// Those of this version.
    static let shipped = Migrations(steps: [
        Step(number: 1, sql: String(decoding: PackageResources._001_campaign_sql, as: UTF8.self)),
        Step(number: 2, sql: String(decoding: PackageResources._002_attendance_sql, as: UTF8.self)),
        Step(number: 3, sql: String(decoding: PackageResources._003_outbox_sql, as: UTF8.self)),
        Step(number: 4, sql: String(decoding: PackageResources._004_door_sql, as: UTF8.self)),
        Step(number: 5, sql: String(decoding: PackageResources._005_guests_sql, as: UTF8.self)),
        Step(number: 6, sql: String(decoding: PackageResources._006_rsvps_sql, as: UTF8.self)),
        Step(number: 7, sql: String(decoding: PackageResources._007_signatures_sql, as: UTF8.self)),
        Step(number: 9, sql: String(decoding: PackageResources._009_signature_sheets_sql, as: UTF8.self)),
        Step(number: 10, sql: String(decoding: PackageResources._010_calendar_replies_sql, as: UTF8.self)),
        Step(number: 11, sql: String(decoding: PackageResources._011_web_sql, as: UTF8.self)),
        Step(number: 12, sql: String(decoding: PackageResources._012_deadlines_sql, as: UTF8.self)),
        Step(number: 13, sql: String(decoding: PackageResources._013_fewer_indexes_sql, as: UTF8.self)),
        Step(number: 14, sql: String(decoding: PackageResources._014_releases_sql, as: UTF8.self)),
        Step(number: 15, sql: String(decoding: PackageResources._015_unsent_mails_sql, as: UTF8.self)),
        Step(number: 16, sql: String(decoding: PackageResources._016_reviewed_mails_sql, as: UTF8.self)),
        Step(number: 17, sql: String(decoding: PackageResources._017_team_sql, as: UTF8.self)),
        Step(number: 24, sql: String(decoding: PackageResources._024_registries_sql, as: UTF8.self)),
        Step(number: 25, sql: String(decoding: PackageResources._025_parts_sql, as: UTF8.self)),
        Step(number: 26, sql: String(decoding: PackageResources._026_deadline_reminders_sql, as: UTF8.self)),
        Step(number: 30, sql: String(decoding: PackageResources._030_letters_sql, as: UTF8.self)),
        Step(number: 31, sql: String(decoding: PackageResources._031_second_factor_sql, as: UTF8.self)),
    ])

    var newest: Int { steps.last?.number ?? 0 }

    /// The number of the last step that a database has; 0 for an empty one.
    static func version(of connection: any DatabaseConnection) throws -> Int {
        guard try connection.hasTable("migration") else { return 0 }
        return try connection.rows("SELECT number FROM migration ORDER BY number DESC LIMIT 1").first?.integer(0) ?? 0
    }

    func requireKnown(_ version: Int) throws {
        guard version <= newest else {
            throw GivenRefusal(
                .invalid,
                "This data was written by a newer Convoke (its format is \(version), this version knows \(newest)). Update Convoke; nothing was changed."
            )
        }
    }

    /// Brings the database to the newest shape; runs inside one transaction.
    func run(on connection: any DatabaseConnection, from version: Int) throws {
        if version == 0 {
            try connection.run(script: "CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY) STRICT")
        }
        for step in steps where step.number > version {
            try connection.run(script: step.sql)
            try connection.execute("INSERT INTO migration (number) VALUES (\(step.number))")
        }
    }
}
