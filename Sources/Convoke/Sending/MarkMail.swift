import ConvokeLetters
import ConvokeModel
import ConvokeStore
import Foundation

/// Gives what the mails are made from that can be sent now, the oldest first: drafts whose turn it is, neither outdated nor
/// held back, nor so many at once that somebody has to look at them first.
public struct ReadDueMails: ReadUseCase {
    public static let name = "outbox.due"
    public static let permission = Permission.secretariat
    /// How many at most.
    public var limit: Int?
    public init(limit: Int? = nil) { self.limit = limit }

    public func read(from reader: CampaignReader) throws -> [MailContent] {
        let drafts = try reader.unsentMails()
        guard !drafts.isEmpty else { return [] }
        var desk = try MailDesk(reader)
        let inReview = drafts.inReview
        var due: [MailContent] = []
        for draft in drafts where due.count < max(1, limit ?? 100) {
            guard draft.state == .approved || inReview[draft.batch] == nil,
                try reader.attempts(of: draft.id).nextAt <= reader.now, try !reader.hasBounced(draft)
            else { continue }
            // What a mail was about may be gone; the others go all the same.
            do {
                let content = try desk.content(of: draft.id)
                if !content.isOutdated { due.append(content) }
            } catch is NotFound {}
        }
        return due
    }
}

/// Notes what came of sending a mail: what was sent stays in the outbox as sent, what failed is tried again later, what the
/// server refused waits for somebody to look.
public struct MarkMail: UseCase {
    public static let name = "outbox.mark"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    public var outcome: SendingOutcome
    public init(mail: Identifier<MailDraft>, outcome: SendingOutcome) { (self.mail, self.outcome) = (mail, outcome) }

    public func perform(in transaction: CampaignTransaction) throws -> MailListing {
        let (entry, draft) = try transaction.mail(mail)
        var state = entry.state
        switch outcome {
        case .sent: state = .sent
        case .refused: state = .failed
        case .failedForNow:
            if let next = try transaction.attempts(of: mail).failed(at: transaction.now) {
                try transaction.keep(next, of: mail)
            } else {
                state = .failed
            }
        }
        if state != entry.state {
            try transaction.keep(state, of: mail)
            try transaction.forgetAttempts(of: mail)
            try transaction.record(Self.name, "mail \(mail)", detail: state.word)
            if state == .sent, case .statement(let draft) = draft, let statement = entry.statement {
                try transaction.noteDelivery(of: draft, statement)
            }
        }
        return MailListing(id: mail, kind: entry.kind, state: state)
    }
}
