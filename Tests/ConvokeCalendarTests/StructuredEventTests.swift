import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Events as search engines read them")
struct StructuredEventTests {
    private func data(_ state: EventState = .announced, change: (inout Event) -> Void = { _ in }) throws -> String? {
        try SamplePanel.publicEvent(state, change: change).structuredData(
            in: spanish, fallback: [.english], domain: "example.org", page: web("https://example.org/panel"))
    }

    @Test("The whole of an event, without an end that nobody announced and without people")
    func whole() throws {
        #expect(
            try data() == """
                {"@context":"https://schema.org","@type":"Event","description":"Cómo se sigue adelante.",\
                "eventAttendanceMode":"https://schema.org/MixedEventAttendanceMode",\
                "eventStatus":"https://schema.org/EventScheduled","identifier":"k3j9x2@example.org","inLanguage":["en","es"],\
                "location":[{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Ginebra",\
                "streetAddress":"1211 Geneva 10"},"name":"Palacio de las Naciones"},\
                {"@type":"VirtualLocation","url":"https://example.org/live?a=1,2"}],"name":"Resistir en el exilio",\
                "organizer":[{"@type":"Organization","name":"North Watch"},{"@type":"Organization","name":"Harbour, Network"}],\
                "startDate":"2026-09-14T13:00:00+02:00","url":"https://example.org/panel"}
                """)
    }

    @Test("Nothing in a text ends the element on the page")
    func escapes() throws {
        let text = try data { $0.title = english("</script><script>alert('&')\u{2028}") }
        let read = try #require(text)
        #expect(!read.contains("<") && !read.contains("&") && !read.contains("\u{2028}"))
        let object = try JSONSerialization.jsonObject(with: Data(read.utf8)) as? [String: Any]
        #expect(object?["name"] as? String == "</script><script>alert('&')\u{2028}")
    }

    @Test(
        "Cancelled and postponed are said",
        arguments: [
            (EventState.cancelled, "EventCancelled"), (.postponed, "EventPostponed"), (.held, "EventScheduled"),
        ])
    func states(state: EventState, word: String) throws {
        #expect(try data(state)?.contains("\"eventStatus\":\"https://schema.org/\(word)\"") == true)
    }

    @Test("A place that is not public is not in it, and without a time there is nothing")
    func hides() throws {
        let hidden = try data { $0.disclosure.venue = .confirmedGuests }
        #expect(hidden?.contains("Naciones") == false && hidden?.contains("OnlineEventAttendanceMode") == true)
        #expect(try data { $0.when = .unannounced(note: nil) } == nil)
        let days = try data { $0.when = .days("2026-06-20", "2026-06-22") }
        #expect(days?.contains("\"startDate\":\"2026-06-20\"") == true)
        #expect(days?.contains("\"endDate\":\"2026-06-22\"") == true)
    }
}
