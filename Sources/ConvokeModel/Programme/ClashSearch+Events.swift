import Foundation

extension ClashSearch {
    /// What is wrong with an event by itself.
    mutating func findInEvents() {
        for item in programme.items where item.isAhead {
            let event = item.event
            if let places = event.registration.places, let capacity = programme.content.capacity(of: event.place),
                places > capacity
            {
                add(
                    Clash(
                        .warns, .roomTooSmall, [item.key], resource: event.place?.entry,
                        "'\(item.key)' gives out \(places) places, and \(event.place?.name ?? "the room") holds \(capacity). If everybody comes, some stand outside."
                    ))
            }
            findLongAgenda(of: item)
            findMissingRoles(at: item)
            findUnwantedRecording(of: item)
        }
    }

    private mutating func findLongAgenda(of item: Programme.Item) {
        guard item.event.film == nil, !item.event.agenda.isEmpty, let room = minutes(of: item) else { return }
        let needed = item.event.agenda.compactMap(\.minutes).reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard needed > room else { return }
        add(
            Clash(
                .warns, .agendaTooLong, [item.key],
                "The agenda of '\(item.key)' takes \(needed) minutes, and the event lasts \(room). Shorten it, or ask for more time."
            ))
    }

    private mutating func findMissingRoles(at item: Programme.Item) {
        let people = item.event.participants.filter { item.answers[$0.person]?.isYesOrOpen ?? true }
        if item.event.kind == .panel, !people.contains(where: { $0.role == .moderator || $0.role == .chair }) {
            // With one name or none the panel is still being made.
            add(
                Clash(
                    people.count > 1 ? .warns : .noted, .roleMissing, [item.key],
                    "Nobody moderates or chairs '\(item.key)'. Ask somebody: convoke person invite PERSON \(item.key) --role moderator."
                ))
        }
        let interpreters = people.filter { $0.role == .interpreter }
        // One of whom nobody wrote the languages may do any of them.
        guard !item.event.interpretation.isEmpty, interpreters.allSatisfy({ $0.interprets != nil }) else { return }
        let missing = item.event.interpretation.filter { target in
            !interpreters.contains { interpreter in
                let pair = interpreter.interprets ?? []
                return pair.contains(target)
                    && (item.event.languages.isEmpty || item.event.languages.contains { pair.contains($0) })
            }
        }
        guard !missing.isEmpty else { return }
        let languages = missing.map(\.text).joined(separator: ", ")
        add(
            Clash(
                .warns, .interpreterMissing, [item.key],
                "'\(item.key)' promises interpretation into \(languages), and no interpreter between that and the languages spoken is asked. Book one, or take the promise back."
            ))
    }

    private mutating func findUnwantedRecording(of item: Programme.Item) {
        guard let rule = item.event.recording, rule != .forbidden else { return }
        for participant in item.event.participants where item.answers[participant.person]?.isYesOrOpen ?? true {
            guard let wish = programme.content.people[participant.person]?.recording, rule.reach > wish.reach else {
                continue
            }
            add(
                Clash(
                    item.isIdea ? .warns : .forbidsAnnouncing, .recordingUnwanted, [item.key],
                    resource: "person \(participant.person)",
                    "'\(item.key)' has the recording rule '\(rule.word)', and '\(participant.person)' agreed to no more than '\(wish.word)'. Change the rule, or ask them first."
                ))
        }
    }
}

extension RecordingRule {
    /// How far it goes for somebody who speaks.
    fileprivate var reach: Int {
        switch self {
        case .forbidden: 0
        case .audioOnly: 1
        case .speakersOnly, .allowed: 2
        case .streamed: 3
        }
    }
}

extension CampaignContent {
    /// How many people a room holds, or the house where no room is named.
    public func capacity(of place: Place?) -> Int? {
        guard let place, let venue = venues[place.venue] else { return nil }
        return place.room.flatMap { venue.rooms[$0]?.capacity } ?? venue.capacity
    }
}
