import Convoke
import Foundation

extension BuiltFiles {
    /// Writes one text to the file that somebody named.
    static func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: path)
        try BuiltFiles([file.lastPathComponent: Array(text.utf8)]).write(to: file.deletingLastPathComponent())
    }
}
