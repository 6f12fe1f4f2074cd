import Foundation

/// Writes a file so that after a crash it is there whole or not at all: a temporary sibling, fsync, rename, fsync of the folder.
enum DurableFile {
    static func write(_ bytes: [UInt8], to file: URL, mode: mode_t = 0o600) throws {
        let temporary = file.deletingLastPathComponent()
            .appendingPathComponent(".\(file.lastPathComponent).\(getpid())-\(UInt32.random(in: 0 ... .max))")
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileTrouble("The file cannot be written", temporary, errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 && errno != EINTR { break }
            written += max(0, count)
        }
        let isWhole = written == bytes.count && fsync(descriptor) == 0
        let reason = errno
        closeFile(descriptor)
        guard isWhole, rename(temporary.path, file.path) == 0 else {
            unlink(temporary.path)
            throw FileTrouble("The file cannot be written", file, isWhole ? errno : reason)
        }
        try sync(folder: file.deletingLastPathComponent())
    }

    static func sync(folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileTrouble("The folder cannot be opened", folder, errno) }
        defer { closeFile(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileTrouble("The folder cannot be made durable", folder, errno) }
    }

    /// Makes a folder that only its owner can read.
    static func makePrivateFolder(_ folder: URL) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}

func closeFile(_ descriptor: Int32) { _ = close(descriptor) }
