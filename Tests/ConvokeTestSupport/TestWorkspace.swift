import Convoke
import ConvokeStore
import Foundation
import Synchronization

/// A folder that is removed when the test lets go of it.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("convoke-test-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public subscript(path: String) -> URL { url.appendingPathComponent(path) }

    public func write(_ text: String, to path: String) throws {
        let file = self[path]
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Every file below, whatever its name, as one run of bytes: what a byte search has to look through.
    public func allBytes() throws -> Data {
        var all = Data()
        let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            if let data = try? Data(contentsOf: file) { all.append(data) }
        }
        return all
    }
}

/// The engine that tests run on: PostgreSQL where `CONVOKE_TEST_DATABASE` names a database, with a schema for each folder of a
/// test's own; else the file in that folder.
public enum TestDatabase {
    private static let url = ProcessInfo.processInfo.environment["CONVOKE_TEST_DATABASE"]
    /// Whether data is in a file: tests of what SQLite alone does skip themselves otherwise.
    public static let isFile = url == nil

    public static func server(for folder: TemporaryFolder) -> DatabaseServer? { server(for: folder.url) }

    public static func server(for folder: URL) -> DatabaseServer? {
        guard let url else { return nil }
        let name = folder.lastPathComponent.lowercased().filter { $0.isLetter || $0.isNumber }
        return (try? DatabaseAddress("\(url)&schema=t\(name.suffix(40))")).map {
            DatabaseServer(primary: $0, mostWriters: 4)
        }
    }
}

/// A clock that a test sets.
public final class TestClock: Sendable {
    private let time: Mutex<Date>
    public init(_ time: Date = noon) { self.time = Mutex(time) }
    public var now: Date {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }
}

/// A generator whose numbers follow from its seed (splitmix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Surroundings {
    /// A clock that the test sets, and random bytes that follow from a seed.
    public static func test(_ clock: TestClock = TestClock(), seed: UInt64 = 1) -> Surroundings {
        let generator = SharedGenerator(seed: seed)
        return Surroundings(now: { clock.now }, randomness: { generator.bytes($0) })
    }
}

private final class SharedGenerator: Sendable {
    private let generator: Mutex<SeededGenerator>
    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) } }
    }
}

extension Workspace {
    /// A workspace in a folder of the test's own, with its keys beside it.
    public static func test(
        in folder: TemporaryFolder, clock: TestClock = TestClock(), wait: Double = 10, seed: UInt64 = 1
    )
        -> Workspace
    {
        var options = Options(
            actor: Actor(name: "Ada", role: .owner), keys: folder["keys"], templates: [Checkout.templates], wait: wait,
            purpose: "a test", surroundings: .test(clock, seed: seed))
        options.database = TestDatabase.server(for: folder)
        // Nobody guesses in tests, which would take long for it.
        options.passphraseEffort = 4
        return Workspace(at: folder["campaign"], options: options)
    }
}

extension Workspace {
    /// The secret link that the last mail to a guest holds: what a guest who gave an address goes by.
    public func linkInMail(to guest: Identifier<Attendance>, of event: Identifier<Event>) async throws -> String? {
        let mails = try await perform(ListOutbox(event: event)).filter { $0.guest == guest.text }
        for id in mails.reversed().compactMap({ Identifier<MailDraft>($0.id) }) {
            guard case .event(let mail) = try await perform(ShowMail(mail: id)).topic else { continue }
            if let link = mail.link?.split(separator: "/").last { return String(link) }
        }
        return nil
    }
}

extension PlaceReceipt {
    /// The link in the answer; nothing that leads anywhere where there is none.
    public var way: String { link ?? "no link" }
}

/// The checkout that the tests belong to.
public enum Checkout {
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    public static let templates = root.appendingPathComponent("Templates")
    public static let sample = root.appendingPathComponent("Samples/defenders-in-exile")
    /// Whether only tests that need nothing installed are wanted.
    public static let isQuick = ProcessInfo.processInfo.environment["CONVOKE_QUICK"] != nil
    /// The number that a variable of the environment sets.
    public static func number(_ variable: String, else usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
    }
    public static let python = root.appendingPathComponent(".tools/python/bin/python")
}
