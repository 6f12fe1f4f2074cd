import Foundation

extension Error {
    /// What happened and where, for the person who reads it; Foundation's own description is for programmers.
    var sentence: String {
        if self is CancellationError { return "Interrupted; nothing was changed." }
        if let path = (self as NSError).userInfo[NSFilePathErrorKey] as? String {
            return
                "\(path) cannot be read or written: \(reason). Check the folder, its permissions and the room on the disk."
        }
        let text = String(describing: self)
        return text.isEmpty ? "Something failed without saying why." : text
    }

    /// The system's reason in a few words, such as `permission denied`.
    var reason: String {
        let error = self as NSError
        let system = error.domain == NSPOSIXErrorDomain ? error : error.userInfo[NSUnderlyingErrorKey] as? NSError
        if let system, system.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(truncatingIfNeeded: system.code))).lowercased()
        }
        let text = error.localizedDescription
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
