import Convoke
import Foundation

/// The files that imports read, and leave beside them.
enum SheetFile {
    /// All of a file; '-' is standard input.
    static func bytes(of file: String) throws -> [UInt8] {
        if file == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
        do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) } catch {
            throw GivenRefusal(.notFound, "\(file) cannot be read: \(error.reason).")
        }
    }

    /// `rejected.csv`, or the next number that is free.
    static func rejected(beside file: String) -> URL {
        let folder = URL(fileURLWithPath: file == "-" ? "x" : file).deletingLastPathComponent()
        var name = "rejected.csv"
        var number = 2
        while FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) {
            name = "rejected-\(number).csv"
            number += 1
        }
        return folder.appendingPathComponent(name)
    }
}
