/// A set of events and joint statements that one coalition runs under one name.
public struct Campaign: Hashable, Sendable, Codable {
    public var key: Identifier<Campaign>
    public var name: LocalizedText
    public var summary: LocalizedText?
    /// The languages it is published in. The first is the one that its files are written in.
    public var languages: [LanguageTag]
    /// Where times are, unless an entry says otherwise.
    public var zone: Zone
    public var publisher: LocalizedText?
    public var risk: RiskLevel
    /// Names that the coalition chose for countries and territories, where CLDR's will not do.
    public var countries: [Country: LocalizedText]
    /// Sets of organisations that are written to together.
    public var groups: [Identifier<OrganisationGroup>: OrganisationGroup]
    /// The host name that calendar identifiers end in; never changed once calendars are out.
    public var domain: String
    public var website: WebAddress?
    /// Things that events share.
    public var equipment: [Identifier<Equipment>: Equipment]?
    /// Minutes between two venues, where neither of them says how many.
    public var travelMinutes: Int?

    public init(
        key: Identifier<Campaign>, name: LocalizedText, summary: LocalizedText? = nil, languages: [LanguageTag],
        zone: Zone, publisher: LocalizedText? = nil, risk: RiskLevel = .standard,
        countries: [Country: LocalizedText] = [:], groups: [Identifier<OrganisationGroup>: OrganisationGroup] = [:],
        domain: String, website: WebAddress? = nil, equipment: [Identifier<Equipment>: Equipment]? = nil,
        travelMinutes: Int? = nil
    ) {
        self.key = key
        self.name = name
        self.summary = summary
        self.languages = languages
        self.zone = zone
        self.publisher = publisher
        self.risk = risk
        self.countries = countries
        self.groups = groups
        self.domain = domain
        self.website = website
        self.equipment = equipment
        self.travelMinutes = travelMinutes
    }

    public var mainLanguage: LanguageTag { languages.first ?? .english }

    /// What to call a country in this campaign.
    public func name(of country: Country, in language: LanguageTag) -> String {
        countries[country]?.reading(in: [language, mainLanguage])?.text ?? country.name(in: language)
    }
}

/// A set of organisations, such as a network's members.
public struct OrganisationGroup: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var members: [Identifier<Organisation>]

    public init(name: LocalizedText, members: [Identifier<Organisation>]) {
        self.name = name
        self.members = members
    }
}

/// How much being found out would cost the people of a campaign; it sets what is disclosed unless told otherwise.
public enum RiskLevel: String, Word { case standard, elevated, high }
