import Foundation

extension LocalDate {
    /// `Thursday, 5 March 2026`, or without its day of the week, in the order and words of a language (CLDR), whatever the
    /// machine's own zone and language.
    public func spelled(in language: LanguageTag, withWeekday: Bool = true) -> String {
        Date(timeIntervalSince1970: Double(dayNumber) * 86_400).formatted(
            Date.FormatStyle(
                date: withWeekday ? .complete : .long, time: .omitted, locale: language.plainLocale,
                calendar: .init(identifier: .gregorian), timeZone: .gmt))
    }
}

extension LanguageTag {
    /// The language as it is written in the world at large where no country is named: English has its day before the month.
    public var plainLocale: Locale { self == .english ? Locale(identifier: "en_001") : locale }
}
