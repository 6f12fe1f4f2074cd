import ConvokeModel
import ConvokeStore

/// Tells what the links in mails and letters begin with.
public struct KnowLinks: ReadUseCase {
    public static let name = "site.links"
    public static let permission = Permission.anyone
    public init() {}

    public func read(from reader: CampaignReader) throws -> LinkBase { LinkBase(base: try reader.campaign().base) }
}

public struct LinkBase: Codable, Hashable, Sendable {
    /// Without a slash at its end.
    public var base: String
}
