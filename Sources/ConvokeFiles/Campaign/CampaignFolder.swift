import ConvokeModel
import Foundation

/// A folder that holds a campaign's files.
public struct CampaignFolder: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// Reads all files and reports everything that is wrong in one go. Never throws: what cannot be read is a problem.
    public func read() -> CampaignReading {
        var reader = CampaignReader(GuardedFile(root: url), folder: url.standardizedFileURL.lastPathComponent)
        return reader.read()
    }

    /// The folder itself or the nearest one above that has a `campaign.yaml`.
    public static func find(from url: URL) -> URL? {
        var folder = url.absoluteURL.standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: folder.appending(path: "campaign.yaml").path) { return folder }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            if above.path == folder.path || folder.path == "/" { return nil }
            folder = above
        }
    }
}
