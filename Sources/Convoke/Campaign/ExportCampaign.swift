import ConvokeModel
import ConvokeStore

/// Gives all that is written of the campaign, with seeds from what has happened, so that files can be made of it again.
public struct ExportCampaign: ReadUseCase {
    public static let name = "campaign.export"
    public static let permission = Permission.organiser

    public init() {}

    public func read(from reader: CampaignReader) throws -> CampaignContent { try reader.campaign().content }
}

extension CampaignReader {
    /// The campaign, which has to be there.
    func campaign() throws -> (content: CampaignContent, lives: CampaignLives) {
        guard let campaign = try content() else {
            throw GivenRefusal(
                .notFound, "There is no campaign in the data yet. Bring its files into it with 'convoke apply'.")
        }
        return campaign
    }
}
