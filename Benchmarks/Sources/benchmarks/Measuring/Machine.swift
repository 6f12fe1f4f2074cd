import Foundation
import GRDB

/// What the figures were measured on: the kind of machine, never which one.
struct Machine {
    var lines: [String]

    /// Looks at this machine and at the disk that a folder is on.
    init(dataIn folder: URL) throws {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824
        let sqlite = try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? "unknown"
        lines = [
            "Processor: \(Self.processor), \(cores) cores, \(Int(memory.rounded())) GB of memory",
            "System: \(Self.system)",
            "Disk of the data: \(Self.fileSystem(of: folder))",
            "Swift: \(Self.swift)",
            "SQLite: \(sqlite)",
            "Load when the run began: \(Self.load)",
            "Day: \(Date().formatted(.iso8601.year().month().day()))",
        ]
    }

    /// Whether a folder is kept in memory only, where a commit that waits for the disk waits for nothing.
    static func isInMemory(_ folder: URL) -> Bool { ["tmpfs", "ramfs"].contains(fileSystem(of: folder)) }

    private static var processor: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        let name = line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
        return name ?? (try? Program.found("sysctl", ["-n", "machdep.cpu.brand_string"])?.output())?.firstLine
            ?? "unknown"
    }

    private static var system: String {
        let text = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
        let name = line?.dropFirst(12).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        return name ?? ProcessInfo.processInfo.operatingSystemVersionString
    }

    private static func fileSystem(of folder: URL) -> String {
        let lines = (try? Program.found("df", ["--output=fstype", folder.path])?.output())?.split(separator: "\n")
        return lines?.last.map(String.init) ?? "unknown"
    }

    /// How much else the machine had to do: processes that wanted to run in the last minute.
    private static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.map(String.init) ?? "unknown"
    }

    private static var swift: String {
        (try? Program.found("swift", ["--version"])?.output())?.firstLine ?? "unknown"
    }
}

extension String {
    fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? self }
}
