import Foundation

extension ClashSearch {
    /// Screenings that the licences of their films do not cover, and films that do not fit.
    mutating func findInFilms() {
        var screenings: [Identifier<Film>: [Sitting]] = [:]
        for item in programme.items {
            guard let key = item.event.film, let film = programme.content.films[key] else { continue }
            let counts = item.isAhead || item.state == .held
            let sittings = item.sittings.map { programme.sittings[$0] }
            if counts { screenings[key, default: []] += sittings }
            guard item.isAhead else { continue }
            findLongFilm(film, item)
            guard let licence = film.licence else { continue }
            for sitting in sittings { findExpired(licence, film, sitting, item) }
            findLimits(of: licence, film, item)
        }
        for (key, sittings) in screenings {
            guard let allowed = programme.content.films[key]?.licence?.screenings, sittings.count > allowed else {
                continue
            }
            for sitting in sittings.sorted(by: { ($0.start, $0.event) < ($1.start, $1.event) }).dropFirst(allowed)
            where programme.items[sitting.event].isAhead {
                add(
                    Clash(
                        severity(.forbidsAnnouncing, sitting), .licenceUsedUp, [self.key(sitting)],
                        resource: "film \(key)", from: Date(seconds: sitting.start), to: Date(seconds: sitting.end),
                        "The licence of '\(key)' covers \(allowed) screening\(allowed == 1 ? "" : "s"), and '\(self.key(sitting))' is one more. Ask its holder for another."
                    ))
            }
        }
    }

    private mutating func findExpired(
        _ licence: ScreeningLicence, _ film: Film, _ sitting: Sitting, _ item: Programme.Item
    ) {
        guard let last = licence.expires else { return }
        let zone = item.event.when.zone ?? programme.content.campaign.zone
        let day = zone.local(Date(seconds: max(sitting.start, sitting.end - 1))).date
        guard day > last else { return }
        add(
            Clash(
                severity(.forbidsAnnouncing, sitting), .licenceExpired, [item.key], resource: "film \(film.key)",
                from: Date(seconds: sitting.start), to: Date(seconds: sitting.end),
                "The licence of '\(film.key)' ends on \(last), before '\(item.key)' is over on \(day). Ask its holder for longer."
            ))
    }

    private mutating func findLimits(of licence: ScreeningLicence, _ film: Film, _ item: Programme.Item) {
        if let audience = licence.audience, let places = item.event.registration.places, places > audience {
            add(
                Clash(
                    item.isIdea ? .warns : .forbidsAnnouncing, .licenceAudience, [item.key],
                    resource: "film \(film.key)",
                    "'\(item.key)' gives out \(places) places, and the licence of '\(film.key)' allows an audience of \(audience). Give out fewer, or ask its holder."
                ))
        }
        let country = item.event.place.flatMap { programme.content.venues[$0.venue]?.country }
        if let country, !licence.territory.isEmpty, !licence.territory.contains(country) {
            add(
                Clash(
                    item.isIdea ? .warns : .forbidsAnnouncing, .licenceTerritory, [item.key],
                    resource: "film \(film.key)",
                    "'\(item.key)' is in \(country.code), and the licence of '\(film.key)' covers \(licence.territory.map(\.code).joined(separator: ", ")). Ask its holder, or choose another place."
                ))
        }
    }

    private mutating func findLongFilm(_ film: Film, _ item: Programme.Item) {
        guard let runtime = film.runtime else { return }
        // The film's own part of the agenda is the one without minutes, or of its length.
        let rest = item.event.agenda.compactMap(\.minutes)
        let others = rest.firstIndex(of: runtime).map { index in
            rest.enumerated().filter { $0.offset != index }.map(\.element)
        }
        let talk = (others ?? rest).reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard let room = minutes(of: item), runtime <= room, talk > 0,
            runtime.addingReportingOverflow(talk).partialValue > room
        else { return }
        add(
            Clash(
                item.isIdea ? .warns : .forbidsAnnouncing, .filmTooLong, [item.key], resource: "film \(film.key)",
                "The film runs \(runtime) minutes and what follows it takes \(talk), but '\(item.key)' lasts \(room). Shorten the talk, or ask for more time."
            ))
    }

    /// How long an event lasts, by its own times or by its forum's slot.
    func minutes(of item: Programme.Item) -> Int? {
        if let position = item.sittings.first {
            let sitting = programme.sittings[position]
            if sitting.isTimed, sitting.end > sitting.start { return (sitting.end - sitting.start) / 60 }
        }
        guard let reference = item.event.forum, let session = reference.session, let slot = reference.slot else {
            return nil
        }
        return programme.content.forums[reference.forum]?.sessions[session]?.slots[slot]?.minutes
    }
}
