import Foundation

extension Checkout {
    /// There is no program of this name.
    public struct NoProgram: Error, CustomStringConvertible {
        public var name: String
        public var description: String { "\(name) was not found: run 'swift build --build-tests' first." }
    }

    /// A program as it was built beside these tests.
    public static func program(_ name: String) throws -> URL {
        // The arguments name the test bundle, whatever program runs it.
        let places =
            [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()]
            + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map { URL(fileURLWithPath: $0) }
        for place in places.compactMap(\.self) {
            var folder = place
            // On macOS the tests lie three folders deep in their bundle.
            for _ in 0..<5 {
                folder = folder.deletingLastPathComponent()
                let candidate = folder.appendingPathComponent(name)
                if isProgram(candidate) { return candidate }
            }
        }
        let usual = root.appendingPathComponent(".build/debug/\(name)")
        guard isProgram(usual) else { throw NoProgram(name: name) }
        return usual
    }

    private static func isProgram(_ url: URL) -> Bool {
        let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey])
        return values?.isRegularFile == true && FileManager.default.isExecutableFile(atPath: url.path)
    }
}
