import Convoke
import Foundation

extension Site {
    /// An event as the team has it: what can be done with it, its seats as a figure, and the form that moves it.
    func eventPage(_ key: Identifier<Event>, _ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let details = try await workspace.perform(ShowEvent(event: key, language: language), as: signedIn.actor)
        let event = details.listing
        let state = EventState(rawValue: event.state)
        let role = signedIn.member.role
        var page = TeamPage(route: .event(key), heading: event.title)
        page.parts = [
            .init(
                id: "event", heading: words[.teamEvents], empty: "",
                rows: [
                    .init(
                        title: event.title, url: state?.isPublic == true ? "/\(language)/events/\(key)" : nil,
                        details: [
                            event.when.line(in: language) ?? words[.whenUnannounced], event.place ?? "",
                            state.map { words.word("team-event", $0) } ?? event.state,
                        ],
                        actions: role.isAllowed(.organiser)
                            ? steps(state).map {
                                .init(act: $0.0, subject: key.text, label: words[$0.1], isQuiet: $0.2)
                            }
                            : [])
                ]),
            .init(
                id: "participants", heading: words[.participants], empty: words[.teamNothing],
                rows: details.participants.map {
                    .init(title: $0.name ?? $0.describedAs ?? $0.person, details: [$0.answer, $0.describedAs ?? ""])
                }),
        ]
        if role.isAllowed(.secretariat), details.registration != RegistrationPolicy.none.rawValue {
            page.parts.append(try await seats(of: key, signedIn, words))
        }
        if role.isAllowed(.organiser), state != .cancelled, state != .held {
            page.form = moveForm(event, signedIn, visit)
        }
        return page
    }

    private func seats(of key: Identifier<Event>, _ signedIn: SignedIn, _ words: PageWords) async throws
        -> TeamPage.Part
    {
        let counts = try await workspace.perform(ShowSeats(event: key), as: signedIn.actor)
        let bars = [
            (words[.teamGuestConfirmed], counts.confirmed), (words[.teamGuestRequested], counts.held),
            (words[.teamGuestOffered], counts.offered), (words[.teamGuestWaitlisted], counts.waitlisted),
            (words[.teamCame], counts.checkedIn),
        ]
        return .init(
            id: "guests", heading: words[.teamGuestList], empty: "",
            rows: [
                .init(
                    title: words[.teamGuestList], url: Route.team(.guests(key), words.language).path(in: words.language)
                )
            ],
            figure: BarFigure([.init(words[.teamFigures], bars)], title: words[.teamFigures]))
    }

    private func steps(_ state: EventState?) -> [(String, PageWord, Bool)] {
        switch state {
        case .idea, .draft, .postponed: [("announce", .teamAnnounce, false), ("cancel", .teamCancel, true)]
        case .announced: [("postpone", .teamPostpone, true), ("cancel", .teamCancel, true)]
        default: []
        }
    }

    private func moveForm(_ event: EventListing, _ signedIn: SignedIn, _ visit: Visit) -> PageValue {
        let words = templates.words(in: visit.language)
        let type = event.when.allDay ? "date" : "datetime-local"
        return ShownForm(
            action: visit.route.path(in: visit.language), heading: words[.teamMove], send: words[.teamMove],
            intro: event.when.zone,
            fields: [
                FormField(
                    id: "start", label: words[.teamStart], kind: .line(type), isRequired: true,
                    initial: event.when.start ?? event.when.from ?? ""),
                FormField(
                    id: "end", label: words[.teamEnd], kind: .line(type),
                    initial: event.when.end ?? event.when.through ?? ""),
            ]
        ).value(ticket: signedIn.session.formKey)
    }

    func eventAct(_ act: String, _ event: Identifier<Event>, _ signedIn: SignedIn, _ visit: Visit) async throws {
        let actor = signedIn.actor
        defer { keeper.noteWrite() }
        switch act {
        case "announce": _ = try await workspace.perform(AnnounceEvent(event: event), as: actor)
        case "postpone": _ = try await workspace.perform(PostponeEvent(event: event), as: actor)
        case "cancel": _ = try await workspace.perform(CancelEvent(event: event), as: actor)
        case "" where !visit.form["start"].isEmpty:
            let listing = try await workspace.perform(ShowEvent(event: event), as: actor).listing.when
            _ = try await workspace.perform(
                MoveEvent(event: event, when: try moved(listing, visit)), as: actor)
        default: throw UnknownAct()
        }
    }

    /// The time that the form says, in the zone that the event has.
    private func moved(_ listing: WhenListing, _ visit: Visit) throws -> When {
        let (start, end) = (visit.form["start"], visit.form["end"])
        let zone = listing.zone.flatMap { Zone($0) }
        if listing.allDay {
            guard let from = LocalDate(start), let through = end.isEmpty ? from : LocalDate(end) else {
                throw UnknownAct()
            }
            return .allDay(from: from, through: through, zone: zone)
        }
        guard let zone, let begins = LocalDateTime(start) else { throw UnknownAct() }
        guard !end.isEmpty else { return .timed(start: begins, end: nil, zone: zone, fold: nil) }
        guard let ends = LocalDateTime(end) else { throw UnknownAct() }
        return .timed(start: begins, end: ends, zone: zone, fold: nil)
    }
}
