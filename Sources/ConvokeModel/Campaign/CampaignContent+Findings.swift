/// What the data knows and no file may say, for finding it in public text.
public struct PrivateKnowledge: Hashable, Sendable, Codable {
    /// People that the data knows, whether or not a file names them.
    public var people: Set<Identifier<Person>>
    /// Names, aliases and contacts that are not public.
    public var secrets: [String]

    public init(people: Set<Identifier<Person>> = [], secrets: [String] = []) {
        self.people = people
        self.secrets = secrets
    }
}

extension CampaignContent {
    /// What is wrong, or may be, in entries that each read well by themselves: references to nothing, a room larger than its
    /// house, a film longer than its slot, numbers that differ, something private in public text.
    ///
    /// References to an entry of `unreadable` are passed over: its own problems are reported where it stands.
    public func findings(knowing knowledge: PrivateKnowledge = PrivateKnowledge(), unreadable: Set<Entry> = [])
        -> [Finding]
    {
        let references = References(content: self, knowledge: knowledge, unreadable: unreadable)
        let search = PrivateTextSearch(content: self, knowledge: knowledge)
        var findings = references.ofCampaign() + search.findings(in: campaign)
        for organisation in organisations.values { findings += search.findings(in: organisation) }
        for person in people.values { findings += references.of(person) + search.findings(in: person) }
        for venue in venues.values {
            findings += references.of(venue) + venue.findings + search.findings(in: venue)
        }
        for film in films.values { findings += search.findings(in: film) }
        for forum in forums.values { findings += references.of(forum) + search.findings(in: forum) }
        for event in events.values.map(\.event) {
            findings += references.of(event) + search.findings(in: event) + lateDisclosure(of: event)
            findings += filmTooLong(at: event) + tooManyPlaces(at: event) + oddInstances(of: event)
        }
        for written in statements.values {
            findings += references.of(written.statement) + search.findings(in: written)
            findings += written.findings
        }
        return findings
    }
}

extension Venue {
    /// Rooms that hold more than the house.
    var findings: [Finding] {
        guard let capacity else { return [] }
        return rooms.compactMap { key, room in
            guard let seats = room.capacity, seats > capacity else { return nil }
            return Finding(
                .error, "room-larger-than-venue",
                "Room '\(key)' holds \(seats) people, its venue only \(capacity). Correct one of the two capacities.",
                at: FieldPath(.venue(self.key), "rooms", key.text, "capacity"))
        }
    }
}

extension WrittenStatement {
    /// A claimed number that the list does not bear out, and names that stand on it twice.
    var findings: [Finding] {
        let path = FieldPath(.statement(statement.key))
        var findings: [Finding] = []
        if let claimed = statement.claimedSignatories, claimed != signatories.count {
            findings.append(
                Finding(
                    .warning, "claimed-signatories",
                    "\(claimed) signatories are claimed, but the list has \(signatories.count). Letters print \(signatories.count), the number on the list.",
                    hint: "complete the list, or correct 'claimed-signatories'", at: path["claimed-signatories"]))
        }
        var rows: [String: Int] = [:]
        for (row, signatory) in signatories.enumerated() {
            if let first = rows.updateValue(row, forKey: signatory.identity) {
                findings.append(
                    Finding(
                        .error, "duplicate-signatory",
                        "'\(signatory.name)' stands on the list twice: it is signatory \(first + 1) already. Remove one of the two rows.",
                        at: path["signatories", row, "name"]))
            }
        }
        return findings
    }
}
