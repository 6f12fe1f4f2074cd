import ConvokeModel
import ConvokeStore

/// Gives the campaign as everybody may see it: what was announced and published, and of that only what is public.
public struct ReadPublicCampaign: ReadUseCase {
    public static let name = "campaign.public"
    public static let permission = Permission.anyone

    public init() {}

    public func read(from reader: CampaignReader) throws -> PublicCampaign {
        let (content, lives) = try reader.wholeCampaign()
        let campaign = content.campaign
        let events = content.events.values.compactMap { written in
            lives.events[written.event.key].flatMap { PublicEvent(written.event, $0, in: content) }
        }
        return PublicCampaign(
            key: campaign.key, name: campaign.name, summary: campaign.summary, languages: campaign.languages,
            domain: campaign.domain, website: campaign.website, events: events.sorted { $0.key < $1.key },
            statements: try reader.publicStatements())
    }
}

extension CampaignReader {
    /// The statements that everybody may see, with how many have signed: what may change without any entry changing.
    func publicStatements() throws -> [PublicStatement] {
        let counts = try signatoryCounts()
        return try documents(.statement).compactMap { document -> PublicStatement? in
            guard let key = Identifier<JointStatement>(document.entry.key) else { return nil }
            let (statement, life) = try statement(key)
            guard life.isPublished, try !life.isEmbargoed(at: releaseTime) else { return nil }
            return PublicStatement(
                statement, life, signatories: try printedCount(of: key, life, accepted: counts[key] ?? 0))
        }.sorted { $0.key < $1.key }
    }
}

/// A campaign as everybody may see it.
public struct PublicCampaign: Codable, Hashable, Sendable {
    public var key: Identifier<Campaign>
    public var name: LocalizedText
    public var summary: LocalizedText?
    public var languages: [LanguageTag]
    public var domain: String
    public var website: WebAddress?
    public var events: [PublicEvent]
    public var statements: [PublicStatement]
}
