import ConvokeModel
import Foundation
import GRDB

extension CampaignFiles {
    /// Refuses what is not a plain file where the database is meant: a link could lead anywhere, a folder is no database.
    func requireSafe() throws {
        for url in [folder, database] {
            guard let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
            else { continue }
            guard type == (url == folder ? .typeDirectory : .typeRegular) else {
                throw GivenRefusal(
                    .invalid,
                    "\(url.path) is not \(url == folder ? "a folder" : "a plain file"). Move it away and try again; nothing was changed."
                )
            }
        }
    }
}

extension KeyStore {
    /// Where a workspace's keys are: a folder for all workspaces, in which each has its own.
    public struct Location: Sendable {
        public var parent: URL
        public init(parent: URL) { self.parent = parent }
        func store(for workspace: String) -> KeyStore { KeyStore(folder: parent.appendingPathComponent(workspace)) }
    }
}

extension CampaignStore {
    /// The engine's errors as sentences to whoever meets them; everything else as it is.
    static func explained(_ error: any Error, _ files: CampaignFiles) -> any Error {
        explained(error, at: files.database.path)
    }

    static func explained(_ error: any Error, at path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
            return GivenRefusal(
                .invalid, "\(path) was left half made. The next command that writes makes it: run 'convoke apply'.")
        }
        return switch error.resultCode {
        case .SQLITE_FULL:
            GivenRefusal(.invalid, "The disk is full, so nothing was changed. Make room and try again.")
        case .SQLITE_IOERR:
            GivenRefusal(
                .invalid,
                "\(path) could not be read or written. Nothing was changed. Check the disk, then look with 'convoke doctor'."
            )
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            GivenRefusal(
                .invalid, "\(path) is damaged or no database of Convoke. Restore a backup with 'convoke restore'.")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            GivenRefusal(
                .invalid, "\(path) cannot be opened. Check that you may read and write the file and its folder.")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            GivenRefusal(.busy, "The campaign's data is in use by another program. Try again when it is done.")
        default: error
        }
    }
}
