import ConvokeModel
import ConvokeStore

/// Lists what waits until somebody approves it: mails of one kind about one event or statement that go to many.
public struct ListMailBatches: ReadUseCase {
    public static let name = "outbox.review"
    public static let permission = Permission.secretariat
    public init() {}

    public func read(from reader: CampaignReader) throws -> [MailBatchListing] {
        let entries = try reader.unsentMails()
        let inReview = entries.inReview
        var listed: Set<MailBatch> = []
        return entries.compactMap { entry in
            guard let count = inReview[entry.batch], listed.insert(entry.batch).inserted else { return nil }
            return MailBatchListing(
                event: entry.event, statement: entry.statement, kind: entry.kind, mails: count, first: entry.id,
                madeOn: entry.madeOn)
        }
    }
}

/// Mails that are looked at together.
public struct MailBatchListing: Codable, Hashable, Sendable {
    public var event: Identifier<Event>?
    public var statement: Identifier<JointStatement>?
    public var kind: MailKind
    public var mails: Int
    /// One of them, to look at.
    public var first: Identifier<MailDraft>
    public var madeOn: LocalDate
}

/// Lets mails go that wait for somebody to look at them: one, or all of an event or statement, of one kind or of every kind.
public struct ApproveMails: UseCase {
    public static let name = "outbox.approve"
    public static let permission = Permission.organiser
    public var mail: Identifier<MailDraft>?
    public var event: Identifier<Event>?
    public var statement: Identifier<JointStatement>?
    public var kind: MailKind?
    public init(
        mail: Identifier<MailDraft>? = nil, event: Identifier<Event>? = nil,
        statement: Identifier<JointStatement>? = nil, kind: MailKind? = nil
    ) {
        (self.mail, self.event, self.statement, self.kind) = (mail, event, statement, kind)
    }

    public func perform(in transaction: CampaignTransaction) throws -> ApprovedMails {
        if let mail {
            let (entry, _) = try transaction.mail(mail)
            guard entry.state == .draft || entry.state == .approved else {
                throw GivenRefusal(
                    .conflict,
                    "This mail does not wait to be sent: it is '\(entry.state.spoken)'. 'outbox review' lists those that wait. Nothing was changed."
                )
            }
            try transaction.keep(.approved, of: mail)
            try transaction.record(Self.name, "mail \(mail)", detail: entry.kind.word)
            return ApprovedMails(approved: entry.state == .draft ? 1 : 0)
        }
        guard event != nil || statement != nil else {
            throw GivenRefusal(
                .invalid, "Name a mail, an event or a statement whose mails may go. Nothing was changed.")
        }
        let entries = try transaction.existingMails(of: event, statement).filter {
            $0.state == .draft && (kind == nil || $0.kind == kind)
        }
        for entry in entries { try transaction.keep(.approved, of: entry.id) }
        let subject = event.map { Entry.event($0).description } ?? statement.map { Entry.statement($0).description }
        try transaction.record(Self.name, subject ?? "outbox", detail: "\(entries.count) mails")
        return ApprovedMails(approved: entries.count)
    }
}

public struct ApprovedMails: Codable, Hashable, Sendable {
    public var approved: Int
}
