import ConvokeModel
import Foundation

extension [UInt8] {
    /// Appends `20260914`.
    mutating func append(_ date: LocalDate) {
        appendTwoDigits(date.year / 100)
        appendTwoDigits(date.year)
        appendTwoDigits(date.month)
        appendTwoDigits(date.day)
    }

    /// Appends `20260914T093000`.
    mutating func append(_ time: LocalDateTime) {
        append(time.date)
        append(UInt8(ascii: "T"))
        appendTwoDigits(time.hour)
        appendTwoDigits(time.minute)
        appendTwoDigits(time.second)
    }

    private mutating func appendTwoDigits(_ value: Int) {
        append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}

extension Date {
    /// What clocks in UTC show, to the second, kept within the years 1 to 9999.
    var inUTC: LocalDateTime {
        let seconds = timeIntervalSince1970.rounded(.down)
        if seconds.isNaN { return LocalDateTime(wallSeconds: 0) }
        return LocalDateTime(wallSeconds: Int(min(max(seconds, -62_135_596_800), 253_402_300_799)))
    }
}

extension LocalDate {
    /// `20260914`
    var calendarText: String {
        var bytes: [UInt8] = []
        bytes.append(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LocalDateTime {
    /// `20260914T093000`
    var calendarText: String {
        var bytes: [UInt8] = []
        bytes.append(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
