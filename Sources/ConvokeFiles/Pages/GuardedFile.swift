import Foundation

/// Opens files of a campaign so that nothing outside its folder is read and nothing blocks.
struct GuardedFile {
    /// The largest file that is read, in bytes.
    static let limit = 1_000_000

    enum Failure: Error, Equatable {
        case missing
        case leadsOut
        case brokenLink
        case notAFile(String)
        case unreadable(String)
        case tooLarge(Int)
    }

    /// The campaign's folder with every link resolved.
    let root: String

    init(root: URL) { self.root = Self.resolved(root.path) ?? root.standardizedFileURL.path }

    func bytes(of file: String) throws(Failure) -> [UInt8] {
        let path = try inside(file)
        // Without O_NONBLOCK a FIFO would wait for its writer; O_NOFOLLOW guards against a link put there just now.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, file) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw failure(errno, file) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(Self.kind(of: facts.st_mode)) }
        guard facts.st_size <= Self.limit else { throw .tooLarge(Int(facts.st_size)) }
        return try content(of: descriptor, expecting: Int(facts.st_size))
    }

    private func content(of descriptor: Int32, expecting size: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: max(1, min(size + 1, Self.limit + 1)))
        while bytes.count <= Self.limit {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes += chunk.prefix(count)
        }
        throw .tooLarge(bytes.count)
    }

    /// The names in a folder, in order; none where there is no such folder.
    func names(in folder: String) throws(Failure) -> [String] {
        let path: String
        do { path = try inside(folder) } catch .missing { return [] }
        guard let stream = opendir(path) else { throw failure(errno, folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private func inside(_ file: String) throws(Failure) -> String {
        guard let path = Self.resolved("\(root)/\(file)") else { throw failure(errno, file) }
        guard path == root || path.hasPrefix(root == "/" ? "/" : root + "/") else { throw .leadsOut }
        return path
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private func failure(_ code: Int32, _ file: String) -> Failure {
        switch code {
        case ENOENT:
            var facts = stat()
            return lstat("\(root)/\(file)", &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK ? .brokenLink : .missing
        case ELOOP: return .brokenLink
        case ENXIO: return .notAFile("a socket or device")
        case ENOTDIR: return .notAFile("no folder")
        default: return .unreadable(String(cString: strerror(code)))
        }
    }

    private static func kind(of mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a named pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
