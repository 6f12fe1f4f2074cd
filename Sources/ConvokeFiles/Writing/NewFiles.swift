import ConvokeModel
import Foundation

/// Files that come into a folder all together or not at all.
struct NewFiles {
    let texts: [String: String]

    init(_ texts: [String: String]) { self.texts = texts }

    /// Writes into a hidden folder on the same disk first, and moves what is whole.
    func write(to folder: URL) throws {
        let taken = texts.keys.sorted().filter { exists(folder.appending(path: $0).path) }
        guard taken.isEmpty else {
            let others = taken.count > 3 ? " and \(taken.count - 3) more" : ""
            throw FilesRefusal(
                .conflict,
                "In \(folder.path) there is \(taken.prefix(3).joined(separator: ", "))\(others) already; nothing was written. Choose an empty folder, or move the files away."
            )
        }
        let files = FileManager.default
        let isNew = !exists(folder.path)
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            let workshop = folder.appending(path: ".convoke-writing-\(UUID().uuidString)")
            defer { try? files.removeItem(at: workshop) }
            for (name, text) in texts {
                let target = workshop.appending(path: name)
                try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Self.write(text, to: target.path)
            }
            try move(from: workshop, to: folder)
        } catch {
            if isNew { try? files.removeItem(at: folder) }
            if let refusal = error as? FilesRefusal { throw refusal }
            throw FilesRefusal(
                .invalid,
                "The files could not be written to \(folder.path): \(error.localizedDescription). Nothing was written.")
        }
    }

    /// A hard link fails where the name is taken, so that even a file put there just now is not lost.
    private func move(from workshop: URL, to folder: URL) throws {
        var moved: [String] = []
        var madeFolders: [URL] = []
        do {
            for name in texts.keys.sorted() {
                let target = folder.appending(path: name)
                let parent = target.deletingLastPathComponent()
                if !exists(parent.path) {
                    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
                    madeFolders.append(parent)
                }
                guard link(workshop.appending(path: name).path, target.path) == 0 else {
                    throw Self.failure(target.path)
                }
                moved.append(target.path)
            }
        } catch {
            for path in moved { unlink(path) }
            for folder in madeFolders.reversed() { rmdir(folder.path) }
            throw error
        }
    }

    private static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> FilesRefusal {
        FilesRefusal(
            .conflict, "\(path) could not be written (\(String(cString: strerror(errno)))). Nothing was written.")
    }

    private func exists(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }
}
