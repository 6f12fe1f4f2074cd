import Foundation

/// A mail or a part of one: its headers, and the bytes behind the first blank line (RFC 2045, RFC 5322).
struct MailPart {
    var headers: [(name: String, value: String)] = []
    var body: ArraySlice<UInt8>

    private static let mostHeaders = 1_000
    private static let deepest = 6

    init(_ bytes: ArraySlice<UInt8>) {
        body = bytes
        while let line = Self.nextLine(&body), !line.isEmpty {
            let text = String(decoding: line, as: UTF8.self)
            if let first = text.first, first == " " || first == "\t", let last = headers.indices.last {
                headers[last].value += " " + text.trimmingCharacters(in: .whitespaces)
            } else if let colon = text.firstIndex(of: ":"), headers.count < Self.mostHeaders {
                headers.append(
                    (
                        text[..<colon].trimmingCharacters(in: .whitespaces).lowercased(),
                        text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                    ))
            }
        }
    }

    private static func nextLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: 10) ?? rest.endIndex
        var line = rest[rest.startIndex..<end]
        rest = end < rest.endIndex ? rest[(end + 1)...] : []
        if line.last == 13 { line.removeLast() }
        return line
    }

    func header(_ name: String) -> String { headers.first { $0.name == name }?.value ?? "" }

    /// Its media type, without parameters.
    var kind: String {
        header("content-type").prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    private var boundary: String? {
        for parameter in header("content-type").split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == "boundary" else {
                continue
            }
            let value = pair[1].trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["\""])
            return value.isEmpty || value.utf8.count > 200 ? nil : value
        }
        return nil
    }

    /// The first calendar within, decoded. A mail that was forwarded inside another is not looked into: it is somebody else's.
    var calendarPart: [UInt8]? { leaves.first { $0.kind == "text/calendar" || $0.kind == "application/ics" }?.decoded }

    /// The parts that hold something, from the first to the last.
    var leaves: [MailPart] { leaves(depth: 0) }

    private func leaves(depth: Int) -> [MailPart] {
        guard kind.hasPrefix("multipart/") else { return [self] }
        guard depth < Self.deepest, let boundary else { return [] }
        return parts(between: boundary).flatMap { $0.leaves(depth: depth + 1) }
    }

    private func parts(between boundary: String) -> [MailPart] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailPart] = []
        var rest = body
        var start: Int?
        while let first = rest.indices.first, let line = Self.nextLine(&rest) {
            guard line.starts(with: mark) else { continue }
            if let start { parts.append(MailPart(body[start..<first])) }
            start = rest.isEmpty ? nil : rest.startIndex
            if line.dropFirst(mark.count).starts(with: Array("--".utf8)) || parts.count >= 100 { return parts }
        }
        // Cut off before its end: what is there is read.
        if let start { parts.append(MailPart(body[start...])) }
        return parts
    }

    /// What its transfer encoding stands for.
    var decoded: [UInt8] {
        switch header("content-transfer-encoding").lowercased() {
        case "base64":
            Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map(Array.init) ?? []
        case "quoted-printable": Self.unquoted(body)
        default: Array(body)
        }
    }

    /// `=3D` is a byte, `=` at the end of a line joins it to the next.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                text.append(byte)
                continue
            }
            let pair = rest.prefix(2)
            if let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16), pair.count == 2 {
                text.append(value)
                rest = rest.dropFirst(2)
            } else if pair.first == 10 {
                rest = rest.dropFirst()
            } else if pair.elementsEqual([13, 10]) {
                rest = rest.dropFirst(2)
            } else {
                text.append(byte)
            }
        }
        return text
    }
}
