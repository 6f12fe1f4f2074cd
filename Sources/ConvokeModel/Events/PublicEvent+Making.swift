extension PublicEvent {
    /// The public side of an event; nothing for one that was not announced.
    public init?(_ event: Event, _ life: EventLife, in content: CampaignContent) {
        guard life.state.isPublic else { return nil }
        self.init(
            key: event.key, kind: event.kind, state: life.state, title: event.title, summary: event.summary,
            body: event.body, when: event.when, recurrence: event.recurrence,
            place: PublicPlace(of: event, in: content),
            online: event.disclosure.link.isPublic ? event.online : nil,
            organisers: content.names(of: event.organisers, answers: life.hostAnswers),
            coSponsors: content.coSponsors(of: event, life, areLate: false),
            supporters: content.coSponsors(of: event, life, areLate: true).nonEmpty,
            participants: PublicParticipant.all(of: event, life, in: content),
            languages: event.languages, interpretation: event.interpretation, accessibility: event.accessibility,
            entry: event.entry, recording: event.recording, chathamHouseRule: event.chathamHouseRule,
            contentWarnings: event.contentWarnings, registration: event.registration.policy,
            documents: event.documents, links: event.links, tags: event.tags, uid: life.uid, sequence: life.sequence,
            createdAt: life.createdAt, changedAt: life.changedAt)
    }
}

extension PublicPlace {
    init?(of event: Event, in content: CampaignContent) {
        guard event.disclosure.venue.isPublic, let place = event.place, let venue = content.venues[place.venue],
            venue.disclosure.isPublic
        else { return nil }
        self.init(venue, room: place.room)
    }

    /// A venue as whoever may know it sees it.
    public init(_ venue: Venue, room: Identifier<Room>?) {
        self.init(
            venue: venue.name, room: room.flatMap { venue.rooms[$0]?.name }, address: venue.address, city: venue.city,
            country: venue.country)
    }
}

extension PublicParticipant {
    static func all(of event: Event, _ life: EventLife, in content: CampaignContent) -> [PublicParticipant] {
        guard event.disclosure.participants.isPublic else { return [] }
        return event.participants.compactMap { participant in
            guard life.answers[participant.person]?.isPublic == true, let person = content.people[participant.person]
            else { return nil }
            // Whoever does not agree to be named is called what those are whose names are not public, or not at all.
            let isNamed = person.disclosure.isPublic && life.unnamed?.contains(participant.person) != true
            guard let name = isNamed ? person.name : person.describedAs else { return nil }
            return PublicParticipant(
                name: name, role: participant.role, presence: participant.presence,
                describedAs: isNamed ? participant.describedAs ?? person.line : nil)
        }
    }
}

extension Person {
    /// Title and affiliation in one line, per language in which either is there.
    public var line: LocalizedText? {
        guard let title else { return affiliation }
        guard let affiliation else { return title }
        let languages = Set(title.languages + affiliation.languages)
        return LocalizedText(
            Dictionary(
                uniqueKeysWithValues: languages.map { ($0, "\(title.text(in: $0)), \(affiliation.text(in: $0))") }))
    }
}

extension CampaignContent {
    func names(of organisations: [Identifier<Organisation>], answers: [Identifier<Organisation>: Answer])
        -> [LocalizedText]
    {
        organisations.filter { answers[$0]?.isPublic == true }.compactMap { self.organisations[$0]?.name }
    }

    /// Co-sponsors that said yes in time, or those that said it later; organisations before the missions of States.
    fileprivate func coSponsors(of event: Event, _ life: EventLife, areLate: Bool) -> [LocalizedText] {
        let meant = event.coSponsors.filter { life.isLate($0, in: event) == areLate }
        let states = meant.filter { organisations[$0]?.category == .stateMission }
        return names(of: meant.filter { !states.contains($0) } + states, answers: life.hostAnswers)
    }
}
