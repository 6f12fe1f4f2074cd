import ConvokeModel

/// What the template of a mail may say, by the names that templates write.
enum MailName: String, CaseIterable, Sendable {
    case campaign, event, name, when, place, online, position, until, party, link, confirm
    /// A place that will be told in time.
    case placeLater = "place-later"
    case newTime = "new-time"
    case newPlace = "new-place"
    /// What it takes to get in: a name on a list, or a badge.
    case gateList = "gate-list"
    case badge
    case entryBy = "entry-by"
    case entryAddress = "entry-address"

    /// What can only be asked for, not printed.
    var isFlag: Bool {
        switch self {
        case .placeLater, .newTime, .newPlace, .gateList, .badge: true
        default: false
        }
    }
}

extension MessageKind {
    /// What every mail of this kind has. What goes to an address that may be a stranger's has nothing that whoever asked
    /// has written: no mail of ours carries their words.
    var alwaysHas: Set<MailName> {
        switch self {
        case .received: [.campaign, .event, .link]
        case .confirmAddress: [.campaign, .event, .link, .confirm]
        case .placeExists: [.campaign, .event]
        case .waitlisted: Self.toGuests.union([.position])
        case .offered: Self.toGuests.union([.until])
        case .confirmed, .changed, .reminder: Self.toGuests.union([.party])
        case .lapsed, .declined, .moved, .cancelled, .calledOff, .postponed, .thanks: Self.toGuests
        }
    }

    /// What some mails of this kind have: it has to be asked for before it is printed.
    var mayHave: Set<MailName> {
        switch self {
        case .received, .placeExists: []
        case .confirmAddress: [.until]
        case .moved: Self.details.union([.newTime, .newPlace])
        case .confirmed, .changed, .reminder, .waitlisted, .offered: Self.details
        case .lapsed, .declined, .cancelled, .calledOff, .postponed, .thanks: [.when]
        }
    }

    /// Whether a calendar file comes with it.
    public var hasCalendar: Bool { self == .confirmed || self == .moved || self == .reminder }

    private static let toGuests: Set<MailName> = [.campaign, .event, .name]
    private static let details: Set<MailName> = [
        .when, .place, .placeLater, .online, .gateList, .badge, .entryBy, .entryAddress,
    ]
}
