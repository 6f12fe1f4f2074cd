import ConvokeModel

extension Value {
    func place() -> Place? {
        guard let fields = fields(.place) else { return nil }
        let room: Identifier<Room>? = fields["room"]?.key()
        return fields["venue"]?.key().map { Place(venue: $0, room: room) }
    }

    func onlineLink() -> OnlineLink? {
        guard let fields = fields(.online) else { return nil }
        let label = fields["label"]?.localized()
        return fields["address"]?.parsed(WebAddress.self).map { OnlineLink(address: $0, label: label) }
    }

    func forumReference() -> ForumReference? {
        guard let fields = fields(.forumReference) else { return nil }
        let session: Identifier<ForumSession>? = fields["session"]?.key()
        let slot: Identifier<ForumSlot>? = fields["slot"]?.key()
        let item = fields["agenda-item"]?.text()
        return fields["forum"]?.key().map { ForumReference(forum: $0, session: session, slot: slot, agendaItem: item) }
    }

    func agendaItem() -> AgendaItem? {
        guard let fields = fields(.agendaItem) else { return nil }
        return AgendaItem(
            title: fields["title"]?.localized() ?? LocalizedText([:]), minutes: fields["minutes"]?.number(.minutes),
            participants: fields.list("participants") { $0.key() }, cue: fields["cue"]?.localized())
    }

    func document() -> CitedDocument? {
        guard let fields = fields(.document) else { return nil }
        let document = CitedDocument(
            symbol: fields["symbol"]?.text(), title: fields["title"]?.localized(), year: fields["year"]?.number(.years),
            address: fields["address"]?.parsed(WebAddress.self))
        if !fields.has("symbol"), !fields.has("title") {
            refuse("missing-field", "A document has a 'symbol' or a 'title'.")
        }
        return document
    }

    func link() -> Link? {
        guard let fields = fields(.link) else { return nil }
        let label = fields["label"]?.localized()
        let address = fields["address"]?.parsed(WebAddress.self)
        guard let label, let address else { return nil }
        return Link(label: label, address: address)
    }
}

extension FieldReader {
    /// What the file discloses; where it says nothing, what the campaign's risk level allows.
    func eventDisclosure(at risk: RiskLevel) -> EventDisclosure {
        var disclosure = EventDisclosure.standard(at: risk)
        guard let fields = self["disclosure"]?.fields(.eventDisclosure) else { return disclosure }
        disclosure.venue = fields["venue"]?.disclosure() ?? disclosure.venue
        disclosure.link = fields["link"]?.disclosure() ?? disclosure.link
        disclosure.participants = fields["participants"]?.disclosure() ?? disclosure.participants
        disclosure.count = fields["count"]?.word() ?? disclosure.count
        return disclosure
    }
}
