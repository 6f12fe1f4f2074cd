import Foundation

/// Room that the worker takes from itself while it works, and gives back unless it is for good.
struct Shortage: Sendable {
    enum Kind: Sendable {
        /// Fills the disk with a file.
        case fullDisk(URL)
        /// No file may grow beyond so many bytes.
        case fileLimit(Int)
    }

    var kind: Kind
    var isForGood: Bool
    /// Acts that are done before it begins, and refused before it ends.
    static let lead = 48

    init(_ kind: Kind, isForGood: Bool) { (self.kind, self.isForGood) = (kind, isForGood) }

    func begin() {
        switch kind {
        case .fullDisk(let file):
            let descriptor = open(file.path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            let zeros = [UInt8](repeating: 0, count: 4_096)
            while write(descriptor, zeros, zeros.count) > 0 {}
            close(descriptor)
        case .fileLimit(let bytes):
            // Else the signal would end the program before the error is seen.
            signal(SIGXFSZ, SIG_IGN)
            limit(to: rlim_t(bytes))
        }
    }

    func end() {
        switch kind {
        case .fullDisk(let file): unlink(file.path)
        case .fileLimit: limit(to: nil)
        }
    }

    private func limit(to bytes: rlim_t?) {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        #else
            let resource = RLIMIT_FSIZE
        #endif
        var limits = rlimit()
        getrlimit(resource, &limits)
        limits.rlim_cur = bytes ?? limits.rlim_max
        setrlimit(resource, &limits)
    }
}
