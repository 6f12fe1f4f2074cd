import ConvokeModel

/// Events with every field, and one for each way to say when.
func richEvents() throws -> [Identifier<Event>: WrittenEvent] {
    let zone = try known(Zone("America/New_York"))
    var panel = Event(
        key: .key("panel"), kind: .sideEvent, title: .both("Opening: \"why\"", "Apertura"),
        when: .timed(
            start: try known(LocalDateTime("2025-11-02T01:30")), end: LocalDateTime("2025-11-02T03:00:30"), zone: zone,
            fold: .later),
        disclosure: EventDisclosure(
            venue: .onTheDay(from: try known(LocalDateTime("2025-11-01T09:00"))), link: .public, participants: .never,
            count: .public))
    panel.summary = .both("First line\nsecond line", "Resumen")
    panel.body = .both("# Title\n\n---\n\n  indented\n* star", "Texto")
    panel.recurrence = Recurrence(
        .weekly, interval: 2, limit: .count(5), days: [RecurrenceDay(weekday: 7), RecurrenceDay(weekday: 3)],
        exceptions: [try known(LocalDate("2025-11-16"))],
        moved: [
            MovedInstance(
                day: try known(LocalDate("2025-11-30")),
                when: .timed(
                    start: try known(LocalDateTime("2025-12-01T10:00")), end: LocalDateTime("2025-12-01T11:00"),
                    zone: .utc, fold: nil))
        ])
    panel.place = Place(venue: .key("palais"), room: .key("room-xxv"))
    panel.online = OnlineLink(address: try known(WebAddress("https://example.org/live")), label: .en("Watch"))
    panel.forum = ForumReference(forum: .key("hrc"), session: .key("hrc-60"), slot: .key("s1"), agendaItem: "4")
    panel.organisers = [.key("network"), .key("2025")]
    panel.coSponsors = [.key("other")]
    panel.coSponsorsBy = LocalDate("2025-10-10")
    panel.participants = [
        Participant(
            person: .key("maria"), role: .moderator, presence: .readOnBehalf, describedAs: .both("Chair", "Presidenta"),
            interprets: [.english, .es]),
        Participant(person: .key("witness-1"), role: .witness),
    ]
    panel.agenda = [
        AgendaItem(
            title: .en("Welcome"), minutes: 5, participants: [.key("maria")],
            cue: .both("Lights on", "Luces encendidas"))
    ]
    panel.languages = [.english, .tag("no")]
    panel.interpretation = [.es]
    panel.accessibility = Accessibility(captions: true)
    panel.entry = .badge(address: try known(WebAddress("https://example.org/badge")), by: LocalDate("2025-10-20"))
    panel.recording = .audioOnly
    panel.chathamHouseRule = true
    panel.contentWarnings = [.en("Torture")]
    panel.film = .key("no")
    panel.registration = Registration(
        policy: .approval, address: try known(WebAddress("https://example.org/r")),
        opens: LocalDateTime("2025-10-01T00:00"),
        closes: LocalDateTime("2025-10-30T00:00"), places: 80, companions: 2, companionsAreNamed: true,
        questions: [
            RegistrationQuestion(
                key: .key("diet"), text: .both("Diet?", "¿Dieta?"), form: .choice, choices: [.en("yes"), .en("no")],
                isRequired: true,
                purpose: .access, shownIf: .key("eats"), shownIfAnswer: "yes")
        ], retentionDays: 30)
    panel.documents = [CitedDocument(symbol: "A/HRC/37/51", year: 2018, address: WebAddress("https://example.org/d"))]
    panel.links = [Link(label: .both("Flyer", "Volante"), address: try known(WebAddress("mailto:a@example.org")))]
    panel.equipment = [.key("booth"), .key("booth"), .key("camera")]
    panel.tags = ["panel", "2025", "~"]
    var seeds = EventSeed(state: .announced)
    seeds.answers = [.key("maria"): .confirmed]
    seeds.hostAnswers = [.key("2025"): .tentative]
    var day = Event(
        key: .key("day"), kind: .observance, title: .en("Day"),
        when: .allDay(from: try known(LocalDate("2025-06-20")), through: try known(LocalDate("2025-06-20")), zone: nil),
        disclosure: .standard(at: .elevated))
    day.recurrence = Recurrence(.yearly, limit: .until(try known(LocalDate("2030-06-20"))))
    day.entry = .list(by: nil)
    let days = Event(
        key: .key("days"), kind: .workshop, title: LocalizedText("Solo en español", in: .es),
        when: .allDay(
            from: try known(LocalDate("2025-06-20")), through: try known(LocalDate("2025-06-22")), zone: zone),
        disclosure: .standard(at: .elevated))
    let some = Event(
        key: .key("some"), kind: .vigil, title: .both("Some day", "Algún día"),
        when: .unannounced(note: .both("true", "Pronto")),
        disclosure: .standard(at: .elevated))
    let never = Event(
        key: .key("never"), kind: .vigil, title: .en("Never"), when: .unannounced(note: nil),
        disclosure: .standard(at: .elevated))
    return [
        panel.key: WrittenEvent(event: panel, seed: seeds), day.key: WrittenEvent(event: day),
        days.key: WrittenEvent(event: days),
        some.key: WrittenEvent(event: some), never.key: WrittenEvent(event: never),
    ]
}
