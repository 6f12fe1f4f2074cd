import ConvokeModel

/// What somebody who takes part in an event, or was asked to, is told of it.
public struct PartMail: Codable, Hashable, Sendable {
    public var message: PartMessage
    public var event: LocalizedText
    public var when: When
    /// The venue and the link, where this reader may know them.
    public var place: PublicPlace?
    public var online: OnlineLink?
    public var role: PartRole?
    /// Their own page.
    public var link: String
    /// The last day on which co-sponsors come onto the list.
    public var listUntil: LocalDate?

    public init(
        message: PartMessage, event: LocalizedText, when: When, place: PublicPlace?, online: OnlineLink?,
        role: PartRole?, link: String, listUntil: LocalDate?
    ) {
        self.message = message
        self.event = event
        self.when = when
        self.place = place
        self.online = online
        self.role = role
        self.link = link
        self.listUntil = listUntil
    }

    func fill(_ values: inout [MailName: String], _ page: MailPage) {
        values[.event] = page.shown(event)
        values[.when] = page.shown(when.written(in: page.language))
        values[.place] = page.shown(place?.line(in: page.language))
        // Addresses stay bare: a mark beside one would be copied with it.
        values[.online] = online?.address.text
        values[.link] = link
        values[.deadline] = page.shown(listUntil?.written(in: page.language))
        if let role, let name = MailName(rawValue: "as-\(role.word)") { values[name] = "" }
        if case .programmeChanged(let kinds) = message {
            if kinds.contains(.moved) || kinds.contains(.announcedAgain) { values[.newTime] = "" }
            if kinds.contains(.changedPlace) { values[.newPlace] = "" }
            if kinds.contains(.cancelled) || kinds.contains(.removed) { values[.calledOff] = "" }
            if kinds.contains(.postponed) { values[.postponed] = "" }
        }
    }
}

extension PartMessageKind {
    var alwaysHas: Set<MailName> { [.campaign, .event, .name, .link] }

    /// The role is asked for by a name of its own: each language says it in its own way.
    var mayHave: Set<MailName> {
        let roles = Set(PartRole.allCases.compactMap { MailName(rawValue: "as-\($0.word)") })
        switch self {
        case .invitation, .invitationReminder, .answerConfirmed:
            return roles.union([.when, .place, .online, .deadline])
        case .answerWithdrawn: return roles
        case .programmeChanged:
            return roles.union([.when, .place, .online, .newTime, .newPlace, .calledOff, .postponed])
        }
    }
}
