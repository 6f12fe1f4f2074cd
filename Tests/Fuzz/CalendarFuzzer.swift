import ConvokeCalendar
import ConvokeModel
import Foundation

/// Days to expand within, made once.
private let window = try? CalendarWindow(
    from: LocalDate(year: 2026, month: 1, day: 1) ?? LocalDateTime(wallSeconds: 0).date,
    through: LocalDate(year: 2027, month: 12, day: 31) ?? LocalDateTime(wallSeconds: 0).date, zone: .utc)

/// What libFuzzer calls with bytes of its own making: everything that reads calendars and mails of others does so, and must
/// neither stop nor hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = CalendarCheck.findings(in: bytes)
    if let file = try? CalendarFile(bytes) {
        if let window { _ = try? file.expansion(within: window) }
        let incoming = file.incoming(zone: .utc, language: .english, source: "fuzz")
        precondition(incoming.entries.allSatisfy { !$0.title.isEmpty }, "an entry without a title")
    }
    if let mail = try? ReplyMail(bytes) { _ = try? CalendarReply(mail.calendar) }
    return 0
}
