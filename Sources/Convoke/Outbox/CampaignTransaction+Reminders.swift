import ConvokeModel
import ConvokeStore
import Foundation

extension CampaignTransaction {
    /// Writes to the guests of events that begin within so many hours, and to those who have signed and not confirmed where
    /// answers are due within them: once each. Gives how many mails were written. Whoever set the hours has approved of them.
    func remind(hours: Int) throws -> Int {
        // A clock that is not believed would write to people at the wrong time.
        guard try isClockTrusted, let (content, lives) = try content() else { return 0 }
        let reach = Double(hours) * 3600
        var written = 0
        for event in try eventsWithGuests() {
            guard lives.events[event]?.state == .announced, let start = content.events[event]?.event.when.startInstant,
                now < start, now >= start.addingTimeInterval(-reach),
                try !hasMails(.reminder, at: event, since: day(start.addingTimeInterval(-reach)))
            else { continue }
            written += try RemindGuests(event: event).perform(in: self).drafted
            try approve(outbox(of: event), .event(.reminder))
        }
        for (key, entry) in content.statements.sorted(by: { $0.key < $1.key }) {
            let statement = entry.statement
            guard let life = lives.statements[key], let end = (statement.softDeadline ?? statement.deadline)?.instant,
                now < end, now >= end.addingTimeInterval(-reach), statement.isOpen(life, at: now)
            else { continue }
            written += try RemindSignatories(statement: key, since: day(end.addingTimeInterval(-reach))).perform(
                in: self
            )
            .drafted
        }
        return written
    }

    private func day(_ instant: Date) -> LocalDate { Zone.utc.local(instant).date }

    private func approve(_ entries: [OutboxEntry], _ kind: MailKind) throws {
        for entry in entries where entry.state == .draft && entry.kind == kind { try keep(.approved, of: entry.id) }
    }
}

extension JointStatement {
    fileprivate func isOpen(_ life: StatementLife, at now: Date) -> Bool {
        switch signOn(life, at: now) {
        case .open, .late: true
        case .grace, .refused: false
        }
    }
}
