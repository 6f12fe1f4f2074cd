import ConvokeModel
import Foundation

/// One process writes a campaign's data at a time. The lock is `flock` on a file of its own that is never removed; what
/// stands in the file is only for the message to those who wait. A process that dies gives its lock back.
final class OwnerLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// Waits for the lock at most so many seconds.
    static func take(_ file: URL, as purpose: String, waiting seconds: Double) async throws -> OwnerLock {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileTrouble("The lock of the data cannot be opened", file, errno) }
        let start = ContinuousClock.now
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                defer { closeFile(descriptor) }
                throw FileTrouble("The data cannot be locked", file, errno)
            }
            guard ContinuousClock.now - start < .seconds(seconds) else {
                let holder = holder(descriptor)
                closeFile(descriptor)
                throw GivenRefusal(
                    .busy,
                    "The campaign's data is in use by \(holder). Try again when it is done, or wait longer with --wait SECONDS."
                )
            }
            do { try await Task.sleep(for: .milliseconds(Int.random(in: 5...25))) } catch {
                closeFile(descriptor)
                throw error
            }
        }
        note("\(purpose), process \(getpid()), since \(Date().ISO8601Format())", descriptor)
        return OwnerLock(descriptor: descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 200)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let text = count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
        return text.isEmpty ? "another command" : text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func note(_ text: String, _ descriptor: Int32) {
        let bytes = Array((text + "\n").utf8)
        // Only a message for those who wait: where it can't be written the lock holds all the same.
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, bytes, bytes.count, 0) }
    }

    func release() {
        _ = ftruncate(descriptor, 0)
        _ = flock(descriptor, LOCK_UN)
        closeFile(descriptor)
    }
}

/// A file that could not be used, with the system's reason.
struct FileTrouble: Refusal {
    let code = RefusalCode.invalid
    let sentence: String

    init(_ what: String, _ file: URL, _ reason: Int32) {
        sentence =
            "\(what): \(file.path): \(String(cString: strerror(reason)).lowercased()). Check the folder and its permissions."
    }
}
