import ConvokeModel

/// What the campaign and its venues say that holds for every entry which says nothing else.
struct Surroundings: Sendable {
    var languages: [LanguageTag] = [.english]
    var zone = Zone.utc
    var risk = RiskLevel.standard
    var venueZones: [Identifier<Venue>: Zone] = [:]

    var mainLanguage: LanguageTag { languages.first ?? .english }

    /// The zone of an event at a venue: the venue's own, else the campaign's.
    func zone(at venue: Identifier<Venue>?) -> Zone { venue.flatMap { venueZones[$0] } ?? zone }

    init() {}

    init(_ content: CampaignContent) {
        languages = content.campaign.languages
        zone = content.campaign.zone
        risk = content.campaign.risk
        venueZones = content.venues.compactMapValues(\.zone)
    }
}
