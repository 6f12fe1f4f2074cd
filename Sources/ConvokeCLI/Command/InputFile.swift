import Convoke
import Foundation

/// What a person names on the command line to be read: a file, or `-` for standard input.
enum InputFile {
    /// The bytes, up to one more than a limit, so that whoever has the limit sees that there is more.
    static func bytes(of name: String, limit: Int) throws -> [UInt8] {
        do {
            let handle =
                name == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
            var bytes: [UInt8] = []
            while bytes.count <= limit, let chunk = try handle.read(upToCount: min(1_000_000, limit + 1 - bytes.count)),
                !chunk.isEmpty
            {
                bytes += chunk
            }
            return bytes
        } catch {
            throw GivenRefusal(
                .notFound, "\(name) cannot be read: \(error.reason). Name a file, or '-' for standard input.")
        }
    }
}
