import ConvokeModel
import Foundation

/// Files that were made in memory, by their paths within a folder.
public struct BuiltFiles: Sendable {
    public private(set) var files: [String: [UInt8]]
    public init(_ files: [String: [UInt8]] = [:]) { self.files = files }

    mutating func add(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

    /// Writes them all and gives their paths. Each file is there whole or as it was before; unchanged ones are left alone, so
    /// that their times stay.
    @discardableResult
    public func write(to folder: URL) throws -> [String] {
        do {
            for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let file = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                let data = Data(bytes)
                if (try? Data(contentsOf: file)) != data { try data.write(to: file, options: .atomic) }
            }
        } catch let error as CocoaError {
            throw GivenRefusal(
                .invalid,
                "\(folder.path) cannot be written (\(error.localizedDescription)). Check the folder, its permissions and the room on the disk."
            )
        }
        return files.keys.sorted()
    }
}
