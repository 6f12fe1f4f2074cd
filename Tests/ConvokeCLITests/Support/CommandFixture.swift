import ConvokeTestSupport
import Foundation
import Synchronization
import Testing

/// What a run of the command left.
struct Outcome: Sendable {
    var code: Int32
    var out: String
    var err: String
}

/// A folder of the test's own with a home beside it, and the real command run in it.
struct CommandFixture: Sendable {
    let folder: TemporaryFolder
    /// The campaign's folder.
    var campaign: URL { folder["campaign"] }

    /// An empty place, or one with the example campaign in it.
    init(withExample: Bool = false) async throws {
        folder = try TemporaryFolder()
        for name in ["home", "data", "config"] {
            try FileManager.default.createDirectory(at: folder[name], withIntermediateDirectories: true)
        }
        if withExample { try await expect(0, "init", "campaign", in: folder.url) }
    }

    /// The example campaign, applied.
    static func applied() async throws -> CommandFixture {
        let fixture = try await CommandFixture(withExample: true)
        try await fixture.expect(0, "apply")
        return fixture
    }

    /// Runs the command and waits for its end. Without a folder it runs in the campaign's.
    func run(_ words: String..., in folder: URL? = nil, input: Data? = nil, environment: [String: String] = [:])
        async throws -> Outcome
    {
        try await run(words, in: folder, input: input, environment: environment)
    }

    func run(_ words: [String], in folder: URL? = nil, input: Data? = nil, environment: [String: String] = [:])
        async throws -> Outcome
    {
        let command = try Subprocess(
            Self.executable, words,
            in: folder ?? (FileManager.default.fileExists(atPath: campaign.path) ? campaign : self.folder.url),
            input: input,
            environment: self.environment.merging(environment) { $1 })
        return await command.end()
    }

    /// Starts the command in the campaign's folder, and leaves it running.
    func start(_ words: String...) throws -> Subprocess {
        try Subprocess(Self.executable, words, in: campaign, environment: environment)
    }

    /// Runs the command and requires its exit code; the output of one that ends otherwise is in the failure.
    @discardableResult
    func expect(_ code: Int32, _ words: String..., in folder: URL? = nil, input: Data? = nil) async throws -> Outcome {
        let outcome = try await run(words, in: folder, input: input)
        try #require(outcome.code == code, "convoke \(words.joined(separator: " ")): \(outcome.out)\(outcome.err)")
        return outcome
    }

    var environment: [String: String] {
        let kept = ProcessInfo.processInfo.environment.filter {
            ["PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TMPDIR"].contains($0.key)
        }
        return kept.merging([
            "HOME": folder["home"].path, "XDG_DATA_HOME": folder["data"].path, "XDG_CONFIG_HOME": folder["config"].path,
            "CONVOKE_TEMPLATES": Checkout.templates.path,
        ]) { $1 }
    }

    /// `convoke` as it was built beside these tests.
    static var executable: URL { get throws { try Checkout.program("convoke") } }
}

extension CommandFixture {
    func write(_ text: String, to path: String) throws { try folder.write(text, to: "campaign/" + path) }
    func text(_ path: String) throws -> String {
        try String(contentsOf: campaign.appendingPathComponent(path), encoding: .utf8)
    }

    /// Puts one text in the place of another, which has to be there.
    func replace(_ old: String, with new: String, in path: String) throws {
        let text = try text(path)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), to: path)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: campaign.appendingPathComponent(path).path)
    }
    func remove(_ path: String) throws { try FileManager.default.removeItem(at: campaign.appendingPathComponent(path)) }

    /// The one event of the example as `event list --json` tells it.
    func opening() async throws -> [String: JSONValue] {
        let events = try await expect(0, "event", "list", "--json").document().data.array
        return try #require(events.first { $0["key"] == "opening" }).object
    }

    /// Every file below a folder by its path, for comparing before and after.
    func files(below url: URL, except skipped: String = "\u{0}") throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) where !path.hasPrefix(skipped) {
            let file = url.appendingPathComponent(path)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[path] = try Data(contentsOf: file)
            }
        }
        return files
    }
}
