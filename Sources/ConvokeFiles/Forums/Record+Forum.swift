import ConvokeModel

extension Record {
    static let forum = Record(
        "forum",
        [
            Field("name", .localized, required: true),
            Field("acronym", .text),
            Field("zone", .zone),
            Field("website", .address),
            Field("rules", .text, "name of a rules template"),
            Field("sessions", .map(by: .key, .record(session))),
        ])

    static let session = Record(
        "session",
        [
            Field("name", .localized, required: true),
            Field("from", .day),
            Field("through", .day),
            Field("venue", .key),
            Field("slots", .map(by: .key, .record(slot))),
            Field("quota", .number(.people), "side events that one organisation may hold"),
            Field("agenda-items", .list(.text)),
            Field("barred", .list(.day), "days on which it allows no side events"),
        ])

    static let slot = Record(
        "slot",
        [
            Field("start", .time, required: true),
            Field("end", .time, required: true),
            Field("room", .key),
        ])
}

extension Forum {
    init?(_ value: Value, key: Identifier<Forum>, at spot: Spot) {
        guard let fields = value.fields(.forum, at: spot) else { return nil }
        self.init(
            key: key, name: fields["name"]?.localized() ?? LocalizedText([:]), acronym: fields["acronym"]?.text(),
            zone: fields["zone"]?.parsed(Zone.self), website: fields["website"]?.parsed(WebAddress.self),
            rules: fields["rules"]?.text(),
            sessions: fields["sessions"]?.entries { _, value, spot in value.session(at: spot) } ?? [:])
    }
}

extension Value {
    fileprivate func session(at spot: Spot) -> ForumSession? {
        guard let fields = fields(.session, at: spot) else { return nil }
        return ForumSession(
            name: fields["name"]?.localized() ?? LocalizedText([:]), from: fields["from"]?.parsed(LocalDate.self),
            through: fields["through"]?.parsed(LocalDate.self), venue: fields["venue"]?.key(),
            slots: fields["slots"]?.entries { _, value, spot in value.slot(at: spot) } ?? [:],
            quota: fields["quota"]?.number(.people), agendaItems: fields.list("agenda-items") { $0.text() },
            barred: fields.listUnlessEmpty("barred") { $0.parsed(LocalDate.self) })
    }

    fileprivate func slot(at spot: Spot) -> ForumSlot? {
        guard let fields = fields(.slot, at: spot) else { return nil }
        let start = fields["start"]?.parsed(LocalDateTime.self)
        let end = fields["end"]?.parsed(LocalDateTime.self)
        let room: Identifier<Room>? = fields["room"]?.key()
        guard let start, let end else { return nil }
        return ForumSlot(start: start, end: end, room: room)
    }
}
