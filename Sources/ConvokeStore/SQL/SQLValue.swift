import ConvokeModel

/// A value as both engines know it. An absent one still names its type: PostgreSQL takes no untyped NULL.
public enum SQLValue: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case blob([UInt8])
    case null(SQLType)
}

public enum SQLType: Hashable, Sendable { case text, integer, blob }

/// A value of ours that a query can bind.
public protocol SQLBindable {
    static var sqlType: SQLType { get }
    var sqlValue: SQLValue { get }
}

extension String: SQLBindable {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension [UInt8]: SQLBindable {
    public static var sqlType: SQLType { .blob }
    public var sqlValue: SQLValue { .blob(self) }
}

extension Identifier: SQLBindable {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(text) }
}

extension LocalDate: SQLBindable {
    public static var sqlType: SQLType { .text }
    public var sqlValue: SQLValue { .text(description) }
}
