import Foundation

/// Turns the bytes of a sheet from elsewhere into UTF-8 with lines that end in a line feed.
enum SheetEncoding {
    /// UTF-8 or UTF-16 by their marks, UTF-16 by its zeros, UTF-8 where it is well-formed, else Windows-1252, which every
    /// byte is something in.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        // Nearly every sheet is that: it is not copied.
        if !bytes.starts(with: [0xEF, 0xBB, 0xBF]), zeros(in: bytes.prefix(1_000)) == nil,
            String(validating: bytes, as: UTF8.self) != nil
        {
            return lines(bytes)
        }
        let text: String
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            text = utf16(bytes.dropFirst(2), isBigEndian: false)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = utf16(bytes.dropFirst(2), isBigEndian: true)
        } else if let isBigEndian = zeros(in: bytes.prefix(1_000)) {
            text = utf16(bytes[...], isBigEndian: isBigEndian)
        } else {
            text = windows(bytes)
        }
        return lines(Array(text.utf8))
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
        let bytes = Array(bytes)
        let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Which half of most pairs is zero, as in UTF-16 of mostly Latin text; nothing where hardly any is.
    private static func zeros(in bytes: ArraySlice<UInt8>) -> Bool? {
        let even = bytes.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
        let odd = bytes.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
        guard bytes.count >= 4, (even + odd) * 4 > bytes.count else { return nil }
        return even > odd
    }

    private static func windows(_ bytes: [UInt8]) -> String {
        // Five bytes of Windows-1252 are nothing; Latin-1 makes controls of them, which are refused with their row.
        String(bytes: bytes, encoding: .windowsCP1252)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Line ends of Windows and of old Macs as line feeds.
    private static func lines(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(13) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 13 {
                if index + 1 == bytes.count || bytes[index + 1] != 10 { plain.append(10) }
            } else {
                plain.append(byte)
            }
        }
        return plain
    }
}
