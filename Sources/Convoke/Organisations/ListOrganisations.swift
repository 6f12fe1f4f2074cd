import ConvokeModel
import ConvokeStore

/// Lists the campaign's organisations in the order of the language.
public struct ListOrganisations: ReadUseCase {
    public static let name = "organisation.list"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public init(language: LanguageTag? = nil) { self.language = language }

    public func read(from reader: CampaignReader) throws -> [OrganisationListing] {
        let content = try reader.wholeCampaign().content
        let language = language ?? content.campaign.mainLanguage
        let listings = content.organisations.values.sorted { $0.key < $1.key }.map {
            OrganisationListing($0, in: content, language: language)
        }
        return Collation(language: language).sorted(listings, by: \.name)
    }
}

/// Shows one organisation.
public struct ShowOrganisation: ReadUseCase {
    public static let name = "organisation.show"
    public static let permission = Permission.reader

    public var organisation: Identifier<Organisation>
    public var language: LanguageTag?

    public init(organisation: Identifier<Organisation>, language: LanguageTag? = nil) {
        self.organisation = organisation
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> OrganisationListing {
        let found = try reader.written(Organisation.self, .organisation(organisation))
        let content = try reader.wholeCampaign().content
        return OrganisationListing(found, in: content, language: language ?? content.campaign.mainLanguage)
    }
}

/// An organisation with the events that it hosts, for the team.
public struct OrganisationListing: Codable, Hashable, Sendable {
    public var key: String
    public var name: String
    public var acronym: String?
    public var scope: String?
    public var category: String
    public var country: String?
    public var website: String?
    public var ecosoc: String?
    /// Keys of the events that it organises or co-sponsors.
    public var events: [String]

    init(_ organisation: Organisation, in content: CampaignContent, language: LanguageTag) {
        key = organisation.key.text
        name = organisation.name.text(in: language)
        acronym = organisation.acronym
        scope = organisation.scope?.rawValue
        category = organisation.category.rawValue
        country = organisation.country?.code
        website = organisation.website?.text
        ecosoc = organisation.ecosoc?.rawValue
        events = content.events.values.map(\.event)
            .filter { $0.organisers.contains(organisation.key) || $0.coSponsors.contains(organisation.key) }.map(
                \.key.text
            ).sorted()
    }
}
