import Foundation

extension ClashSearch {
    /// Events outside the times at which their people can come or their rooms are to be had.
    mutating func findInAvailability() {
        let content = programme.content
        var spans: [Identifier<Person>: TimeSpans] = [:]
        for person in content.people.values {
            guard let windows = person.available, !windows.isEmpty else { continue }
            spans[person.key] = programme.clock.spans(windows, else: content.campaign.zone)
        }
        let places = PlaceTimes(content, &programme.clock)
        guard !spans.isEmpty || !places.isEmpty else { return }
        for item in programme.items where item.isAhead {
            let people = spans.isEmpty ? [] : item.event.partakers(item.answers).filter { spans[$0.person] != nil }
            for position in item.sittings {
                let sitting = programme.sittings[position]
                for participant in people {
                    guard let spans = spans[participant.person], !spans.admits(sitting) else { continue }
                    let isConfirmed = item.answers[participant.person] == .confirmed
                    add(
                        clash(
                            isConfirmed ? .forbidsAnnouncing : .warns, .personUnavailable,
                            "person \(participant.person)",
                            sitting, "'\(participant.person)' cannot be at"))
                }
                guard let place = item.event.place, let spans = places.spans(of: place), !spans.admits(sitting)
                else { continue }
                add(
                    clash(
                        .forbidsScheduling, .roomUnavailable, place.entry, sitting, "\(place.name) is not to be had for"
                    ))
            }
        }
    }

    private func clash(
        _ severity: ClashSeverity, _ kind: ClashKind, _ resource: String, _ sitting: Sitting, _ what: String
    ) -> Clash {
        let (from, to) = (Date(seconds: sitting.start), Date(seconds: sitting.end))
        return Clash(
            self.severity(severity, sitting), kind, [key(sitting)], resource: resource, from: from, to: to,
            "\(what) '\(key(sitting))', \(words(from: from, to: to, at: sitting)): 'available' says other times. Move the event, or correct them."
        )
    }
}

extension TimeSpans {
    /// Whether a sitting fits. One that says only days fits where some of their time does.
    func admits(_ sitting: Sitting) -> Bool {
        sitting.isTimed
            ? contains(start: sitting.start, end: sitting.end)
            : !overlapping(start: sitting.start, end: sitting.end).isEmpty
    }
}

/// When venues and rooms are to be had, for those that say so.
struct PlaceTimes {
    private var venues: [Identifier<Venue>: TimeSpans] = [:]
    private var rooms: [Place: TimeSpans] = [:]

    var isEmpty: Bool { venues.isEmpty && rooms.isEmpty }

    init(_ content: CampaignContent, _ clock: inout ZoneClock) {
        for venue in content.venues.values {
            let zone = venue.zone ?? content.campaign.zone
            if let windows = venue.available, !windows.isEmpty { venues[venue.key] = clock.spans(windows, else: zone) }
            for (key, room) in venue.rooms {
                guard let windows = room.available, !windows.isEmpty else { continue }
                rooms[Place(venue: venue.key, room: key)] = clock.spans(windows, else: zone)
            }
        }
    }

    /// What house and room both allow; nothing where neither says anything.
    func spans(of place: Place) -> TimeSpans? {
        guard !isEmpty else { return nil }
        guard let room = rooms[place] else { return venues[place.venue] }
        return venues[place.venue].map { $0.intersection(room) } ?? room
    }
}
