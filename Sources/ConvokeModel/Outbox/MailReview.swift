/// When somebody has to look at mails before they go: what goes to many at once cannot be taken back.
public enum MailReview {
    /// How many of one kind about one event or statement go without anybody having looked at them.
    public static let mostUnseen = 10

    /// Whether mails of a kind wait until somebody approves them, with so many of them about the same thing.
    public static func isNeeded(for kind: MailKind, waiting count: Int) -> Bool {
        kind.goesToMany && count > mostUnseen
    }
}

extension MailKind {
    /// Whether an act of the team writes it to everybody concerned, rather than in answer to what one person did.
    public var goesToMany: Bool {
        switch self {
        case .event(let kind):
            switch kind {
            case .moved, .calledOff, .postponed, .reminder, .thanks, .entryMissing: true
            case .received, .confirmAddress, .placeExists, .confirmed, .waitlisted, .offered, .lapsed, .declined,
                .changed, .cancelled, .proposalDeclined:
                false
            }
        case .statement(let kind):
            switch kind {
            case .textCorrected, .textChanged, .signInvitation, .statementPublished, .letter: true
            case .confirmSignature, .signatureExists, .signatureReceived, .signatureAccepted, .signatureDeclined,
                .signatureWithdrawn:
                false
            }
        case .team: false
        case .part(let kind): kind == .invitationReminder || kind == .programmeChanged
        }
    }
}

/// What mails are about, and of what kind: those that are looked at together.
public struct MailBatch: Hashable, Sendable {
    public var event: Identifier<Event>?
    public var statement: Identifier<JointStatement>?
    public var kind: MailKind

    public init(event: Identifier<Event>?, statement: Identifier<JointStatement>?, kind: MailKind) {
        (self.event, self.statement, self.kind) = (event, statement, kind)
    }
}

extension OutboxEntry {
    public var batch: MailBatch { MailBatch(event: event, statement: statement, kind: kind) }
}

extension Sequence<OutboxEntry> {
    /// The batches that wait until somebody approves them, with how many mails each has.
    public var inReview: [MailBatch: Int] {
        var counts: [MailBatch: Int] = [:]
        for entry in self where entry.state == .draft && entry.kind.goesToMany { counts[entry.batch, default: 0] += 1 }
        return counts.filter { MailReview.isNeeded(for: $0.key.kind, waiting: $0.value) }
    }
}
