import Foundation

/// Where the checkout is, and where the benchmarks keep what they make: on the checkout's own disk.
struct Checkout {
    let benchmarks: URL
    var root: URL { benchmarks.deletingLastPathComponent() }
    var data: URL { benchmarks.appendingPathComponent(".build/benchmark-data") }
    var results: URL { benchmarks.appendingPathComponent("RESULTS.md") }

    /// The one that this file was compiled in.
    init() {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder = folder.deletingLastPathComponent()
        }
        benchmarks = folder
    }

    /// Builds a product for release, unless it is up to date, and gives the program.
    func built(_ product: String, of package: URL) throws -> Program {
        let arguments = ["build", "-c", "release", "--package-path", package.path, "--product", product]
        guard let swift = Program.found("swift", arguments),
            let place = Program.found("swift", arguments + ["--show-bin-path"])
        else {
            throw Program.Failed(description: "'swift' is not on the search path.")
        }
        _ = try swift.output()
        let folder = try place.output().trimmingCharacters(in: .whitespacesAndNewlines)
        return Program(path: "\(folder)/\(product)")
    }

    /// An empty folder for data, and what to remove at the end.
    func emptyData() throws -> URL {
        try? FileManager.default.removeItem(at: data)
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        return data
    }
}
