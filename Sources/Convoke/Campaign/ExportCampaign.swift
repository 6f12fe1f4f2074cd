import ConvokeModel
import ConvokeStore

/// Gives all that is written of the campaign, with seeds from what has happened, so that files can be made of it again.
public struct ExportCampaign: ReadUseCase {
    public static let name = "campaign.export"
    public static let permission = Permission.organiser

    public init() {}

    public func read(from reader: CampaignReader) throws -> CampaignContent {
        var content = try reader.wholeCampaign().content
        for key in content.statements.keys {
            content.statements[key]?.signatories = try reader.printableSignatories(of: key)
        }
        return content
    }
}

extension CampaignReader {
    /// All of the campaign that who asks may know of; it has to be there. For what lists or publishes it whole; what is about
    /// one entry reads less.
    func wholeCampaign() throws -> (content: CampaignContent, lives: CampaignLives) {
        guard var campaign = try content() else { throw NoCampaign() }
        for (key, life) in campaign.lives.statements where try !mayRead(life) {
            campaign.content.statements[key] = nil
            campaign.lives.statements[key] = nil
        }
        return campaign
    }

    /// The campaign itself, without its entries.
    func campaign() throws -> Campaign {
        guard let campaign = try campaignIfAny() else { throw NoCampaign() }
        return campaign
    }

    /// The campaign with only what an event refers to.
    func campaign(around event: Event) throws -> CampaignContent {
        guard let content = try content(around: event) else { throw NoCampaign() }
        return content
    }

    /// The campaign with only the venue of an event.
    func campaign(placing event: Event) throws -> CampaignContent {
        guard let content = try content(placing: event) else { throw NoCampaign() }
        return content
    }
}

/// The data has no campaign in it yet.
struct NoCampaign: Refusal {
    let code = RefusalCode.notFound
    let sentence = "There is no campaign in the data yet. Bring its files into it with 'convoke apply'."
}
