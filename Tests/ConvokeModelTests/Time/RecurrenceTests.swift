import ConvokeModel
import ConvokeTestSupport
import Testing

struct RecurrenceTests {
    @Test(
        "Every form of recurrence survives JSON",
        arguments: [
            Recurrence(.yearly), Recurrence(.daily, interval: 3, limit: .count(5)),
            Recurrence(.monthly, limit: .until("2026-12-31")),
            Recurrence(.weekly, interval: 2, limit: .forever, exceptions: ["2025-12-25", "2026-01-01"]),
        ])
    func codable(recurrence: Recurrence) throws {
        #expect(try CanonicalJSON.value(Recurrence.self, from: try CanonicalJSON.text(of: recurrence)) == recurrence)
    }

    @Test("JSON with a frequency that is none is refused")
    func refuses() throws {
        let text = try CanonicalJSON.text(of: Recurrence(.yearly)).replacing("yearly", with: "secondly")
        #expect(throws: DecodingError.self) { try CanonicalJSON.value(Recurrence.self, from: text) }
    }
}
