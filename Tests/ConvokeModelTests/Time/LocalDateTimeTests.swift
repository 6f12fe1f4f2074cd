import ConvokeModel
import ConvokeTestSupport
import Testing

struct LocalDateTimeTests {
    @Test(
        "Local times are read to the minute or second and written as short as they can be",
        arguments: [
            ("2024-03-05T14:00", "2024-03-05T14:00"), ("2024-03-05T14:00:00", "2024-03-05T14:00"),
            ("2024-03-05T14:00:30", "2024-03-05T14:00:30"),
            ("2024-03-05T00:00", "2024-03-05T00:00"), ("2024-03-05T23:59:59", "2024-03-05T23:59:59"),
            ("0001-01-01T00:00", "0001-01-01T00:00"),
        ])
    func reads(text: String, written: String) throws {
        let time = try #require(LocalDateTime(text))
        #expect(time.description == written)
        #expect(LocalDateTime(wallSeconds: time.wallSeconds) == time)
        #expect(LocalDateTime(date: time.date, hour: time.hour, minute: time.minute, second: time.second) == time)
    }

    @Test(
        "Times that no clock shows and other spellings are refused",
        arguments: [
            "", "2024-03-05", "2024-03-05T24:00", "2024-03-05T14:60", "2024-03-05T14:00:60", "2024-03-05 14:00",
            "2024-03-05t14:00", "2024-03-05T14",
            "2024-03-05T14:0", "2024-03-05T1400", "2024-03-05T14:00Z", "2024-03-05T14:00+01", "2024-03-05T14:00:00Z",
            "2024-03-05T14:00:00.5",
            "2024-03-05T-1:00", "2024-03-05T14-00", "2024-03-05T14:00-30", "2024-02-30T14:00", " 2024-03-05T14:00",
            "2024-03-05T2:00 pm",
        ])
    func refuses(text: String) {
        #expect(LocalDateTime(text) == nil)
    }

    @Test("Times before 1970 count down to their day's midnight")
    func beforeTheEpoch() {
        #expect(LocalDateTime(wallSeconds: -1) == "1969-12-31T23:59:59")
        #expect(LocalDateTime(wallSeconds: -86_400) == "1969-12-31T00:00")
        let eve: LocalDateTime = "1969-12-31T23:59:59"
        #expect(eve.wallSeconds == -1)
    }

    @Test("Times are ordered by day, then by clock")
    func order() {
        let times: [LocalDateTime] = [
            "2024-03-05T00:00", "2024-03-05T09:59:59", "2024-03-05T10:00", "2024-03-06T00:00",
        ]
        #expect(times.reversed().sorted() == times)
    }
}
