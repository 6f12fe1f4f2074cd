import ConvokeModel
import ConvokeStore

/// Drafts the mail with the link again to everybody who has signed and not confirmed yet, in the last week before answers are
/// due; to each at most once a day.
public struct RemindSignatories: UseCase {
    public static let name = "signature.remind"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// Those who were written to on this day or later are left alone; today unless told.
    public var since: LocalDate?
    public init(statement: Identifier<JointStatement>, since: LocalDate? = nil) {
        (self.statement, self.since) = (statement, since)
    }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedMails {
        let (written, life) = try transaction.statement(statement)
        if case .refused(let refusal) = written.signOn(life, at: transaction.now) { throw refusal }
        if let from = written.remindsFrom, transaction.now < from {
            let day = try transaction.campaign().zone.local(from).date
            throw GivenRefusal(
                .conflict,
                "Answers are not due within a week: remind from \(day) on. Nothing was drafted.")
        }
        _ = try transaction.lapseSignatures()
        let ends = try transaction.confirmationEnds(of: statement)
        var mails = DraftedMails(drafted: 0, withoutAddress: 0, before: 0)
        for signature in try transaction.signatures(of: statement, in: .awaitingConfirmation) {
            guard signature.details.address != nil, let until = ends[signature.id] else {
                mails.withoutAddress += 1
                continue
            }
            let isToday = try transaction.draftCount(
                .confirmSignature, to: signature.id, of: statement, since: since ?? transaction.today)
            guard isToday == 0 else {
                mails.before += 1
                continue
            }
            let link = try transaction.link(to: signature, for: .confirm).token
            try transaction.draft(.confirmSignature(link: link, until: until), to: signature)
            mails.drafted += 1
        }
        // The clock looks every minute: what came to nothing is no news.
        guard since == nil || mails.drafted > 0 else { return mails }
        try transaction.record(Self.name, Entry.statement(statement), detail: "\(mails.drafted) mails")
        return mails
    }
}
