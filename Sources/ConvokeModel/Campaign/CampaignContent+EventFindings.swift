extension CampaignContent {
    /// A venue or link that is told so late that calendars, which ask about once a day, may not show it in time.
    func lateDisclosure(of event: Event) -> [Finding] {
        guard let start = event.when.startInstant else { return [] }
        let zone = event.when.zone ?? campaign.zone
        let disclosures = [
            ("venue", event.disclosure.venue), ("link", event.disclosure.link),
            ("participants", event.disclosure.participants),
        ]
        return disclosures.compactMap { field, disclosure in
            guard case .onTheDay(let from) = disclosure, start.timeIntervalSince(zone.nearestInstant(of: from)) < 86_400
            else { return nil }
            return Finding(
                .warning, "late-disclosure",
                "This is told at \(from), less than 24 hours before the start. Calendars ask for news about once a day, so guests may not see it in time.",
                hint: "choose an earlier time, or plan to tell guests by message",
                at: FieldPath(.event(event.key), "disclosure", field))
        }
    }

    /// A film that is longer than the event, or than the forum's slot.
    func filmTooLong(at event: Event) -> [Finding] {
        guard let key = event.film, let film = films[key], let runtime = film.runtime else { return [] }
        let path = FieldPath(.event(event.key), "film")
        if let duration = event.when.duration, case .timed = event.when, Double(runtime) * 60 > duration {
            return [
                Finding(
                    .error, "film-longer-than-slot",
                    "The film runs \(runtime) minutes, the event lasts \(Int(duration / 60)). Give the event more time or correct the runtime.",
                    at: path)
            ]
        }
        guard let slot = slot(of: event), runtime > slot.minutes else { return [] }
        return [
            Finding(
                .error, "film-longer-than-slot",
                "The film runs \(runtime) minutes, the forum's slot lasts \(slot.minutes). Ask for a longer slot or correct the runtime.",
                at: path)
        ]
    }

    private func slot(of event: Event) -> ForumSlot? {
        guard let reference = event.forum, let session = reference.session, let slot = reference.slot else {
            return nil
        }
        return forums[reference.forum]?.sessions[session]?.slots[slot]
    }

    /// A start that its own rule does not name, and instances that were moved and are none.
    func oddInstances(of event: Event) -> [Finding] {
        guard let recurrence = event.recurrence, let first = event.when.firstDay else { return [] }
        let path = FieldPath(.event(event.key), "repeats")
        guard recurrence.names(first, from: first) else {
            return [
                Finding(
                    .error, "start-not-in-rule",
                    "It begins on \(first), which is none of the days that 'repeats' names. Calendars differ in whether that day counts; begin on one of the days.",
                    at: path)
            ]
        }
        return recurrence.moved.enumerated().compactMap { index, instance in
            let isKnown = recurrence.names(instance.day, from: first) && !recurrence.exceptions.contains(instance.day)
            let isSameKind = instance.when.isAllDay == event.when.isAllDay
            if isKnown, isSameKind { return nil }
            return Finding(
                .error, isKnown ? "moved-to-another-kind" : "moved-not-in-rule",
                isKnown
                    ? "The instance of \(instance.day) is moved from \(event.when.isAllDay ? "whole days to a time" : "a time to whole days"), which calendars do not show alike. Make it an event of its own."
                    : "On \(instance.day) there is no instance to move: 'repeats' does not name that day, or takes it out.",
                at: path["moved", index])
        }
    }

    /// More places than the room holds: allowed, since some stay away, but not unnoticed.
    func tooManyPlaces(at event: Event) -> [Finding] {
        guard let places = event.registration.places, let place = event.place, let venue = venues[place.venue],
            let capacity = place.room.flatMap({ venue.rooms[$0]?.capacity }) ?? venue.capacity, places > capacity
        else { return [] }
        return [
            Finding(
                .warning, "places-over-capacity",
                "\(places) places are given out, but the room holds \(capacity). If everybody comes, some stand outside.",
                at: FieldPath(.event(event.key), "registration", "places"))
        ]
    }
}
