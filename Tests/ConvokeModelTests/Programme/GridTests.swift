import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The programme as days and rooms")
struct GridTests {
    private func entry(
        _ key: String, _ start: LocalDateTime, _ end: LocalDateTime?, room: String = "XX", zone: Zone = "Europe/Zurich"
    ) -> GridEntry {
        GridEntry(
            key: key, title: key, when: .timed(start: start, end: end, zone: zone, fold: nil), room: room,
            state: .announced)
    }

    private func lines(_ entries: [GridEntry], from: LocalDate? = nil, through: LocalDate? = nil) -> [String] {
        ProgrammeGrid(entries, title: "x", language: "en", from: from, through: through).days.flatMap { day in
            day.allDay.map { "\(day.date) all day \($0.key)" }
                + day.rooms.flatMap { room in
                    room.lanes.enumerated().flatMap { lane in
                        lane.element.map {
                            "\(day.date) \(day.zone?.name ?? "-") \(room.name) \(lane.offset) \($0.from.asTimeOfDay)–\($0.to.asTimeOfDay) \($0.key)"
                                + ($0.isContinued ? " continued" : "") + ($0.hasEnd ? "" : " open")
                        }
                    }
                }
        }
    }

    @Test("What overlaps in a room stands side by side, what touches below each other")
    func makesLanes() {
        #expect(
            lines([
                entry("a", "2026-03-05T10:00", "2026-03-05T11:00"), entry("b", "2026-03-05T10:30", "2026-03-05T11:30"),
                entry("c", "2026-03-05T11:00", "2026-03-05T12:00"), entry("d", "2026-03-05T10:00", nil, room: "XXI"),
            ]) == [
                "2026-03-05 Europe/Zurich XX 0 10:00–11:00 a", "2026-03-05 Europe/Zurich XX 0 11:00–12:00 c",
                "2026-03-05 Europe/Zurich XX 1 10:30–11:30 b", "2026-03-05 Europe/Zurich XXI 0 10:00–10:30 d open",
            ])
    }

    @Test("What goes on after midnight stands on both days, and to midnight on one")
    func crossesMidnight() {
        #expect(
            lines([
                entry("a", "2026-03-05T23:00", "2026-03-06T01:00"), entry("b", "2026-03-06T23:00", "2026-03-07T00:00"),
            ]) == [
                "2026-03-05 Europe/Zurich XX 0 23:00–24:00 a", "2026-03-06 Europe/Zurich XX 0 00:00–01:00 a continued",
                "2026-03-06 Europe/Zurich XX 0 23:00–24:00 b",
            ])
    }

    @Test("A day in two zones stands there twice; whole days are told apart; days can be chosen")
    func separatesZones() {
        let day = GridEntry(
            key: "day", title: "day", when: .allDay(from: "2026-03-04", through: "2026-03-05", zone: nil), room: "-",
            state: .announced)
        let all = [
            entry("a", "2026-03-05T10:00", "2026-03-05T11:00"),
            entry("b", "2026-03-05T10:00", "2026-03-05T11:00", zone: "America/New_York"), day,
        ]
        #expect(
            lines(all) == [
                "2026-03-04 all day day", "2026-03-05 all day day", "2026-03-05 America/New_York XX 0 10:00–11:00 b",
                "2026-03-05 Europe/Zurich XX 0 10:00–11:00 a",
            ])
        #expect(lines(all, from: "2026-03-04", through: "2026-03-04") == ["2026-03-04 all day day"])
        #expect(lines(all, from: "2026-03-06") == [])
    }
}
