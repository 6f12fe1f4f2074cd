import CPostgres
import ConvokeModel

/// Values as they travel to PostgreSQL and back: in its binary form, each with its type.
enum PostgresValue {
    /// The types that we use, by the numbers that PostgreSQL has for them (`pg_type.dat`).
    enum Number {
        static let boolean: Oid = 16
        static let bytes: Oid = 17
        static let name: Oid = 19
        static let long: Oid = 20
        static let short: Oid = 21
        static let integer: Oid = 23
        static let text: Oid = 25
        static let varying: Oid = 1043
    }

    /// The values of a query, side by side in one piece of memory.
    struct Parameters {
        let types: [Oid]
        private let bytes: [UInt8]
        /// Where each begins; nothing for none.
        private let starts: [Int?]
        private let lengths: [Int32]

        init(_ values: [SQLValue]) throws {
            var (bytes, starts, lengths): ([UInt8], [Int?], [Int32]) = ([], [], [])
            for value in values {
                let start = bytes.count
                switch value {
                case .null: break
                case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
                case .blob(let blob): bytes += blob
                case .text(let text):
                    guard !text.utf8.contains(0) else { throw NulInText() }
                    bytes += text.utf8
                }
                if case .null = value { starts.append(nil) } else { starts.append(start) }
                guard let length = Int32(exactly: bytes.count - start) else {
                    throw GivenRefusal(.invalid, "A value is larger than two gigabytes. Make it smaller.")
                }
                lengths.append(length)
            }
            // Never empty: even an empty text has an address.
            bytes.append(0)
            types = values.map(Self.type)
            (self.bytes, self.starts, self.lengths) = (bytes, starts, lengths)
        }

        private static func type(of value: SQLValue) -> Oid {
            switch value {
            case .text, .null(.text): Number.text
            case .integer, .null(.integer): Number.long
            case .blob, .null(.blob): Number.bytes
            }
        }

        func withPointers<Result>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result) -> Result {
            bytes.withUnsafeBytes { room in
                let base = room.baseAddress?.assumingMemoryBound(to: CChar.self)
                let pointers = starts.map { start in start.flatMap { start in base.map { $0 + start } } }
                return body(pointers, lengths, [Int32](repeating: 1, count: starts.count))
            }
        }
    }

    static func row(_ row: Int32, of result: OpaquePointer?, _ types: [Oid]) throws -> ResultRow {
        var values: [SQLValue] = []
        values.reserveCapacity(types.count)
        for (column, type) in types.enumerated() {
            values.append(try value(row, column, of: result, type))
        }
        return ResultRow(values)
    }

    private static func value(_ row: Int32, _ column: Int, of result: OpaquePointer?, _ type: Oid) throws -> SQLValue {
        guard PQgetisnull(result, row, Int32(column)) == 0 else { return .null(.text) }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(column)), count: Int(PQgetlength(result, row, Int32(column))))
        switch type {
        case Number.text, Number.varying, Number.name: return .text(String(decoding: bytes, as: UTF8.self))
        case Number.bytes: return .blob([UInt8](bytes))
        case Number.long where bytes.count == 8:
            return .integer(Int64(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) }))
        case Number.integer where bytes.count == 4:
            return .integer(Int64(Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })))
        // A number that may have places after the point, a boolean, a time: our SQL asks for none.
        default: throw UnexpectedValue(column: column, wanted: .integer)
        }
    }
}

/// The words of SQL in which the two engines differ: how types are called in tables.
enum PostgresDialect {
    static func script(_ script: String) -> String {
        script.replacing(/\bINTEGER\b/, with: "BIGINT").replacing(/\bBLOB\b/, with: "BYTEA").replacing(
            /\) STRICT\b/, with: ")")
    }
}
