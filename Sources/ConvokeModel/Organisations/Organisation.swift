/// An organisation that hosts, co-sponsors or signs.
public struct Organisation: Hashable, Sendable, Codable {
    public var key: Identifier<Organisation>
    /// The registered name, per language where there are several.
    public var name: LocalizedText
    public var acronym: String?
    public var aliases: [String]
    /// Nothing where nobody said.
    public var scope: OrganisationScope?
    /// The seat, for a national organisation the country it works in.
    public var country: Country?
    public var category: OrganisationCategory
    /// Mail and web domains that belong to it.
    public var domains: [String]
    public var website: WebAddress?
    /// A file below `assets/`.
    public var logo: String?
    /// Consultative status with the UN Economic and Social Council.
    public var ecosoc: EcosocStatus?

    public init(
        key: Identifier<Organisation>, name: LocalizedText, acronym: String? = nil, aliases: [String] = [],
        scope: OrganisationScope? = nil, country: Country? = nil, category: OrganisationCategory = .ngo,
        domains: [String] = [], website: WebAddress? = nil, logo: String? = nil, ecosoc: EcosocStatus? = nil
    ) {
        self.key = key
        self.name = name
        self.acronym = acronym
        self.aliases = aliases
        self.scope = scope
        self.country = country
        self.category = category
        self.domains = domains
        self.website = website
        self.logo = logo
        self.ecosoc = ecosoc
    }
}

public enum OrganisationScope: String, Word { case national, regional, international }
public enum OrganisationCategory: String, Word {
    case ngo, network, stateMission, intergovernmental, academic, media, foundation, company, other
}
public enum EcosocStatus: String, Word { case general, special, roster }
