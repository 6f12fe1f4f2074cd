import Convoke
import Foundation

/// The way from the owner's commands to the server that holds the campaign's data: a socket that only the same user can open.
public struct OwnerSocket: Sendable {
    public let path: String

    /// Where the socket of a campaign lies: in its data, or below `/tmp` where that path is too long for a socket.
    public init(ofCampaignIn folder: URL) {
        let data = folder.resolvingSymlinksInPath().standardizedFileURL.appendingPathComponent(".convoke")
        let near = data.appendingPathComponent("owner.socket").path
        // A socket's address has 108 bytes, of which the last ends it.
        path =
            near.utf8.count <= 100
            ? near : "/tmp/convoke-\(getuid())/\(SHA256Text.of(Array(data.path.utf8)).prefix(24)).socket"
    }

    /// Whether a server answers there.
    public var isAlive: Bool {
        guard let descriptor = connected() else { return false }
        close(descriptor)
        return true
    }

    /// What a workspace asks a server that runs; nothing where none does.
    public var elsewhere: DataElsewhere? {
        guard isAlive else { return nil }
        return DataElsewhere(.writes) { name, json, request in
            try await perform(name, json, request: request)
        }
    }

    /// Asks a use case by name with JSON, and gives its outcome as JSON.
    public func perform(_ name: String, _ json: String, request: RequestID? = nil) async throws -> String {
        var head = "POST /api/v1/\(name) HTTP/1.1\r\nHost: owner\r\nConnection: close\r\n"
        head += "Content-Type: application/json\r\nContent-Length: \(json.utf8.count)\r\n"
        if let request { head += "Idempotency-Key: \(request.text)\r\n" }
        let bytes = Array((head + "\r\n" + json).utf8)
        let answer = try await withCheckedThrowingContinuation { continuation in
            // It may take as long as the act takes: on a thread that may wait.
            DispatchQueue.global().async { continuation.resume(with: Result { try exchange(bytes) }) }
        }
        return try APIOutcome.json(of: name, status: answer.status, answer.body, from: "The server")
    }

    private func exchange(_ bytes: [UInt8]) throws -> (status: Int, body: Data) {
        guard let descriptor = connected() else { throw Self.gone }
        defer { close(descriptor) }
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Self.gone }
            sent += count
        }
        var all = Data()
        var room = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &room, room.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            all.append(contentsOf: room[..<count])
        }
        guard let end = all.range(of: Data("\r\n\r\n".utf8)),
            let line = String(decoding: all[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n").first,
            let status = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { throw Self.gone }
        return (status, Data(all[end.upperBound...]))
    }

    private static let gone = GivenRefusal(
        .busy, "The server that holds the campaign's data went away. Look whether it was done, and ask again.")

    private var folder: String { (path as NSString).deletingLastPathComponent }

    /// Whether nobody else could have put a socket there that only looks like ours.
    private var isOurs: Bool {
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_mode & 0o022 == 0 else {
            return false
        }
        // The administrator may ask the server of another user, but nothing that lies where anybody may write.
        return status.st_uid == getuid() || getuid() == 0 && !folder.hasPrefix("/tmp/convoke-")
    }

    private func connected() -> Int32? {
        guard isOurs else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}

extension OwnerSocket {
    /// Makes the place ready for a server to listen at: a folder of the user's own, without what an earlier one left. Only
    /// whoever holds the data's lock may call it.
    func makeRoom() throws {
        if folder.hasPrefix("/tmp/convoke-") { _ = mkdir(folder, 0o700) }
        guard isOurs else {
            throw GivenRefusal(
                .invalid,
                "\(folder) is not a folder that only you can write to, so no socket for commands can lie there. Move it away."
            )
        }
        unlink(path)
    }

    /// Keeps everybody else out.
    func guardIt() { chmod(path, 0o600) }

    func remove() { unlink(path) }
}
