import ConvokeModel

/// The entries that written content is made of, each as canonical JSON.
struct CampaignDocuments {
    private(set) var texts: [Entry: String] = [:]

    init(_ content: CampaignContent) throws {
        texts[Entry(.campaign, content.campaign.key.text)] = try CanonicalJSON.text(of: content.campaign)
        for (key, value) in content.organisations { texts[.organisation(key)] = try CanonicalJSON.text(of: value) }
        for (key, value) in content.people { texts[.person(key)] = try CanonicalJSON.text(of: value) }
        for (key, value) in content.venues { texts[.venue(key)] = try CanonicalJSON.text(of: value) }
        for (key, value) in content.films { texts[.film(key)] = try CanonicalJSON.text(of: value) }
        for (key, value) in content.forums { texts[.forum(key)] = try CanonicalJSON.text(of: value) }
        for (key, value) in content.events { texts[.event(key)] = try CanonicalJSON.text(of: value.event) }
        for (key, value) in content.statements { texts[.statement(key)] = try CanonicalJSON.text(of: value.statement) }
    }
}
