/// What somebody with a part in an event is written, without the words: those are made when the mail is looked at or sent.
public enum PartMessage: Hashable, Sendable, Codable {
    case invitation
    case invitationReminder
    /// They said yes: how they can change it, and what is still to do.
    case answerConfirmed
    /// They said no or withdrew.
    case answerWithdrawn
    /// The event that they take part in is not what it was in the last release.
    case programmeChanged([ProgrammeChange.Kind])
}

/// The kinds of messages about parts, by the names of their templates.
public enum PartMessageKind: String, Word {
    case invitation, invitationReminder, answerConfirmed, answerWithdrawn, programmeChanged
}

extension PartMessage {
    public var kind: PartMessageKind {
        switch self {
        case .invitation: .invitation
        case .invitationReminder: .invitationReminder
        case .answerConfirmed: .answerConfirmed
        case .answerWithdrawn: .answerWithdrawn
        case .programmeChanged: .programmeChanged
        }
    }

    /// Whether it would be wrong to send it now, with what was answered since.
    public func isOutdated(for answer: Answer) -> Bool {
        switch self {
        case .invitation, .invitationReminder: answer != .invited && answer != .tentative
        case .answerConfirmed: answer != .confirmed
        case .answerWithdrawn: answer != .declined && answer != .withdrawn
        case .programmeChanged: answer == .declined || answer == .withdrawn
        }
    }
}

/// A message about a part with whom it is for: sealed wherever it is kept.
public struct PartDraft: Hashable, Sendable, Codable {
    public var message: PartMessage
    public var name: String
    public var address: MailAddress

    public init(message: PartMessage, name: String, address: MailAddress) {
        self.message = message
        self.name = name
        self.address = address
    }
}
