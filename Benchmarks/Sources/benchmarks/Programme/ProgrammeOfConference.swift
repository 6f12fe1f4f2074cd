import Convoke

/// A programme made by rule, the same each time.
enum ProgrammeOfConference {
    private static let zone = Zone("Europe/Zurich") ?? .utc

    /// So many sessions of 45 minutes over so many days from the beginning of March 2027, each with three of the people.
    static func content(sessions: Int, people: Int, rooms: Int, days: Int) -> CampaignContent {
        var content = CampaignContent(
            campaign: Campaign(
                key: key("conference"), name: LocalizedText("Conference", in: .english), languages: [.english],
                zone: zone,
                domain: "conference.example", travelMinutes: 20))
        for number in 0..<people {
            let person: Identifier<Person> = key("person-\(number)")
            content.people[person] = Person(key: person, name: LocalizedText("Person \(number)", in: .english))
        }
        for number in 0..<(rooms / 20 + 1) {
            let venue: Identifier<Venue> = key("venue-\(number)")
            let names = (0..<20).map { Identifier<Room>("room-\($0)") }.compactMap { $0 }
            content.venues[venue] = Venue(
                key: venue, name: LocalizedText("Venue \(number)", in: .english),
                rooms: Dictionary(
                    uniqueKeysWithValues: names.map { ($0, Room(name: LocalizedText($0.text, in: .english))) }))
        }
        var state = UInt64(20_261_124)
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let first = LocalDate(year: 2027, month: 3, day: 1) ?? LocalDate(dayNumber: 20_878)
        for number in 0..<sessions {
            let room = number % rooms
            let slot = number / rooms
            let day = slot % days
            let start = LocalDateTime(
                wallSeconds: (first.dayNumber + day) * 86_400 + (8 * 60 + slot / days * 45 + random(2)) * 60)
            let event: Identifier<Event> = key("session-\(number)")
            var written = Event(
                key: event, kind: .meeting, title: LocalizedText("Session \(number)", in: .english),
                when: .timed(start: start, end: start.adding(seconds: 45 * 60), zone: zone, fold: nil))
            written.place = Place(venue: key("venue-\(room / 20)"), room: key("room-\(room % 20)"))
            let chosen: [Identifier<Person>] = (0..<3).map { _ in key("person-\(random(people))") }
            written.participants = chosen.map { Participant(person: $0, role: .speaker) }
            content.events[event] = WrittenEvent(
                event: written,
                seed: EventSeed(
                    state: .announced,
                    answers: Dictionary(chosen.map { ($0, .confirmed) }, uniquingKeysWith: { first, _ in first })))
        }
        return content
    }

    static func key<Thing>(_ text: String) -> Identifier<Thing> {
        guard let key = Identifier<Thing>(text) else { fatalError("\(text) is no key") }
        return key
    }
}
