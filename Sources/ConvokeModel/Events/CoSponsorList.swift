/// The co-sponsors of an event as they were when their list was closed; who says yes later supports the event.
public struct CoSponsorList: Hashable, Sendable, Codable {
    public var closedOn: LocalDate
    /// Those on it, as they were called then.
    public var names: [Identifier<Organisation>: LocalizedText]
    /// How often it was closed.
    public var number: Int

    public init(closedOn: LocalDate, names: [Identifier<Organisation>: LocalizedText], number: Int = 1) {
        self.closedOn = closedOn
        self.names = names
        self.number = number
    }
}

extension EventLife {
    /// Whether an organisation said yes to co-sponsoring after the list was closed.
    public func isLate(_ organisation: Identifier<Organisation>, in event: Event) -> Bool {
        guard let coSponsorList, event.coSponsors.contains(organisation), hostAnswers[organisation] == .confirmed else {
            return false
        }
        return coSponsorList.names[organisation] == nil
    }
}
