import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct FindingTests {
    private static func film(runtime: Int?) -> Film { Film(key: "doc", title: ["en": "A film"], runtime: runtime) }
    private static let errors: Set = ["room-larger-than-venue", "film-longer-than-slot", "duplicate-signatory"]

    private static let spoiled: [Spoiled] = [
        Spoiled(
            "room of 501 in a house of 500", { $0.venues["palais"]?.rooms["xxv"]?.capacity = 501 },
            "room-larger-than-venue at venue palais/rooms/xxv/capacity"),
        Spoiled("room of 500 in a house of 500", { $0.venues["palais"]?.rooms["xxv"]?.capacity = 500 }),
        Spoiled(
            "house of unknown size",
            {
                $0.venues["palais"]?.capacity = nil
                $0.venues["palais"]?.rooms["xxv"]?.capacity = 5_000
            }),
        Spoiled(
            "film of 91 minutes in an event of 90",
            {
                $0.films = ["doc": film(runtime: 91)]
                $0.change { $0.film = "doc" }
            }, "film-longer-than-slot at event panel/film"),
        Spoiled(
            "film of 90 minutes in an event of 90",
            {
                $0.films = ["doc": film(runtime: 90)]
                $0.change { $0.film = "doc" }
            }),
        Spoiled(
            "film of 61 minutes in a slot of 60, the event's end unknown",
            {
                $0.films = ["doc": film(runtime: 61)]
                $0.forums = ["hrc": forum]
                $0.change {
                    $0.film = "doc"
                    $0.when = .timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
                    $0.forum = ForumReference(forum: "hrc", session: "hrc55", slot: "early")
                }
            }, "film-longer-than-slot at event panel/film"),
        Spoiled(
            "film that fits the event and not the slot",
            {
                $0.films = ["doc": film(runtime: 75)]
                $0.forums = ["hrc": forum]
                $0.change {
                    $0.film = "doc"
                    $0.forum = ForumReference(forum: "hrc", session: "hrc55", slot: "early")
                }
            }, "film-longer-than-slot at event panel/film"),
        Spoiled(
            "film of unknown length",
            {
                $0.films = ["doc": film(runtime: nil)]
                $0.change { $0.film = "doc" }
            }),
        Spoiled(
            "film at a whole day",
            {
                $0.films = ["doc": film(runtime: 2_000)]
                $0.change {
                    $0.film = "doc"
                    $0.when = .allDay(from: "2024-03-05", through: "2024-03-05", zone: nil)
                }
            }),
        Spoiled(
            "121 places in a room of 120", { $0.change { $0.registration.places = 121 } },
            "places-over-capacity at event panel/registration/places"),
        Spoiled("120 places in a room of 120", { $0.change { $0.registration.places = 120 } }),
        Spoiled(
            "501 places in a house of 500, its room of unknown size",
            {
                $0.venues["palais"]?.rooms["xxv"]?.capacity = nil
                $0.change { $0.registration.places = 501 }
            }, "places-over-capacity at event panel/registration/places"),
        Spoiled(
            "22 claimed, 3 on the list", { $0.changeLetter { $0.statement.claimedSignatories = 22 } },
            "claimed-signatories at statement letter/claimed-signatories"),
        Spoiled("3 claimed, 3 on the list", { $0.changeLetter { $0.statement.claimedSignatories = 3 } }),
        Spoiled(
            "the same name in another case, without accents",
            {
                $0.changeLetter { $0.signatories += [.organisation(SigningOrganisation(name: "NANDU", country: "MX"))] }
            },
            "duplicate-signatory at statement letter/signatories/3/name"),
        Spoiled(
            "a person of the name of an organisation",
            { $0.changeLetter { $0.signatories += [.individual(SigningIndividual(name: "Nube"))] } }),
        Spoiled(
            "three times the same name",
            {
                $0.changeLetter {
                    $0.signatories += [
                        .organisation(SigningOrganisation(name: "nube")),
                        .organisation(SigningOrganisation(name: "“Nube”")),
                    ]
                }
            },
            "duplicate-signatory at statement letter/signatories/3/name",
            "duplicate-signatory at statement letter/signatories/4/name"),
    ]

    private static let forum = Forum(
        key: "hrc", name: ["en": "Human Rights Council"],
        sessions: [
            "hrc55": ForumSession(
                name: ["en": "55th"], slots: ["early": ForumSlot(start: "2024-03-05T14:00", end: "2024-03-05T15:00")])
        ])

    @Test("What does not fit together is found at its field", arguments: spoiled)
    func found(spoiled: Spoiled) {
        #expect(spoiled.content.places() == spoiled.found)
        for finding in spoiled.content.findings() {
            #expect((finding.severity == .error) == Self.errors.contains(finding.code))
            #expect(finding.message.hasSuffix("."))
        }
    }

    @Test(
        "A venue, link or name told less than 24 hours before the start is warned of",
        arguments: [
            ("2024-03-04T14:00", false), ("2024-03-04T14:00:01", true), ("2024-03-05T13:59", true),
            ("2024-03-05T14:00", true), ("2024-01-01T00:00", false),
        ])
    func lateDisclosure(from: String, isLate: Bool) throws {
        let disclosure = Disclosure.onTheDay(from: try #require(LocalDateTime(from)))
        var content = CampaignContent.sample
        content.change {
            $0.disclosure = EventDisclosure(
                venue: disclosure, link: disclosure, participants: disclosure, count: .never)
        }
        let fields = ["link", "participants", "venue"]
        #expect(content.places() == (isLate ? fields.map { "late-disclosure at event panel/disclosure/\($0)" } : []))
        #expect(content.findings().allSatisfy { $0.severity == .warning })
    }

    @Test("Over a change of clocks the 24 hours are counted as they pass")
    func lateOverAChange() {
        var content = CampaignContent.sample
        content.change {
            $0.when = .timed(start: "2025-03-30T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
            $0.disclosure = EventDisclosure(
                venue: .onTheDay(from: "2025-03-29T14:00"), link: .public, participants: .public, count: .never)
        }
        #expect(content.places() == ["late-disclosure at event panel/disclosure/venue"])
    }

    @Test("The claimed number is told beside the number that letters print")
    func claimed() {
        var content = CampaignContent.sample
        content.changeLetter { $0.statement.claimedSignatories = 22 }
        #expect(
            content.findings().map(\.message) == [
                "22 signatories are claimed, but the list has 3. Letters print 3, the number on the list."
            ])
    }
}
