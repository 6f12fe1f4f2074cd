import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeWeb

@Suite("Series on the pages")
struct SeriesPageTests {
    @Test("The programme shows the next time of a series that goes on, and of one that is over the first")
    func next() async throws {
        var content = CampaignContent.sample
        for (key, limit) in [("yearly", Recurrence.Limit.forever), ("over", .count(2))] {
            let key = Identifier<Event>(key) ?? "x"
            var event = Event.sample(key)
            event.when = .allDay(from: "2019-06-20", through: "2019-06-20", zone: nil)
            event.kind = .observance
            event.place = nil
            event.recurrence = Recurrence(.yearly, limit: limit)
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        try await TestSite.serve(content) { site in
            let page = try await site.get("/en/programme").text
            #expect(page.contains("20 June 2024"))
            #expect(page.contains("20 June 2019"))
            let parts = page.components(separatedBy: "20 June 2019")
            #expect(parts.first?.contains("20 June 2024") == true)
        }
    }
}
