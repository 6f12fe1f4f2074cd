/// Queries about whole tables, whose columns both engines have in the same order.
extension Query {
    static func all(of table: StaticString) -> Query { Query(sql: "SELECT * FROM \(table)", values: []) }
    static func count(of table: StaticString) -> Query { Query(sql: "SELECT count(*) FROM \(table)", values: []) }

    /// Writes a row as it was read. Of a value that is absent its column knows the type.
    static func insertion(into table: StaticString, _ values: [SQLValue]) -> Query {
        let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return Query(sql: "INSERT INTO \(table) VALUES (\(places))", values: values, leavesTypesToColumns: true)
    }
}
