import ConvokeModel

/// What a PostgreSQL server has to be for campaigns, and what of its settings endangers data.
enum PostgresCheck {
    /// Refuses a server or a database that would order texts otherwise than we do, or cut them; makes the schema that the
    /// address names where there is none.
    static func requireFit(_ connection: PostgresConnection, _ address: DatabaseAddress) throws {
        let row = try connection.rows(
            """
            SELECT CAST(current_setting('server_version_num') AS BIGINT), current_setting('server_encoding'), datcollate, \
            current_schema() FROM pg_catalog.pg_database WHERE datname = current_database()
            """
        ).first
        guard let row, try row.integer(0) >= 150_000 else {
            throw GivenRefusal(.invalid, "Convoke needs PostgreSQL 15 or later. Nothing was changed.")
        }
        guard try row.text(1) == "UTF8", ["C", "C.UTF-8", "C.utf8", "POSIX"].contains(try row.text(2)) else {
            throw GivenRefusal(
                .invalid,
                "The database has encoding \(try row.text(1)) and collation \(try row.text(2)), but lists are ordered by bytes. Make one with 'createdb --encoding=UTF8 --locale=C --template=template0 NAME'; nothing was changed."
            )
        }
        guard try row.textIfAny(3) == nil else { return }
        guard let schema = address.schema else {
            throw GivenRefusal(
                .invalid,
                "The database's user has no schema to write to. Name one in the URL as 'schema=campaign'; nothing was changed."
            )
        }
        try connection.run(simple: "CREATE SCHEMA IF NOT EXISTS \"\(schema)\"")
    }

    /// The server's version, and a sentence for each setting by which a failure of power would lose what was acknowledged.
    static func health(of connection: any DatabaseConnection) throws -> (version: String, dangers: [String]) {
        let row = try connection.rows(
            """
            SELECT current_setting('server_version'), current_setting('fsync'), current_setting('full_page_writes'), \
            reset_val FROM pg_catalog.pg_settings WHERE name = 'synchronous_commit'
            """
        ).first
        guard let row else { return ("unknown", []) }
        var dangers: [String] = []
        if try row.text(1) == "off" {
            dangers.append("fsync is off: a failure of power destroys the database. Set it to on.")
        }
        if try row.text(2) == "off" {
            dangers.append("full_page_writes is off: a failure of power can damage pages. Set it to on.")
        }
        if try row.textIfAny(3) == "off" {
            dangers.append(
                "synchronous_commit is off: Convoke sets it to on for itself, other programs lose what they were told is kept."
            )
        }
        return (try row.text(0), dangers)
    }
}
