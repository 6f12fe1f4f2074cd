import ConvokeModel
import ConvokeTestSupport
import Testing

/// A change to the sample, and the findings that it leads to, each by code and place.
struct Spoiled: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var spoil: @Sendable (inout CampaignContent) -> Void
    var found: [String]

    init(_ what: String, _ spoil: @escaping @Sendable (inout CampaignContent) -> Void, _ found: String...) {
        testDescription = what
        self.spoil = spoil
        self.found = found
    }

    var content: CampaignContent {
        var content = CampaignContent.sample
        spoil(&content)
        return content
    }
}

extension CampaignContent {
    /// Findings as `code at entry/field/field`.
    func places(knowing knowledge: PrivateKnowledge = PrivateKnowledge(), unreadable: Set<Entry> = []) -> [String] {
        findings(knowing: knowledge, unreadable: unreadable).map {
            "\($0.code) at \($0.path.entry)/\($0.path.fields.joined(separator: "/"))"
        }.sorted()
    }

    mutating func change(_ event: Identifier<Event> = "panel", _ change: (inout Event) -> Void) {
        if var written = events[event] {
            change(&written.event)
            events[event] = written
        }
    }

    mutating func changeLetter(_ change: (inout WrittenStatement) -> Void) {
        if var written = statements["letter"] {
            change(&written)
            statements["letter"] = written
        }
    }
}

struct ReferenceTests {
    private static let slot = ForumSlot(start: "2024-03-05T14:00", end: "2024-03-05T15:00", room: nil)

    private static func forum(_ change: (inout ForumSession) -> Void = { _ in }) -> Forum {
        var session = ForumSession(name: ["en": "55th session"], venue: "palais", slots: ["early": slot])
        change(&session)
        return Forum(key: "hrc", name: ["en": "Human Rights Council"], sessions: ["hrc55": session])
    }

    private static let spoiled: [Spoiled] = [
        Spoiled(
            "organiser", { $0.change { $0.organisers = ["ishr", "ishrr"] } },
            "unknown-organisation at event panel/organisers/1"),
        Spoiled(
            "co-sponsor", { $0.change { $0.coSponsors = ["nobody"] } },
            "unknown-organisation at event panel/co-sponsors/0"),
        Spoiled(
            "participant", { $0.change { $0.participants[1].person = "anna" } },
            "unknown-person at event panel/participants/1/person"),
        Spoiled(
            "agenda",
            {
                $0.change {
                    $0.agenda = [
                        AgendaItem(title: ["en": "Talk"]),
                        AgendaItem(title: ["en": "Talk"], participants: ["ana", "x"]),
                    ]
                }
            },
            "unknown-person at event panel/agenda/1/participants/1"),
        Spoiled(
            "venue", { $0.change { $0.place = Place(venue: "palace") } }, "unknown-venue at event panel/place/venue"),
        Spoiled(
            "venue with a room: one finding", { $0.change { $0.place = Place(venue: "palace", room: "xxv") } },
            "unknown-venue at event panel/place/venue"),
        Spoiled(
            "room", { $0.change { $0.place = Place(venue: "palais", room: "xxx") } },
            "unknown-room at event panel/place/room"),
        Spoiled("film", { $0.change { $0.film = "none" } }, "unknown-film at event panel/film"),
        Spoiled(
            "forum", { $0.change { $0.forum = ForumReference(forum: "none", session: "s", slot: "t") } },
            "unknown-forum at event panel/forum/forum"),
        Spoiled(
            "session",
            {
                $0.forums = ["hrc": forum()]
                $0.change { $0.forum = ForumReference(forum: "hrc", session: "hrc56", slot: "early") }
            }, "unknown-session at event panel/forum/session"),
        Spoiled(
            "slot",
            {
                $0.forums = ["hrc": forum()]
                $0.change { $0.forum = ForumReference(forum: "hrc", session: "hrc55", slot: "late") }
            }, "unknown-slot at event panel/forum/slot"),
        Spoiled(
            "a forum's venue", { $0.forums = ["hrc": forum { $0.venue = "none" }] },
            "unknown-venue at forum hrc/sessions/hrc55/venue"),
        Spoiled(
            "a slot's room", { $0.forums = ["hrc": forum { $0.slots["early"]?.room = "xx" }] },
            "unknown-room at forum hrc/sessions/hrc55/slots/early/room"),
        Spoiled(
            "a person's organisation", { $0.people["ana"]?.organisation = "none" },
            "unknown-organisation at person ana/organisation"),
        Spoiled(
            "leads", { $0.changeLetter { $0.statement.leads = ["omct", "none"] } },
            "unknown-organisation at statement letter/leads/1"),
        Spoiled(
            "groups",
            { $0.campaign.groups = ["network": OrganisationGroup(name: ["en": "N"], members: ["ishr", "none"])] },
            "unknown-organisation at campaign defenders/groups/network/members/1"),
    ]

    @Test("A sound campaign has no findings")
    func sound() {
        #expect(CampaignContent.sample.places() == [])
        var content = CampaignContent.sample
        content.forums = ["hrc": Self.forum { $0.slots["early"]?.room = "xxv" }]
        content.change { $0.forum = ForumReference(forum: "hrc", session: "hrc55", slot: "early") }
        #expect(content.places() == [])
    }

    @Test("A reference to nothing is found at its field, once", arguments: spoiled)
    func found(spoiled: Spoiled) {
        #expect(spoiled.content.places() == spoiled.found)
        #expect(spoiled.content.findings().allSatisfy { $0.severity == .error && $0.message.hasSuffix(".") })
    }

    @Test("The nearest key is suggested")
    func suggests() {
        var content = CampaignContent.sample
        content.change { $0.organisers = ["ishrr"] }
        #expect(content.findings().map(\.hint) == ["did you mean 'ishr'?"])
        #expect(
            content.findings().map(\.message) == [
                "There is no organisation 'ishrr'. Add it to organisations.yaml or correct the key."
            ])
    }

    @Test("A person whom only the data knows is no reference to nothing")
    func privatePeople() {
        var content = CampaignContent.sample
        content.change { $0.participants.append(Participant(person: "witness-2", role: .witness)) }
        #expect(content.places(knowing: PrivateKnowledge(people: ["witness-2"])) == [])
        #expect(
            content.places(knowing: PrivateKnowledge(people: ["witness-3"])) == [
                "unknown-person at event panel/participants/2/person"
            ])
    }

    @Test("References to entries that could not be read are passed over, others are not")
    func unreadable() {
        var content = CampaignContent.sample
        content.venues = [:]
        content.people["ana"] = nil
        content.organisations["omct"] = nil
        content.change { $0.film = "lost" }
        let lost: Set<Entry> = [.venue("palais"), .person("ana"), .film("lost")]
        #expect(content.places(unreadable: lost) == ["unknown-organisation at event panel/co-sponsors/0"])
        #expect(content.places().count == 4)
    }
}
