import Convoke
import Foundation

extension Site {
    /// The start page: what can be signed, what comes, and what was.
    func home(_ site: PublicSite, _ visit: Visit) throws -> String {
        let language = visit.language
        let (upcoming, past) = split(site.events)
        let summary = site.campaign.summary
        return try render(
            .home, title: site.campaign.name.text(in: language),
            heading: .html(PageHTML(line: site.campaign.name, in: language)),
            description: summary?.text(in: language),
            [
                "summary": summary.map { .html(PageHTML(line: $0, in: language)) } ?? .nothing,
                "upcoming": .list(upcoming.map { entry($0, visit) }),
                "past": .list(past.map { entry($0, visit) }),
                "statements": .list(site.statements.map { entry($0, visit) }),
            ], site, visit)
    }

    /// The programme by time, and of it what was chosen.
    func programme(_ site: PublicSite, _ visit: Visit) throws -> String {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        let kind = EventKind(word: visit.query["kind"])
        let spoken = LanguageTag(visit.query["spoken"])
        let chosen = site.events.filter { event in
            (kind == nil || event.event.kind == kind)
                && (spoken == nil || spoken.map(event.event.languages.contains) == true)
        }
        let (upcoming, past) = split(chosen)
        let kinds = Set(site.events.map(\.event.kind)).sorted { $0.word < $1.word }
        let languages = Set(site.events.flatMap(\.event.languages)).sorted()
        return try render(
            .programme, title: words[.programme],
            [
                "action": .text("/\(language)/programme"), "found": .flag(!chosen.isEmpty),
                "kinds": .list(kinds.map { choice($0.word, $0.name(in: language), $0 == kind) }),
                "spoken": .list(
                    languages.map {
                        choice(
                            $0.text, language.locale.localizedString(forIdentifier: $0.text) ?? $0.text, $0 == spoken)
                    }),
                "upcoming": .list(upcoming.map { entry($0, visit) }), "past": .list(past.map { entry($0, visit) }),
            ], site, visit)
    }

    /// How to subscribe, and where.
    func calendars(_ site: PublicSite, _ visit: Visit) throws -> String {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        let inLanguage = feedLanguage(site.campaign, language)
        let feeds = site.campaign.feedNames.map { name in
            let path = "/feeds/\(name).\(inLanguage).ics"
            let host = base.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
            return PageValue.group([
                "name": .text(EventKind(word: name)?.name(in: language) ?? words[.calendarsEverything]),
                "subscribe": .text("webcal://\(host)\(path)"), "file": .text(path), "address": .text(base + path),
                "code": PageHTML(symbolOf: base + path).map { .html($0) } ?? .nothing,
            ])
        }
        return try render(
            .calendars, title: words[.calendars], description: words[.calendarsLead], ["feeds": .list(feeds)], site,
            visit)
    }

    /// What is kept, and until when: from the rules by which it is deleted.
    func privacy(_ site: PublicSite, _ visit: Visit) throws -> String {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        let kept = split(site.events).upcoming.filter {
            $0.registration.map { [.open, .approval, .invitation].contains($0.policy) } == true
        }
        return try render(
            .privacy, title: words[.privacy],
            [
                "events": .list(
                    kept.map {
                        .group([
                            "title": .html(PageHTML(line: $0.event.title, in: language)),
                            "days": .text(String($0.retentionDays)),
                        ])
                    })
            ], site, visit)
    }

    /// What comes, the next first, and what was, the last first. What has no time yet comes.
    private func split(_ events: [SiteEvent]) -> (upcoming: [SiteEvent], past: [SiteEvent]) {
        let now = workspace.options.surroundings.now()
        let sorted = events.map { site in
            var site = site
            site.event.when = site.event.next(at: now)
            return site
        }.sorted { When.isEarlier($0.event.when, $1.event.when) }
        let isPast = { (event: SiteEvent) in event.event.isOver(at: now) }
        return (sorted.filter { !isPast($0) }, sorted.filter(isPast).reversed())
    }

    private func choice(_ value: String, _ label: String, _ isChosen: Bool) -> PageValue {
        .group(["value": .text(value), "label": .text(label), "is-chosen": .flag(isChosen)])
    }

    private func entry(_ site: SiteEvent, _ visit: Visit) -> PageValue {
        let (event, language) = (site.event, visit.language)
        let words = templates.words(in: language)
        return .group([
            "title": .html(PageHTML(line: event.title, in: language)),
            "url": .text("/\(language)/events/\(event.key)"), "kind": .text(event.kind.name(in: language)),
            "when": .text(event.when.line(in: language) ?? words[.whenUnannounced]),
            "place": .text(ifAny: event.place?.line(in: language)), "notice": .text(ifAny: event.notice(words)),
        ])
    }

    private func entry(_ statement: SiteStatement, _ visit: Visit) -> PageValue {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let count = statement.signatories > 0 ? words[.signedBy, ["count": String(statement.signatories)]] : nil
        return .group([
            "title": .html(PageHTML(line: statement.title, in: language)),
            "url": .text("/\(language)/statements/\(statement.key)"),
            "kind": statement.signing == .open ? .text(words[.openForSignature]) : .nothing,
            "when": statement.signing == .open
                ? .text(ifAny: statement.deadline.map { words[.signUntil, ["time": $0.line(in: language)]] })
                : .nothing,
            "place": .text(ifAny: count), "notice": .nothing,
        ])
    }
}

extension PublicEvent {
    /// Whether it lies behind us: once its end has passed, or, where no end is known, its day.
    func isOver(at now: Date) -> Bool {
        if recurrence != nil, state == .held { return true }
        return Self.isOver(when, at: now)
    }

    private static func isOver(_ when: When, at now: Date) -> Bool {
        guard let start = when.startInstant else { return false }
        return now > (when.endInstant ?? start.addingTimeInterval(86_400))
    }

    /// When it takes place next; of a series that is over the first time, as of what happens once.
    func next(at now: Date) -> When {
        guard let recurrence else { return when }
        let last = Zone.utc.local(now.addingTimeInterval(400 * 86_400)).date
        return recurrence.instances(of: when, through: last, most: 10_000).first { !Self.isOver($0, at: now) } ?? when
    }

    /// What has to be known before anything else.
    func notice(_ words: PageWords) -> String? {
        switch state {
        case .cancelled: words[.stateCancelled]
        case .postponed: words[.statePostponed]
        case .held, .announced, .idea, .draft: nil
        }
    }
}
