import Convoke
import Foundation

/// Shows pages to this machine's browser, one after the other; it reads no more of a request than its first line.
final class PreviewServer {
    struct Page {
        var status = "200 OK"
        var type: String
        var bytes: [UInt8]
    }

    let port: UInt16
    private let listener: Int32

    init(port wanted: UInt16) throws {
        #if os(Linux)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wanted.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isBound else {
            close(listener)
            throw GivenRefusal(.busy, "Port \(wanted) on 127.0.0.1 is taken. Take another with --port, or 0 for any.")
        }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(listener) }

    /// A browser that went away must not end us.
    private static var withoutSignal: Int32 {
        #if os(Linux)
            Int32(MSG_NOSIGNAL)
        #else
            0
        #endif
    }

    /// Waits for the next request and answers it.
    func answer(_ page: (String) async -> Page) async throws {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        defer { close(connection) }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = read(connection, &buffer, buffer.count)
        guard count > 0 else { return }
        let lines = String(decoding: buffer[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = (lines.first ?? "").split(separator: " ")
        // A page of somebody else's that calls us by another name gets nothing.
        let isForUs = lines.contains { $0 == "Host: 127.0.0.1:\(port)" || $0 == "Host: localhost:\(port)" }
        guard isForUs, words.count == 3, words[0] == "GET" else { return }
        let page = await page(String(words[1]))
        // A page without scripts looks again by itself.
        let refresh = page.type.hasPrefix("text/") ? "Refresh: 2\r\n" : ""
        let head =
            "HTTP/1.1 \(page.status)\r\nContent-Type: \(page.type)\r\nContent-Length: \(page.bytes.count)\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\(refresh)Connection: close\r\n\r\n"
        var bytes = Array(head.utf8) + page.bytes
        while !bytes.isEmpty {
            let sent = send(connection, bytes, bytes.count, Self.withoutSignal)
            guard sent > 0 else { return }
            bytes.removeFirst(sent)
        }
    }
}
