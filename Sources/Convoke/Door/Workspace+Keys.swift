import ConvokeModel
import ConvokeStore
import Foundation

extension Workspace {
    /// Copies the workspace's keys to a new file; gives their number.
    public func exportKeys(to file: URL) async throws -> Int { try await data.opened().exportKeys(to: file) }

    /// Brings missing keys back from a file; gives their number.
    public func importKeys(from file: URL) async throws -> Int { try await data.opened().importKeys(from: file) }
}
