import ConvokeModel
import Foundation

extension KeyStore {
    /// A copy of all keys of one workspace, for keeping apart from its data.
    private struct Escrow: Codable {
        var workspace: String
        var keys: [String: String]
    }

    /// Writes every key to a new file that only its owner can read; gives their number.
    func export(to file: URL) throws -> Int {
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw GivenRefusal(.conflict, "\(file.path) is there already. Choose another name; nothing was written.")
        }
        var escrow = Escrow(workspace: folder.lastPathComponent, keys: [:])
        for scope in scopes() {
            guard let key = try key(for: scope) else { continue }
            escrow.keys[scope.name] = key.withUnsafeBytes { Data($0).base64EncodedString() }
        }
        try DurableFile.write(Array(CanonicalJSON.text(of: escrow).utf8), to: file)
        return escrow.keys.count
    }

    /// Brings keys back that are missing; gives how many. Refuses keys of another workspace.
    func importKeys(from file: URL) throws -> Int {
        guard let text = try? String(contentsOf: file, encoding: .utf8),
            let escrow = try? CanonicalJSON.value(Escrow.self, from: text)
        else {
            throw GivenRefusal(.invalid, "\(file.path) is no file of keys. Name one that 'convoke key export' wrote.")
        }
        guard escrow.workspace == folder.lastPathComponent else {
            throw GivenRefusal(
                .conflict, "These keys belong to another workspace (\(escrow.workspace)). Nothing was changed.")
        }
        try DurableFile.makePrivateFolder(folder)
        var count = 0
        for (name, text) in escrow.keys.sorted(by: { $0.key < $1.key }) {
            guard Identifier<SealingScope>(name) != nil, Data(base64Encoded: text)?.count == 32 else {
                throw KeyRefusal.damaged(file.path)
            }
            let scope = SealingScope(name: name)
            guard try key(for: scope) == nil, !isDestroyed(scope) else { continue }
            try DurableFile.write(Array((text + "\n").utf8), to: folder.appendingPathComponent("\(name).key"))
            count += 1
        }
        return count
    }

    private func scopes() -> [SealingScope] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".key") && !$0.hasPrefix(".") }.map {
            SealingScope(name: String($0.dropLast(4)))
        }
        .sorted { $0.name < $1.name }
    }
}

extension StoredCampaignReader {
    /// The folder of this workspace's keys.
    public var keyFolder: URL { vault.store.folder }
    public func exportKeys(to file: URL) throws -> Int { try vault.store.export(to: file) }
    public func importKeys(from file: URL) throws -> Int { try vault.store.importKeys(from: file) }
}
