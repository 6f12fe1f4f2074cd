import ConvokeModel

/// What the template of a mail may say, by the names that templates write.
enum MailName: String, CaseIterable, Sendable {
    case campaign, event, name, when, place, online, position, until, party, link, confirm
    case title, signatory, version, since, sha256, deadline, deadlines, signatories, changes
    /// A place that will be told in time.
    case placeLater = "place-later"
    case newTime = "new-time"
    case newPlace = "new-place"
    /// What it takes to get in: a name on a list, or a badge.
    case gateList = "gate-list"
    case badge
    case entryBy = "entry-by"
    case entryAddress = "entry-address"
    /// How silence is taken when a text has changed.
    case optIn = "opt-in"
    case optOut = "opt-out"
    case calledOff = "called-off"
    case postponed
    /// What the reader is asked to do in an event.
    case asChair = "as-chair"
    case asModerator = "as-moderator"
    case asSpeaker = "as-speaker"
    case asRespondent = "as-respondent"
    case asWitness = "as-witness"
    case asInterpreter = "as-interpreter"
    case asRapporteur = "as-rapporteur"
    case asDirector = "as-director"
    case asOrganiser = "as-organiser"
    case asCoSponsor = "as-co-sponsor"

    /// What can only be asked for, not printed.
    var isFlag: Bool {
        switch self {
        case .placeLater, .newTime, .newPlace, .gateList, .badge, .optIn, .optOut, .calledOff, .postponed: true
        default: rawValue.hasPrefix("as-")
        }
    }
}

extension MailKind {
    /// What every mail of this kind has. What goes to an address that may be a stranger's has nothing that whoever asked
    /// has written: no mail of ours carries their words.
    var alwaysHas: Set<MailName> {
        switch self {
        case .event(let kind): kind.alwaysHas
        case .statement(let kind): kind.alwaysHas
        case .part(let kind): kind.alwaysHas
        case .team(let kind): kind.alwaysHas
        }
    }

    /// What some mails of this kind have: it has to be asked for before it is printed.
    var mayHave: Set<MailName> {
        switch self {
        case .event(let kind): kind.mayHave
        case .statement(let kind): kind.mayHave
        case .part(let kind): kind.mayHave
        case .team(let kind): kind.mayHave
        }
    }
}

extension MessageKind {
    fileprivate var alwaysHas: Set<MailName> {
        switch self {
        case .received: [.campaign, .event, .link]
        case .confirmAddress: [.campaign, .event, .link, .confirm]
        case .placeExists: [.campaign, .event]
        case .waitlisted: Self.toGuests.union([.position])
        case .offered: Self.toGuests.union([.until])
        case .confirmed, .changed, .reminder: Self.toGuests.union([.party])
        case .lapsed, .declined, .moved, .cancelled, .calledOff, .postponed, .thanks, .proposalDeclined, .entryMissing:
            Self.toGuests
        }
    }

    fileprivate var mayHave: Set<MailName> {
        switch self {
        case .received, .placeExists: []
        case .confirmAddress: [.until]
        case .moved: Self.details.union([.newTime, .newPlace])
        case .entryMissing: [.when, .gateList, .badge, .entryBy, .entryAddress]
        case .confirmed, .changed, .reminder, .waitlisted, .offered: Self.details
        case .lapsed, .declined, .cancelled, .calledOff, .postponed, .thanks, .proposalDeclined: [.when]
        }
    }

    private static let toGuests: Set<MailName> = [.campaign, .event, .name]
    private static let details: Set<MailName> = [
        .when, .place, .placeLater, .online, .gateList, .badge, .entryBy, .entryAddress,
    ]
}

extension SigningMessageKind {
    /// The one name that is printed to an address which nobody has confirmed is the one that is asked to be confirmed.
    fileprivate var alwaysHas: Set<MailName> {
        switch self {
        case .confirmSignature: [.campaign, .signatory, .link, .until, .sha256]
        case .signatureExists, .signatureDeclined, .signatureWithdrawn: [.campaign]
        case .signatureReceived: [.campaign, .title, .signatory, .link]
        case .signatureAccepted: Self.toSignatories.union([.signatory, .version, .sha256, .link])
        case .textCorrected: Self.toSignatories.union([.version, .since])
        case .textChanged: Self.toSignatories.union([.version, .since, .link, .until])
        case .signInvitation: Self.toSignatories.union([.signatory, .link])
        case .statementPublished: Self.toSignatories.union([.signatories])
        case .letter: Self.toSignatories
        }
    }

    /// A title is told only where the reader may know it.
    fileprivate var mayHave: Set<MailName> {
        switch self {
        case .confirmSignature, .signatureExists, .signatureDeclined, .signatureWithdrawn: [.title]
        case .textCorrected: [.changes]
        case .textChanged: [.changes, .optIn, .optOut]
        case .signInvitation: [.deadline]
        case .signatureReceived, .signatureAccepted, .statementPublished, .letter: []
        }
    }

    private static let toSignatories: Set<MailName> = [.campaign, .title, .name]
}
