import Foundation

/// What came back over a socket, whole.
struct RawAnswer: Hashable {
    var status: Int
    var headers: [String: String]
    var body: Data
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Asks over a plain socket, so that tests can say exactly what is sent.
enum RawHTTP {
    struct NoAnswer: Error {}

    /// Sends bytes and reads until the server closes, on a thread that nothing else needs.
    static func exchange(_ request: [UInt8], port: Int) async throws -> RawAnswer {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try exchangeNow(request, port: port) })
            }
        }
    }

    /// A connection to the server, for whoever closes it.
    static func connection(port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            throw NoAnswer()
        }
        return descriptor
    }

    private static func exchangeNow(_ request: [UInt8], port: Int) throws -> RawAnswer {
        let descriptor = try connection(port: port)
        defer { close(descriptor) }
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var all = Data()
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &room, room.count, 0)
            guard count > 0 else { break }
            all.append(contentsOf: room[..<count])
        }
        return try parsed(all)
    }

    private static func parsed(_ all: Data) throws -> RawAnswer {
        guard let end = all.range(of: Data("\r\n\r\n".utf8)) else { throw NoAnswer() }
        let lines = String(decoding: all[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw NoAnswer()
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        return RawAnswer(status: status, headers: headers, body: Data(all[end.upperBound...]))
    }
}
