import Convoke
import Foundation

extension Site {
    /// What is due, what waits for somebody, and what comes.
    func todayPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        var page = TeamPage(route: .today, heading: words[.teamToday])
        if signedIn.member.role.isAllowed(.secretariat) {
            page.parts.append(
                .init(
                    id: "waiting", heading: words[.teamWaiting], empty: words[.teamNothing],
                    rows: try await waiting(signedIn, words)))
        }
        if signedIn.member.role.isAllowed(ExportGuests.permission) {
            let requests = try await exportRequests(signedIn, words)
            if !requests.isEmpty {
                page.parts.append(.init(id: "lists", heading: words[.teamListRequests], empty: "", rows: requests))
            }
        }
        let zone = try await keeper.current().site.zone
        let now = workspace.options.surroundings.now()
        let deadlines = try await workspace.perform(ListDeadlines(language: language), as: signedIn.actor)
            .filter { $0.zone.nearestInstant(of: $0.at) < now.addingTimeInterval(30 * 86_400) }
        page.parts.append(
            .init(
                id: "due", heading: words[.teamDue], empty: words[.teamNothing],
                rows: deadlines.map {
                    .init(title: $0.title, details: [$0.at.line(in: language, zone: $0.zone.name), $0.about])
                }))
        let today = zone.local(now).date
        let events = try await workspace.perform(ListEvents(language: language), as: signedIn.actor).filter { event in
            (event.when.end ?? event.when.start ?? event.when.through ?? event.when.from).map {
                String($0.prefix(10)) >= today.description
            } ?? true
        }
        page.parts.append(
            .init(
                id: "events", heading: words[.teamEvents], empty: words[.nothingUpcoming],
                rows: events.map { event in
                    let state = EventState(rawValue: event.state)
                    return .init(
                        title: event.title,
                        url: Identifier<Event>(event.key).map {
                            Route.team(.event($0), language).path(in: language)
                        },
                        details: [
                            event.when.line(in: language) ?? words[.whenUnannounced],
                            state.map { words.word("team-event", $0) } ?? event.state,
                        ])
                }))
        return page
    }

    private func waiting(_ signedIn: SignedIn, _ words: PageWords) async throws -> [TeamPage.Row] {
        let language = words.language
        let queues = try await queues(signedIn)
        let batches = try await workspace.perform(ListMailBatches(), as: signedIn.actor)
        func row(_ word: PageWord, _ count: Int, _ to: Route.TeamRoute) -> TeamPage.Row? {
            count == 0
                ? nil
                : .init(
                    title: words[word], url: Route.team(to, language).path(in: language), details: [String(count)])
        }
        return [
            row(.teamGuests, queues.guests.count, .queues), row(.teamSignatures, queues.signatures.count, .queues),
            row(.teamSuspicions, queues.suspicions.count, .queues),
            row(.teamReview, batches.map(\.mails).reduce(0, +), .outbox),
        ].compactMap(\.self)
    }

    func journalPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        let entries = try await workspace.perform(ShowJournal(last: 100), as: signedIn.actor)
        var page = TeamPage(route: .journal, heading: words[.teamJournal])
        page.parts = [
            .init(
                id: "journal", heading: words[.teamJournal], empty: words[.teamNothing],
                rows: entries.reversed().map {
                    .init(title: $0.name, details: [$0.at, $0.actor, $0.subject, $0.detail].filter { !$0.isEmpty })
                })
        ]
        return page
    }

    /// Who signs in, and the form by which somebody is invited.
    func peoplePage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        let members = try await workspace.perform(ListMembers(), as: signedIn.actor)
        var page = TeamPage(route: .people, heading: words[.teamPeople])
        page.parts = [
            .init(
                id: "people", heading: words[.teamPeople], empty: words[.teamNothing],
                rows: members.map { member in
                    .init(
                        title: member.name,
                        details: [
                            words.word("team-role", member.role),
                            member.hasJoined ? words[.teamJoined] : words[.teamInvited],
                        ],
                        // Whoever takes themselves out would stand before a closed door.
                        actions: member.id == signedIn.member.id
                            ? []
                            : [.init(act: "remove", subject: member.id.text, label: words[.teamRemove], isQuiet: true)])
                })
        ]
        page.form = ShownForm(
            action: visit.route.path(in: visit.language), heading: words[.teamInvite], send: words[.teamInvite],
            fields: [
                FormField(id: "name", label: words[.fieldName], isRequired: true),
                FormField(
                    id: "role", label: words[.teamRole],
                    kind: .choice(Role.allCases.map { ($0.word, words.word("team-role", $0)) }), isRequired: true),
            ]
        ).value(ticket: signedIn.session.formKey)
        return page
    }
}

extension WhenListing {
    /// The day, and where it is known the hour, on the spot.
    func line(in language: LanguageTag) -> String? {
        if let start = start.flatMap({ LocalDateTime($0) }) { return start.line(in: language, zone: zone ?? "UTC") }
        return from.flatMap { LocalDate($0) }?.spelled(in: language)
    }
}
