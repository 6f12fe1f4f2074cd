import ConvokeFiles
import ConvokeModel
import Foundation

/// A campaign folder that a test fills and that is gone when the test is over.
final class TemporaryCampaign: Sendable {
    let url: URL

    static let campaign = "name: Our campaign\nlanguages: [en, es]\nzone: Europe/Zurich\ndomain: example.org\n"

    /// The files given, with a plain `campaign.yaml` unless there is one among them.
    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "convoke-\(UUID().uuidString)/our-campaign")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in ["campaign.yaml": Self.campaign].merging(files, uniquingKeysWith: { $1 }) {
            try put(text, at: name)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func put(_ text: String, at name: String) throws { try put(Data(text.utf8), at: name) }

    func put(_ data: Data, at name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appending(path: name)) }
    func read() -> CampaignReading { CampaignFolder(url).read() }
}

extension Problem {
    /// The problem without its words: `events/a.md:3:8 error unknown-key`.
    var place: String { "\(file):\(line):\(column) \(severity.word) \(code)" }
}

/// What is wrong with the files given, without the words.
func places(_ files: [String: String]) throws -> [String] {
    let campaign = try TemporaryCampaign(files)
    return campaign.read().problems.map(\.place)
}

/// What is wrong with one event whose fields are given, beside `kind` and `title` on lines 2 and 3.
func eventPlaces(_ fields: String) throws -> [String] {
    try places(["events/a.md": "---\nkind: panel\ntitle: Opening\n\(fields)\n---\n"])
        .map { $0.replacing("events/a.md:", with: "") }
}

extension LanguageTag {
    static func tag(_ text: String) -> LanguageTag { LanguageTag(text) ?? .english }
    static let es = tag("es")
}

extension LocalizedText {
    static func en(_ text: String) -> LocalizedText { LocalizedText(text, in: .english) }
    static func both(_ english: String, _ spanish: String) -> LocalizedText {
        LocalizedText([.english: english, .es: spanish])
    }
}

extension Identifier {
    static func key(_ text: String) -> Self { Self(text) ?? Self { [UInt8](repeating: 1, count: $0) } }
}

struct Missing: Error {}

/// The value, for samples that are known to be right.
func known<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}
