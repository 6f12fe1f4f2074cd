import ConvokeModel
import ConvokeStore

/// Tells what applying files would change, and where files and data disagree. Changes nothing.
public struct PlanCampaign: ReadUseCase {
    public static let name = "campaign.plan"
    public static let permission = Permission.organiser

    public var content: CampaignContent
    /// Whether clashes that the change would bring are looked for too.
    public var clashes: Bool?

    public init(content: CampaignContent, clashes: Bool? = nil) {
        self.content = content
        self.clashes = clashes
    }

    public func read(from reader: CampaignReader) throws -> CampaignPlan {
        var plan = try CampaignPlanner(content, reader).plan
        guard clashes == true, plan.hasWork, let (data, lives) = try reader.content() else { return plan }
        let before = Set(try reader.clashes(in: data, lives).map(\.identity))
        let after = try reader.clashes(in: content.living(lives), lives)
        plan.note(after.filter { !before.contains($0.identity) })
        return plan
    }
}
