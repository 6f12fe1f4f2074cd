import Foundation

extension CampaignContent {
    /// Every deadline of the campaign by time: those of forums' sessions, of its events and of what is signed.
    ///
    /// They are worked out from the days of sessions and events each time, so they move along.
    public func deadlines(
        rules: [ForumRules], events lives: [Identifier<Event>: EventLife],
        statements: [Identifier<JointStatement>: StatementLife], marks: [DeadlineMark]
    ) -> [DueDate] {
        let known = Dictionary(rules.map { ($0.key.text, $0) }, uniquingKeysWith: { first, _ in first })
        var all: [DueDate] = []
        for forum in forums.values {
            guard let rules = forum.rules.flatMap({ known[$0] }), rules.basis == .session else { continue }
            for (key, session) in forum.sessions {
                guard let first = session.from else { continue }
                let zone = rules.zone ?? forum.zone ?? campaign.zone
                let subject = DeadlineSubject.session(forum.key, key)
                all += rules.deadlines.map { $0.deadline(of: subject, from: first, in: zone) }
            }
        }
        for written in events.values {
            guard let life = lives[written.event.key], life.state != .cancelled, life.state != .postponed else {
                continue
            }
            all += deadlines(of: written.event, life, rules)
        }
        for written in self.statements.values {
            guard let life = statements[written.statement.key],
                let deadline = CampaignDeadline(of: written.statement, life)
            else { continue }
            all += DueDate(deadline, of: .statement(written.statement.key), else: campaign.zone).map { [$0] } ?? []
        }
        let noted = Dictionary(marks.map { ([$0.subject, $0.key], $0) }, uniquingKeysWith: { first, _ in first })
        return all.map { deadline in
            var deadline = deadline
            deadline.mark = noted[[deadline.subject.text, deadline.key]] ?? deadline.mark
            return deadline
        }.sorted { ($0.instant, $0.subject, $0.key) < ($1.instant, $1.subject, $1.key) }
    }

    /// What an event brings by itself, and by the rules for its kind.
    private func deadlines(of event: Event, _ life: EventLife, _ rules: [ForumRules]) -> [DueDate] {
        let subject = DeadlineSubject.event(event.key)
        let isHeld = life.state == .held
        var all: [DueDate] = []
        if !isHeld {
            all += CampaignDeadline.all(of: event, life, in: self)
                .compactMap { DueDate($0, of: subject, else: event.when.zone ?? campaign.zone) }
        }
        guard let first = event.when.firstDay else { return all }
        for rules in rules where rules.basis == .event && rules.kinds.contains(event.kind) {
            let zone = rules.zone ?? event.when.zone ?? campaign.zone
            // Of an event that was held only what follows it is left to do.
            all += rules.deadlines.filter { !isHeld || $0.days > 0 }.map { rule in
                var deadline = rule.deadline(of: subject, from: first, in: zone)
                if let step = rule.step, let mark = life.steps?[step] {
                    deadline.mark = DeadlineMark(
                        subject: subject.text, key: rule.key.text, state: mark.state, reason: mark.reason, on: mark.on)
                }
                return deadline
            }
        }
        return all
    }
}

extension DeadlineRule {
    func deadline(of subject: DeadlineSubject, from first: LocalDate, in zone: Zone) -> DueDate {
        let at = time(from: first)
        let session: String? = if case .session = subject { subject.name } else { nil }
        return DueDate(
            subject: subject, session: session, key: key.text, title: title, at: at, zone: zone,
            instant: zone.nearestInstant(of: at), rule: self)
    }
}

extension DueDate {
    /// What an event or statement itself says has to be done by a time; nothing for one without a time or called off.
    init?(_ deadline: CampaignDeadline, of subject: DeadlineSubject, else zone: Zone) {
        guard !deadline.isCancelled else { return nil }
        let at: LocalDateTime
        switch deadline.when {
        case .timed(let start, _, _, _): at = start
        case .allDay(_, let through, _): at = LocalDateTime(wallSeconds: through.dayNumber * 86_400 + 86_340)
        case .unannounced: return nil
        }
        let zone = deadline.when.zone ?? zone
        self.init(
            subject: subject, session: nil, key: hyphenated(deadline.matter.rawValue), title: deadline.title, at: at,
            zone: zone, instant: zone.nearestInstant(of: at))
    }
}
