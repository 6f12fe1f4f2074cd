/// Finds references from one entry to others that do not exist.
struct References {
    let content: CampaignContent
    let knowledge: PrivateKnowledge
    let unreadable: Set<Entry>

    func ofCampaign() -> [Finding] {
        let path = FieldPath(Entry(.campaign, content.campaign.key.text), "groups")
        return content.campaign.groups.flatMap { key, group in
            list(group.members, at: path[key, "members"]) { organisation($0, at: $1) }
        }
    }

    func of(_ person: Person) -> [Finding] {
        person.organisation.map { organisation($0, at: FieldPath(.person(person.key), "organisation")) } ?? []
    }

    func of(_ venue: Venue) -> [Finding] {
        (venue.travel ?? [:]).keys.flatMap { self.venue($0, at: FieldPath(.venue(venue.key), "travel", $0.text)) }
    }

    func of(_ forum: Forum) -> [Finding] {
        forum.sessions.flatMap { key, session in
            let path = FieldPath(.forum(forum.key), "sessions", key.text)
            guard let venue = session.venue else { return [Finding]() }
            let rooms = session.slots.flatMap { slotKey, slot in
                slot.room.map { room($0, of: venue, at: path["slots", slotKey, "room"]) } ?? []
            }
            return self.venue(venue, at: path["venue"]) + rooms
        }
    }

    func of(_ statement: JointStatement) -> [Finding] {
        list(statement.leads, at: FieldPath(.statement(statement.key), "leads")) { organisation($0, at: $1) }
    }

    func of(_ event: Event) -> [Finding] {
        let path = FieldPath(.event(event.key))
        var findings = list(event.organisers, at: path["organisers"]) { organisation($0, at: $1) }
        findings += list(event.coSponsors, at: path["co-sponsors"]) { organisation($0, at: $1) }
        findings += list(event.participants, at: path["participants"]) { person($0.person, at: $1["person"]) }
        findings += list(event.agenda, at: path["agenda"]) { item, path in
            list(item.participants, at: path["participants"]) { person($0, at: $1) }
        }
        if let place = event.place {
            findings += venue(place.venue, at: path["place", "venue"])
            if let room = place.room { findings += self.room(room, of: place.venue, at: path["place", "room"]) }
        }
        if let film = event.film {
            findings += reference(.film(film), among: content.films.keys.map(\.text), "films.yaml", at: path["film"])
        }
        findings += list(event.equipment ?? [], at: path["equipment"]) { equipment($0, at: $1) }
        return findings + forum(event.forum, at: path["forum"])
    }

    private func equipment(_ key: Identifier<Equipment>, at path: FieldPath) -> [Finding] {
        let stock = content.campaign.equipment ?? [:]
        guard stock[key] == nil else { return [] }
        return [
            missing("equipment", key.text, in: "'equipment' of campaign.yaml", among: stock.keys.map(\.text), at: path)
        ]
    }

    private func forum(_ reference: ForumReference?, at path: FieldPath) -> [Finding] {
        guard let reference else { return [] }
        guard let forum = content.forums[reference.forum] else {
            return self.reference(
                .forum(reference.forum), among: content.forums.keys.map(\.text), "forums.yaml", at: path["forum"])
        }
        guard let key = reference.session else { return [] }
        guard let session = forum.sessions[key] else {
            return [
                missing(
                    "session", key.text, in: "forum '\(forum.key)'", among: forum.sessions.keys.map(\.text),
                    at: path["session"])
            ]
        }
        guard let slot = reference.slot, session.slots[slot] == nil else { return [] }
        return [
            missing("slot", slot.text, in: "session '\(key)'", among: session.slots.keys.map(\.text), at: path["slot"])
        ]
    }

    private func organisation(_ key: Identifier<Organisation>, at path: FieldPath) -> [Finding] {
        content.organisations[key] != nil
            ? []
            : reference(
                .organisation(key), among: content.organisations.keys.map(\.text), "organisations.yaml", at: path)
    }

    private func person(_ key: Identifier<Person>, at path: FieldPath) -> [Finding] {
        content.people[key] != nil || knowledge.people.contains(key)
            ? [] : reference(.person(key), among: content.people.keys.map(\.text), "people.yaml", at: path)
    }

    private func venue(_ key: Identifier<Venue>, at path: FieldPath) -> [Finding] {
        content.venues[key] != nil
            ? [] : reference(.venue(key), among: content.venues.keys.map(\.text), "venues.yaml", at: path)
    }

    private func room(_ key: Identifier<Room>, of venue: Identifier<Venue>, at path: FieldPath) -> [Finding] {
        guard let house = content.venues[venue], house.rooms[key] == nil else { return [] }
        return [missing("room", key.text, in: "venue '\(venue)'", among: house.rooms.keys.map(\.text), at: path)]
    }

    private func reference(_ entry: Entry, among keys: [String], _ file: String, at path: FieldPath) -> [Finding] {
        guard !keys.contains(entry.key), !unreadable.contains(entry) else { return [] }
        let more =
            entry.kind == .person
            ? "Add it to \(file), or with 'convoke person add \(entry.key)' where the name is not public."
            : "Add it to \(file) or correct the key."
        return [
            Finding(
                .error, "unknown-\(entry.kind.word)", "There is no \(entry.kind.word) '\(entry.key)'. \(more)",
                hint: hint(entry.key, keys), at: path)
        ]
    }

    private func missing(_ noun: String, _ key: String, in house: String, among keys: [String], at path: FieldPath)
        -> Finding
    {
        Finding(.error, "unknown-\(noun)", "There is no \(noun) '\(key)' in \(house).", hint: hint(key, keys), at: path)
    }

    private func hint(_ key: String, _ keys: [String]) -> String? {
        Suggestion.nearest(to: key, among: keys).map { "did you mean '\($0)'?" }
    }

    private func list<Item>(_ items: [Item], at path: FieldPath, _ check: (Item, FieldPath) -> [Finding]) -> [Finding] {
        items.enumerated().flatMap { check($0.element, path[$0.offset]) }
    }
}
