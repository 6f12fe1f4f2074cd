import ConvokeModel

/// A campaign in which every field has a value that is not the usual one.
func richCampaign() throws -> CampaignContent {
    var campaign = Campaign(
        key: .key("our-campaign"), name: .both("Our campaign", "Nuestra campaña"),
        summary: .en("What it is about: dignity"),
        languages: [.english, .es], zone: try known(Zone("Europe/Zurich")), publisher: .en("The Network"),
        risk: .elevated,
        domain: "example.org", website: try known(WebAddress("https://example.org/a?b=c#d")))
    campaign.countries = [
        try known(Country("NO")): .both("Norway", "Noruega"), try known(Country("SV")): .en("El Salvador"),
    ]
    campaign.groups = [
        .key("members"): OrganisationGroup(name: .en("Members"), members: [.key("network"), .key("2025")])
    ]
    campaign.equipment = [
        .key("booth"): Equipment(name: .both("Booth", "Cabina"), count: 2),
        .key("camera"): Equipment(name: .en("Camera")),
    ]
    campaign.travelMinutes = 20
    var content = CampaignContent(campaign: campaign)
    let window = AvailabilityWindow(
        from: try known(LocalDateTime("2025-09-20T09:00")), until: try known(LocalDateTime("2025-09-20T18:00:30")))
    let abroad = AvailabilityWindow(
        from: try known(LocalDateTime("2025-09-21T09:00")), until: try known(LocalDateTime("2025-09-22T00:00")),
        zone: .utc)
    content.organisations = [
        .key("network"): Organisation(
            key: .key("network"), name: .both("The Network: a \"union\"", "La Red"), acronym: "NO",
            aliases: ["Net, work", "1e3", "- x"],
            scope: .international, country: try known(Country("NO")), category: .stateMission, domains: ["example.org"],
            website: try known(WebAddress("https://example.org")), logo: "logos/network.svg", ecosoc: .special),
        .key("2025"): Organisation(key: .key("2025"), name: .en("2025")),
    ]
    content.people = [
        .key("maria"): Person(
            key: .key("maria"), name: .en("María Ñandú"), title: .both("Director", "Directora"),
            affiliation: .en("Network # 1"),
            organisation: .key("network"), available: [abroad], recording: .audioOnly),
        .key("witness-1"): Person(key: .key("witness-1"), describedAs: .en("a witness"), disclosure: .never),
        .key("null"): Person(
            key: .key("null"), disclosure: .onTheDay(from: try known(LocalDateTime("2025-10-15T09:00")))),
        .key("blank"): Person(key: .key("blank")),
    ]
    content.venues = [
        .key("palais"): Venue(
            key: .key("palais"), name: .en("Palais des Nations"), address: "Avenue de la Paix 14\n1211 Genève 10",
            city: .both("Geneva", "Ginebra"), country: try known(Country("CH")),
            zone: try known(Zone("America/El_Salvador")),
            capacity: 300,
            access: Accessibility(
                stepFree: true, hearingLoop: false, captions: true, signLanguages: [.tag("ase")],
                note: .en("Ask at: gate #3")),
            rooms: [
                .key("room-xxv"): Room(
                    name: .en("Room XXV"), capacity: 80, access: Accessibility(stepFree: true),
                    available: [window, abroad])
            ],
            disclosure: .confirmedGuests, available: [window], travel: [.key("palais"): 15])
    ]
    content.films = [
        .key("no"): Film(
            key: .key("no"), title: .both("No", "No"), originalTitle: "true", directors: ["A. Director"],
            production: "Co., Ltd.",
            year: 2012, runtime: 118, languages: [.es, .tag("no")], subtitles: [.english], format: "DCP",
            licence: ScreeningLicence(
                screenings: 3, audience: 100, territory: [try known(Country("CH")), try known(Country("NO"))],
                expires: LocalDate("2026-01-31"), holder: "Holder"),
            contentWarnings: [.en("Violence"), .both("Torture", "Tortura")])
    ]
    content.forums = [
        .key("hrc"): Forum(
            key: .key("hrc"), name: .en("Human Rights Council"), acronym: "HRC", zone: try known(Zone("Europe/Zurich")),
            website: try known(WebAddress("https://example.org/hrc")), rules: "hrc",
            sessions: [
                .key("hrc-60"): ForumSession(
                    name: .en("60th session"), from: LocalDate("2025-09-08"), through: LocalDate("2025-10-08"),
                    venue: .key("palais"),
                    slots: [
                        .key("s1"): ForumSlot(
                            start: try known(LocalDateTime("2025-09-20T13:00")),
                            end: try known(LocalDateTime("2025-09-20T14:00")),
                            room: .key("room-xxv"))
                    ],
                    quota: 3, agendaItems: ["Item 4", "10"],
                    barred: [try known(LocalDate("2025-09-08"))])
            ])
    ]
    content.events = try richEvents()
    content.statements = [.key("letter"): try richStatement()]
    return content
}

private func richStatement() throws -> WrittenStatement {
    let statement = JointStatement(
        key: .key("letter"), title: .both("Open letter", "Carta abierta"),
        text: .both(
            "We, the {{organisations.count}} undersigned,\n\n---\n\nwrite.",
            "Las {{organisations.count}} organizaciones."),
        date: LocalDate("2025-10-16"), place: .both("Geneva", "Ginebra"),
        addressees: [
            Addressee(
                name: .both("The authorities", "Las autoridades"),
                demands: [.both("Stop: now", "Alto: ya"), .both("Listen", "Escuchen")]),
            Addressee(name: .both("Others", "Otros"), demands: []),
        ],
        closing: .both("Yours", "Atentamente"), leads: [.key("network")],
        documents: [CitedDocument(symbol: "A/HRC/37/51", title: .both("Report", "Informe"), year: 2018)],
        contact: "letters@example.org",
        deadline: Deadline(at: try known(LocalDateTime("2025-10-01T23:59")), zone: .anywhereOnEarth),
        softDeadline: Deadline(
            at: try known(LocalDateTime("2025-09-24T18:00")), zone: .zone(try known(Zone("Europe/Zurich")))),
        grace: 12, lateNames: .rolling, signatories: .organisations, approval: SignatoryPolicy.none, goal: 100,
        list: ListForm(order: .leadsFirst, group: .country, ignoresArticles: true),
        claimedSignatories: 22,
        links: [Link(label: .en("Text"), address: try known(WebAddress("https://example.org/t")))],
        tags: ["on", "letter"])
    return WrittenStatement(
        statement: statement, seed: StatementSeed(stage: .signOn),
        signatories: [
            .organisation(
                SigningOrganisation(name: "Justice, Peace \"and\" Rights", acronym: "JPR", country: Country("SV"))),
            .organisation(SigningOrganisation(name: "Two\nlines", scope: .regional, category: .network)),
            .individual(
                SigningIndividual(
                    name: " Ana Example ", title: "Professor", affiliation: "University", country: Country("NO"))),
        ])
}
