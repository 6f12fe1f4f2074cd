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
            if let online = event.online { secrets.append(online.address.text) }
        }
        general = SecretIndex(secrets)
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

    func findings(in film: Film) -> [Finding] { search([("title", film.title)], at: FieldPath(.film(film.key))) }

    func findings(in forum: Forum) -> [Finding] { search([("name", forum.name)], at: FieldPath(.forum(forum.key))) }

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
            findings += search([("title", item.title)], at: path["agenda", offset], also: index)
        }
        for (offset, participant) in event.participants.enumerated() {
            findings += search(
                [("described-as", participant.describedAs)], at: path["participants", offset], also: index)
        }
        for (offset, link) in event.links.enumerated() {
            findings += search(
                [("label", link.label), ("address", LocalizedText(link.address.text, in: .english))],
                at: path["links", offset])
        }
        return findings
    }

    func findings(in statement: JointStatement) -> [Finding] {
        let path = FieldPath(.statement(statement.key))
        var findings = search(
            [
                ("title", statement.title), ("place", statement.place), ("closing", statement.closing),
                ("body", statement.text),
            ], at: path)
        for (offset, addressee) in statement.addressees.enumerated() {
            findings += search([("name", addressee.name)], at: path["addressees", offset])
            for (number, demand) in addressee.demands.enumerated() {
                findings += search([(String(number), demand)], at: path["addressees", offset, "demands"])
            }
        }
        return findings
    }

    private func search(
        _ texts: [(String, LocalizedText?)], at path: FieldPath, also index: SecretIndex = SecretIndex([])
    ) -> [Finding] {
        guard !general.isEmpty || !index.isEmpty else { return [] }
        return texts.flatMap { field, text in
            (text?.texts ?? [:]).compactMap { language, words in
                guard general.finds(in: words) || index.finds(in: words) else { return nil }
                // The secret itself is not repeated: findings are printed, logged and mailed.
                return Finding(
                    .error, "private-in-public-text",
                    "This text is public, but it holds a name, address or link that is not. Take it out, or change who may know it.",
                    at: path[field, language])
            }
        }
    }
}

extension Venue {
    fileprivate var secrets: [String] { Array(name.texts.values) + (address.map { [$0] } ?? []) }
}

/// Texts to look for as whole words, whatever their case and accents.
private struct SecretIndex {
    private var byFirstWord: [Substring: [[Substring]]] = [:]
    var isEmpty: Bool { byFirstWord.isEmpty }

    init(_ secrets: [String]) {
        for secret in secrets {
            let words = secret.folded.split(separator: " ")
            // One or two letters would be found everywhere.
            guard let first = words.first, secret.count > 2 else { continue }
            byFirstWord[first, default: []].append(words)
        }
    }

    func finds(in text: String) -> Bool {
        guard !isEmpty else { return false }
        let words = text.folded.split(separator: " ")
        for (start, word) in words.enumerated() {
            for secret in byFirstWord[word] ?? [] where words[start...].starts(with: secret) { return true }
        }
        return false
    }
}
