import ConvokeModel

/// A piece of SQL whose words are written in the source and whose values are bound: an interpolated value never becomes SQL.
///
///     let query: Query = "SELECT written FROM document WHERE kind = \(kind) AND key = \(key)"
public struct Query: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// With `$1`, `$2`, … where the values go.
    public let sql: String
    public let values: [SQLValue]
    /// Whether the type of each value is that of the column that it goes to.
    let leavesTypesToColumns: Bool

    init(sql: String, values: [SQLValue], leavesTypesToColumns: Bool = false) {
        self.sql = sql
        self.values = values
        self.leavesTypesToColumns = leavesTypesToColumns
    }

    public init(stringLiteral words: StaticString) { self.init(sql: words.description, values: []) }

    public init(stringInterpolation pieces: StringInterpolation) { self.init(sql: pieces.sql, values: pieces.values) }

    public struct StringInterpolation: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString
        fileprivate var sql = ""
        fileprivate var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ words: StaticString) { sql += words.description }
        public mutating func appendInterpolation(_ value: some SQLBindable) { append(value.sqlValue) }

        public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            append(value?.sqlValue ?? .null(Value.sqlType))
        }

        public mutating func appendInterpolation(_ value: some Word) { append(.text(value.rawValue)) }

        private mutating func append(_ value: SQLValue) {
            values.append(value)
            sql += "$\(values.count)"
        }
    }
}
