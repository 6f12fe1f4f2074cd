import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Events in calendars")
struct PublicEventTests {
    private let page = web("https://example.org/en/resisting")

    private func entry(
        _ event: PublicEvent, in language: LanguageTag = .english, fallback: [LanguageTag] = []
    ) throws -> FeedEntry { try #require(FeedEntry(event, in: language, fallback: fallback, page: page)) }

    @Test("A calendar tells all that the public may know, the page last")
    func whole() throws {
        let description = """
            How people go on.

            Why
            They had to leave; see the report (https://example.org/report).

            - one
            - two

            The end time has not been announced.

            Organised by: North Watch
            Co-sponsored by: Harbour, Network

            Moderator: Ada Pinto, Director, North Watch (by video)
            Witness: A witness from the region

            Languages: English, Spanish
            Interpretation into: French
            Sign languages: American Sign Language
            Access: step-free, captions, Lift at door 6

            A badge is needed to enter; apply by September 10, 2026. https://example.org/badge
            Recording is not allowed.
            The Chatham House Rule applies: what is said may be told, but not who said it.
            Content warning: torture

            Online: https://example.org/live?a=1,2 (Live stream)

            Documents:
            - A/HRC/37/51, 2018

            Links:
            - Press (press@example.org)

            https://example.org/en/resisting
            """
        let expected = FeedEntry(
            uid: key("k3j9x2"), sequence: 0, createdAt: firstOfMarch, changedAt: firstOfMarch,
            when: .timed("2026-09-14T13:00", nil, "Europe/Zurich"),
            summary: .init(text: "Resisting, in exile", language: .english),
            description: .init(text: description, language: .english),
            location: .init(text: "Room XXV, Palais des Nations, 1211 Geneva 10, Geneva", language: .english),
            url: page,
            categories: ["Side event", "exile", "UN, Geneva"],
            online: OnlineLink(address: web("https://example.org/live?a=1,2"), label: english("Live stream")))
        let entry = try entry(SamplePanel.publicEvent())
        #expect(entry.description?.text == description)
        #expect(entry == expected)
    }

    @Test("An event without a time is in no calendar")
    func unannounced() {
        let event = SamplePanel.publicEvent { $0.when = .unannounced(note: nil) }
        #expect(FeedEntry(event, in: .english, fallback: [], page: nil) == nil)
    }

    @Test(
        "What has an end does not say that the end is unknown",
        arguments: [
            When.timed("2026-09-14T13:00", "2026-09-14T14:00", "Europe/Zurich"), .days("2026-09-14", "2026-09-14"),
        ])
    func knownEnd(when: When) throws {
        let text = try entry(SamplePanel.publicEvent { $0.when = when }).description?.text
        #expect(text?.contains("end time") == false)
    }

    @Test(
        "A state is a status",
        arguments: [
            (EventState.announced, FeedEntry.Status.confirmed), (.held, .confirmed), (.postponed, .tentative),
            (.cancelled, .cancelled),
        ])
    func states(state: EventState, status: FeedEntry.Status) throws {
        #expect(try entry(SamplePanel.publicEvent(state)).status == status)
    }

    @Test(
        "A cancelled event says so in front of its title, in the reader's language",
        arguments: [
            ("en", "CANCELLED: Resisting, in exile", "en"), ("es", "CANCELADO: Resistir en el exilio", "es"),
            ("es-MX", "CANCELADO: Resistir en el exilio", "es"), ("fr", "ANNULÉ\u{A0}: Resisting, in exile", "en"),
            ("ar", "أُلغي: \u{2068}Resisting, in exile\u{2069}", "en"), ("pt", "CANCELLED: Resisting, in exile", "en"),
        ])
    func cancelled(language: String, summary: String, textLanguage: String) throws {
        let entry = try entry(SamplePanel.publicEvent(.cancelled), in: known(LanguageTag(language)))
        #expect(entry.summary == .init(text: summary, language: known(LanguageTag(textLanguage))))
    }

    @Test(
        "Whoever reads of a cancelled or postponed event is told so first",
        arguments: [
            (EventState.cancelled, "This event has been cancelled.\n\nHow people"),
            (.postponed, "This event has been postponed. The new date has not been announced.\n\nHow people"),
            (.announced, "How people"),
        ])
    func saysStateFirst(state: EventState, start: String) throws {
        #expect(try entry(SamplePanel.publicEvent(state)).description?.text.hasPrefix(start) == true)
    }

    @Test("A text that is missing in the reader's language comes in the next, and says which")
    func languages() throws {
        let event = SamplePanel.publicEvent()
        let inFrench = try ReadCalendar(entry(event, in: french, fallback: [spanish]).fragment(domain: "example.org"))
        #expect(inFrench.lines("SUMMARY") == ["SUMMARY;LANGUAGE=es:Resistir en el exilio"])
        #expect(
            inFrench.lines("LOCATION") == [
                #"LOCATION;LANGUAGE=es:Room XXV\, Palacio de las Naciones\, 1211 Geneva 10\, Ginebra"#
            ])
        #expect(inFrench.texts("DESCRIPTION").first?.contains("Langues\u{A0}: anglais, espagnol") == true)
        let inEnglish = try ReadCalendar(entry(event).fragment(domain: "example.org"))
        #expect(inFrench.values("UID") == inEnglish.values("UID"))
    }

    @Test(
        "Each language has words for every kind, role, presence and recording rule",
        arguments: ["en", "es", "fr", "ar"])
    func phrases(language: String) {
        let phrases = Phrases.inLanguage(known(LanguageTag(language)))
        #expect(phrases.language.text == language)
        #expect(Set(phrases.kinds.keys) == Set(EventKind.allCases))
        #expect(Set(phrases.roles.keys) == Set(ParticipantRole.allCases))
        #expect(Set(phrases.presences.keys) == Set(Presence.allCases).subtracting([.inPerson]))
        #expect(Set(phrases.recording.keys) == Set(RecordingRule.allCases))
        for sentence in [phrases.list.by, phrases.badge.by] { #expect(sentence.split(separator: "%").count == 2) }
    }

    @Test(
        "A public calendar has no guests, no addresses of mail to answer to, no alarm, no name that is kept back",
        arguments: ["en", "es", "fr", "ar"])
    func discloses(language: String) throws {
        for state in [EventState.announced, .postponed, .cancelled, .held] {
            let entry = try entry(SamplePanel.publicEvent(state), in: known(LanguageTag(language)))
            let bytes = CalendarFeed.sample(entry).bytes()
            let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
            for word in [
                "ATTENDEE", "ORGANIZER", "mailto", "VALARM", "GEO", "Hidden Name", "Not Yet Confirmed", "draft",
            ] {
                #expect(!text.contains(word))
            }
            #expect(text.contains("A witness from the region"))
            #expect(problems(in: bytes) == [])
        }
    }

    @Test("A venue or link that is not public is in no calendar")
    func keepsBack() throws {
        let event = SamplePanel.publicEvent {
            $0.disclosure.venue = .confirmedGuests
            $0.disclosure.link = .confirmedGuests
        }
        let text = try String(decoding: entry(event).fragment(domain: "example.org"), as: UTF8.self)
        for word in ["Palais", "Room XXV", "1211", "CONFERENCE", "/live"] { #expect(!text.contains(word)) }
    }
}
