import ConvokeModel

/// A place in a file; columns count Unicode scalars here, as the YAML reader does, and characters once shown.
struct Spot: Hashable, Sendable {
    var line: Int
    var column: Int

    static let start = Spot(line: 1, column: 1)
}

/// A file's text without its byte order mark, each line ended by a line feed.
struct SourceText: Sendable {
    let file: String
    let bytes: [UInt8]
    private let lineStarts: [Int]

    /// Why a file's bytes are no text, and where.
    struct Fault: Error, Equatable {
        var code: String
        var message: String
        var spot: Spot
    }

    init(file: String, bytes given: [UInt8]) throws(Fault) {
        let plain = Self.withoutMark(given)
        let (starts, fault) = Self.scan(plain)
        if let fault { throw fault }
        self.file = file
        bytes = plain
        lineStarts = starts
    }

    private static func withoutMark(_ given: [UInt8]) -> [UInt8] {
        let hasMark = given.starts(with: [0xEF, 0xBB, 0xBF])
        guard given.contains(13) else { return hasMark ? Array(given.dropFirst(3)) : given }
        var plain: [UInt8] = []
        plain.reserveCapacity(given.count)
        for index in (hasMark ? 3 : 0)..<given.count {
            if given[index] == 13, index + 1 < given.count, given[index + 1] == 10 { continue }
            plain.append(given[index])
        }
        return plain
    }

    private static func scan(_ bytes: [UInt8]) -> (starts: [Int], fault: Fault?) {
        var starts = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 10 {
                starts.append(index + 1)
            } else if byte < 0x20 && byte != 9 || byte == 0x7F {
                return (starts, fault(.control(UInt32(byte)), at: index, in: bytes, starts))
            } else if byte >= 0x80 {
                guard let (scalar, length) = decode(bytes, at: index) else {
                    return (starts, fault(.notUTF8, at: index, in: bytes, starts))
                }
                if scalar < 0xA0 || scalar == 0xFEFF || scalar == 0xFFFE || scalar == 0xFFFF {
                    return (starts, fault(.control(scalar), at: index, in: bytes, starts))
                }
                index += length
                continue
            }
            index += 1
        }
        return (starts, nil)
    }

    private enum Trouble { case control(UInt32), notUTF8 }

    private static func fault(_ trouble: Trouble, at index: Int, in bytes: [UInt8], _ starts: [Int]) -> Fault {
        let spot = Spot(
            line: starts.count, column: String(decoding: bytes[(starts.last ?? 0)..<index], as: UTF8.self).count + 1)
        return switch trouble {
        case .notUTF8:
            Fault(
                code: "not-utf8",
                message:
                    "Byte \(index + 1) of the file is not UTF-8. Save the file as UTF-8, without another encoding.",
                spot: spot)
        case .control(let value):
            Fault(
                code: "control-character",
                message: "A control character (U+\(hex(value))) stands here and cannot be seen. Delete it.", spot: spot)
        }
    }

    /// One scalar of well-formed UTF-8 (Unicode Standard, table 3-7) with its length; nothing where it is none.
    static func decode(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int)? {
        let first = bytes[index]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, index + length <= bytes.count else { return nil }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        return value >= least && Unicode.Scalar(value) != nil ? (value, length) : nil
    }

    var lineCount: Int { lineStarts.count }

    /// The bytes of a line without its end; none for a line that is not there.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        return bytes[lineStarts[number - 1]..<end]
    }

    /// Where a line begins in `bytes`; the end for a line that is not there.
    func offset(ofLine number: Int) -> Int {
        number >= 1 && number <= lineStarts.count ? lineStarts[number - 1] : bytes.count
    }

    /// The byte offset of a spot, kept within its line.
    func offset(of spot: Spot) -> Int {
        let line = line(spot.line)
        var index = line.startIndex
        var column = 1
        while index < line.endIndex, column < spot.column {
            index += 1
            while index < line.endIndex, line[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        return index
    }

    /// The column of a spot in characters. Far out in an endless line scalars are as good, and cost nothing.
    func column(of spot: Spot) -> Int {
        guard spot.column > 1, spot.column <= 5_000 else { return max(1, spot.column) }
        let before = bytes[line(spot.line).startIndex..<offset(of: spot)]
        return before.allSatisfy { $0 < 0x80 } ? spot.column : String(decoding: before, as: UTF8.self).count + 1
    }
}

func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
