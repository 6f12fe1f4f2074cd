/// Looks for what is not public in text that is: names, aliases and contacts that the data keeps sealed, and venues and
/// links that not everybody may know.
struct PrivateTextSearch {
    private let general: SecretIndex
    private let content: CampaignContent

    init(content: CampaignContent, knowledge: PrivateKnowledge) {
        self.content = content
        var secrets = knowledge.secrets
        for venue in content.venues.values where !venue.disclosure.isPublic { secrets += venue.secrets }
        for event in content.events.values.map(\.event) where !event.disclosure.link.isPublic {
            if let online = event.online { secrets.append(online.address.secret) }
        }
        general = SecretIndex(secrets)
    }

    func findings(in campaign: Campaign) -> [Finding] {
        let texts: [(String, LocalizedText?)] = [
            ("name", campaign.name), ("summary", campaign.summary), ("publisher", campaign.publisher),
        ]
        return search(texts, at: FieldPath(Entry(.campaign, campaign.key.text)))
    }

    func findings(in organisation: Organisation) -> [Finding] {
        search([("name", organisation.name)], at: FieldPath(.organisation(organisation.key)))
    }

    func findings(in person: Person) -> [Finding] {
        let texts = [
            ("name", person.name), ("described-as", person.describedAs), ("title", person.title),
            ("affiliation", person.affiliation),
        ]
        return search(texts, at: FieldPath(.person(person.key)))
    }

    /// A venue that is not public is itself what others are searched for.
    func findings(in venue: Venue) -> [Finding] {
        guard venue.disclosure.isPublic else { return [] }
        let path = FieldPath(.venue(venue.key))
        let rooms = venue.rooms.flatMap { search([("name", $1.name)], at: path["rooms", $0]) }
        return search([("name", venue.name)], at: path) + search(venue.address, at: path["address"]) + rooms
    }

    func findings(in film: Film) -> [Finding] {
        let path = FieldPath(.film(film.key))
        return search([("title", film.title)], at: path) + search(film.originalTitle, at: path["original-title"])
            + list(film.directors, at: path["directors"]) + list(film.contentWarnings, at: path["content-warnings"])
    }

    func findings(in forum: Forum) -> [Finding] {
        let path = FieldPath(.forum(forum.key))
        return search([("name", forum.name)], at: path)
            + forum.sessions.flatMap { search([("name", $1.name)], at: path["sessions", $0]) }
    }

    func findings(in event: Event) -> [Finding] {
        let path = FieldPath(.event(event.key))
        var texts: [(String, LocalizedText?)] = [
            ("title", event.title), ("summary", event.summary), ("body", event.body),
        ]
        if case .unannounced(let note) = event.when { texts.append(("unannounced", note)) }
        var own: [String] = []
        if !event.disclosure.venue.isPublic, let place = event.place, let venue = content.venues[place.venue] {
            own = venue.secrets
        }
        let index = SecretIndex(own)
        var findings = search(texts, at: path, also: index)
        for (offset, item) in event.agenda.enumerated() {
            findings += search([("title", item.title), ("cue", item.cue)], at: path["agenda", offset], also: index)
        }
        for (offset, participant) in event.participants.enumerated() {
            findings += search(
                [("described-as", participant.describedAs)], at: path["participants", offset], also: index)
        }
        findings += search([("note", event.accessibility.note)], at: path["access"], also: index)
        findings +=
            list(event.contentWarnings, at: path["content-warnings"], also: index)
            + list(event.tags, at: path["tags"], also: index)
        if let online = event.online, event.disclosure.link.isPublic {
            findings +=
                search([("label", online.label)], at: path["online"], also: index)
                + search(online.address.text, at: path["online", "address"])
        }
        return findings + self.findings(in: event.documents, event.links, at: path, also: index)
    }

    func findings(in written: WrittenStatement) -> [Finding] {
        let statement = written.statement
        let path = FieldPath(.statement(statement.key))
        var findings = search(
            [
                ("title", statement.title), ("place", statement.place), ("closing", statement.closing),
                ("body", statement.text),
            ], at: path)
        for (offset, addressee) in statement.addressees.enumerated() {
            findings += search([("name", addressee.name)], at: path["addressees", offset])
            findings += list(addressee.demands, at: path["addressees", offset, "demands"])
        }
        for (row, signatory) in written.signatories.enumerated() {
            findings += search(signatory.name, at: path["signatories", row, "name"])
        }
        findings += search(statement.contact, at: path["contact"]) + list(statement.tags, at: path["tags"])
        return findings + self.findings(in: statement.documents, statement.links, at: path)
    }
}

extension PrivateTextSearch {
    private func findings(
        in documents: [CitedDocument], _ links: [Link], at path: FieldPath, also index: SecretIndex = SecretIndex([])
    ) -> [Finding] {
        let cited = documents.enumerated().flatMap { offset, document in
            search([("title", document.title)], at: path["documents", offset], also: index)
                + search(document.symbol, at: path["documents", offset, "symbol"], also: index)
                + search(document.address?.text, at: path["documents", offset, "address"])
        }
        return cited
            + links.enumerated().flatMap { offset, link in
                search([("label", link.label)], at: path["links", offset], also: index)
                    + search(link.address.text, at: path["links", offset, "address"])
            }
    }

    private func search(
        _ texts: [(String, LocalizedText?)], at path: FieldPath, also index: SecretIndex = SecretIndex([])
    ) -> [Finding] {
        texts.flatMap { field, text in
            (text?.texts ?? [:]).flatMap { language, words in search(words, at: path[field, language], also: index) }
        }
    }

    private func list(_ texts: [LocalizedText], at path: FieldPath, also index: SecretIndex = SecretIndex([]))
        -> [Finding]
    {
        texts.enumerated().flatMap { search([(String($0.offset), $0.element)], at: path, also: index) }
    }

    private func list(_ texts: [String], at path: FieldPath, also index: SecretIndex = SecretIndex([])) -> [Finding] {
        texts.enumerated().flatMap { search($0.element, at: path[$0.offset], also: index) }
    }

    private func search(_ words: String?, at path: FieldPath, also index: SecretIndex = SecretIndex([])) -> [Finding] {
        guard let words, general.finds(in: words) || index.finds(in: words) else { return [] }
        // The secret itself is not repeated: findings are printed, logged and mailed.
        return [
            Finding(
                .error, "private-in-public-text",
                "This text is public, but it holds a name, address or link that is not. Take it out, or change who may know it.",
                at: path)
        ]
    }
}

extension Venue {
    fileprivate var secrets: [String] { Array(name.texts.values) + (address.map { [$0] } ?? []) }
}

extension WebAddress {
    /// What gives the address away: people leave out the scheme, and what follows the path.
    fileprivate var secret: String {
        let rest = text.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        let path = rest.prefix { $0 != "?" && $0 != "#" }
        return String(path.contains("/") && !path.hasSuffix("/") ? path : rest)
    }
}
