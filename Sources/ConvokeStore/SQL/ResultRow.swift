/// One row of a query's answer, read by position.
public struct ResultRow: Hashable, Sendable {
    public let values: [SQLValue]
    public init(_ values: [SQLValue]) { self.values = values }

    public func text(_ column: Int) throws -> String {
        guard case .text(let text) = try value(column) else { throw UnexpectedValue(column: column, wanted: .text) }
        return text
    }

    public func textIfAny(_ column: Int) throws -> String? {
        if case .null = try value(column) { return nil }
        return try text(column)
    }

    public func integer(_ column: Int) throws -> Int {
        guard case .integer(let number) = try value(column), let integer = Int(exactly: number)
        else { throw UnexpectedValue(column: column, wanted: .integer) }
        return integer
    }

    public func integerIfAny(_ column: Int) throws -> Int? {
        if case .null = try value(column) { return nil }
        return try integer(column)
    }

    public func blob(_ column: Int) throws -> [UInt8] {
        guard case .blob(let bytes) = try value(column) else { throw UnexpectedValue(column: column, wanted: .blob) }
        return bytes
    }

    public func blobIfAny(_ column: Int) throws -> [UInt8]? {
        if case .null = try value(column) { return nil }
        return try blob(column)
    }

    private func value(_ column: Int) throws -> SQLValue {
        guard values.indices.contains(column) else { throw UnexpectedValue(column: column, wanted: .column) }
        return values[column]
    }
}

/// The data holds something else than the program wrote: somebody else changed it, or it is damaged.
public struct UnexpectedValue: Error, Hashable, CustomStringConvertible {
    public enum Wanted: String, Sendable { case text, integer, blob, column }
    var column: Int
    var wanted: Wanted

    public var description: String {
        "The data is not as Convoke writes it (column \(column + 1) is no \(wanted.rawValue)). Restore a backup with 'convoke restore', or look closer with 'convoke doctor'."
    }
}
