import ConvokeModel
import ConvokeStore

/// Tells what applying files would change, and where files and data disagree. Changes nothing.
public struct PlanCampaign: ReadUseCase {
    public static let name = "campaign.plan"
    public static let permission = Permission.organiser

    public var content: CampaignContent
    public init(content: CampaignContent) { self.content = content }

    public func read(from reader: CampaignReader) throws -> CampaignPlan { try CampaignPlanner(content, reader).plan }
}
