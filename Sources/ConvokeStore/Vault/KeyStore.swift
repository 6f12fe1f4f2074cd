import ConvokeModel
import Crypto
import Foundation

/// What a key seals: the campaign's people, or one statement's signatures. Purging it destroys the key.
public struct SealingScope: Hashable, Sendable {
    let name: String
    static let campaign = SealingScope(name: "campaign")
    static func statement(_ key: Identifier<JointStatement>) -> SealingScope { SealingScope(name: "statement-\(key)") }
}

/// The folder that holds a workspace's keys, away from its data: `$XDG_DATA_HOME/convoke/<workspace id>/` unless the
/// configuration says otherwise. A backup of the data without this folder cannot be read.
public struct KeyStore: Sendable {
    public let folder: URL
    public init(folder: URL) { self.folder = folder }

    func key(for scope: SealingScope) throws -> SymmetricKey? {
        let file = file(for: scope)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let text = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let data = Data(base64Encoded: text), data.count == 32 else {
            throw KeyRefusal.damaged(file.path)
        }
        return SymmetricKey(data: data)
    }

    /// Makes a new key and keeps it durably before anything is sealed with it.
    func makeKey(for scope: SealingScope) throws -> SymmetricKey {
        guard !isDestroyed(scope) else { throw KeyRefusal.destroyed(scope.name) }
        try DurableFile.makePrivateFolder(folder)
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { Data($0).base64EncodedString() } + "\n"
        try DurableFile.write(Array(text.utf8), to: file(for: scope))
        return key
    }

    /// Makes everything sealed in the scope unreadable for good, in every backup too.
    public func destroyKey(for scope: SealingScope) throws {
        try DurableFile.makePrivateFolder(folder)
        try DurableFile.write([], to: tombstone(for: scope))
        try? FileManager.default.removeItem(at: file(for: scope))
        try DurableFile.sync(folder: folder)
    }

    func isDestroyed(_ scope: SealingScope) -> Bool {
        FileManager.default.fileExists(atPath: tombstone(for: scope).path)
    }

    /// The scopes whose keys were destroyed.
    func destroyedScopes() -> [SealingScope] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".destroyed") }.map { SealingScope(name: String($0.dropLast(10))) }.sorted {
            $0.name < $1.name
        }
    }

    private func file(for scope: SealingScope) -> URL { folder.appendingPathComponent("\(scope.name).key") }
    private func tombstone(for scope: SealingScope) -> URL { folder.appendingPathComponent("\(scope.name).destroyed") }
}

/// Why something sealed cannot be read or written.
public enum KeyRefusal: Refusal, Hashable {
    case missing(String, folder: String)
    case wrong(String, folder: String)
    case damaged(String)
    case destroyed(String)

    public var code: RefusalCode { .invalid }
    public var sentence: String {
        switch self {
        case .missing(let scope, let folder):
            "The key '\(scope)' of this data is not in \(folder). Bring the key folder back (see 'convoke key import'), or name it as 'keys:' in your configuration. Nothing was read or written."
        case .wrong(let scope, let folder):
            "The key '\(scope)' in \(folder) belongs to other data. Bring the right key folder back. Nothing was read or written."
        case .damaged(let file):
            "The key file \(file) is damaged. Bring it back from your escrow copy (see 'convoke key import')."
        case .destroyed(let scope):
            "The key '\(scope)' was destroyed on purpose; what it sealed cannot be read again, and nothing new is sealed under it."
        }
    }
}
