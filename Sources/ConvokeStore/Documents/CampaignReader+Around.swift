import ConvokeModel

extension CampaignReader {
    /// The campaign itself, without its entries; nothing where there is none yet.
    public func campaignIfAny() throws -> Campaign? {
        try documents(.campaign).first.map { try documentMemory.value(Campaign.self, from: $0.written) }
    }

    /// The campaign with only what one event refers to: as much as it takes to show or judge that event.
    public func content(around event: Event) throws -> CampaignContent? {
        try campaignIfAny().map { try content(around: [WrittenEvent(event: event)], in: $0) }
    }

    /// The same for several events; what more than one refers to is read once.
    func content(around events: [WrittenEvent], in campaign: Campaign) throws -> CampaignContent {
        var content = CampaignContent(campaign: campaign)
        for event in events.map(\.event) {
            for key in event.organisations where content.organisations[key] == nil {
                content.organisations[key] = try ifAny(Organisation.self, .organisation(key))
            }
            for key in event.people where content.people[key] == nil {
                content.people[key] = try ifAny(Person.self, .person(key))
            }
            if let key = event.place?.venue, content.venues[key] == nil {
                content.venues[key] = try ifAny(Venue.self, .venue(key))
            }
            if let key = event.film, content.films[key] == nil { content.films[key] = try ifAny(Film.self, .film(key)) }
            if let key = event.forum?.forum, content.forums[key] == nil {
                content.forums[key] = try ifAny(Forum.self, .forum(key))
            }
        }
        for event in events { content.events[event.event.key] = event }
        return content
    }

    /// The campaign with only the venue of an event: as much as it takes to list the event.
    public func content(placing event: Event) throws -> CampaignContent? {
        guard let campaign = try campaignIfAny() else { return nil }
        var content = CampaignContent(campaign: campaign)
        if let key = event.place?.venue { content.venues[key] = try ifAny(Venue.self, .venue(key)) }
        return content
    }

    private func ifAny<Value: Decodable & Sendable>(_ type: Value.Type, _ entry: Entry) throws -> Value? {
        try document(entry).map { try documentMemory.value(type, from: $0.written) }
    }
}

extension Event {
    /// The organisations that it names, each once.
    var organisations: Set<Identifier<Organisation>> { Set(organisers + coSponsors) }
    /// The people that it names, each once.
    var people: Set<Identifier<Person>> { Set(participants.map(\.person) + agenda.flatMap(\.participants)) }
}
