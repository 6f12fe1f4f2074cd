import ConvokeModel
import Foundation

/// A folder for mails that only its owner can read.
struct MailFolder {
    let url: URL
    init(_ url: URL) { self.url = url }

    /// Writes the files, each whole or not at all; those of the same name are replaced.
    func write(_ files: [(name: String, data: Data)]) throws {
        let manager = FileManager.default
        do {
            if !manager.fileExists(atPath: url.path) {
                try manager.createDirectory(
                    at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            for (name, data) in files {
                let file = url.appendingPathComponent(name)
                let part = url.appendingPathComponent(".\(name).part")
                try? manager.removeItem(at: part)
                // Made closed to others before anything stands in it.
                guard manager.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600])
                else {
                    throw CocoaError(.fileWriteUnknown)
                }
                let handle = try FileHandle(forWritingTo: part)
                try handle.write(contentsOf: data)
                try handle.close()
                if manager.fileExists(atPath: file.path) { try manager.removeItem(at: file) }
                try manager.moveItem(at: part, to: file)
            }
        } catch {
            throw GivenRefusal(
                .invalid,
                "\(url.path) cannot be written. Check the folder, its permissions and the room on the disk, and export again."
            )
        }
    }
}
