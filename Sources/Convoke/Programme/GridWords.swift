import ConvokeModel
import Foundation

/// The words that a picture of the programme adds to what its people wrote.
public struct GridWords: Sendable {
    public var allDay: String
    public var time: String
    public var clash: String
    public var draft: String
    public var online: String
    public var nowhere: String
    public var continued: String

    /// The words in a language or a wider form of it, else in English.
    public static func inLanguage(_ language: LanguageTag) -> GridWords {
        language.widening.lazy.compactMap { all[$0.text] }.first ?? english
    }

    private static let english = GridWords(
        allDay: "all day", time: "Time", clash: "clash", draft: "not announced", online: "online",
        nowhere: "no place named",
        continued: "continued")

    private static let all = [
        "en": english,
        "es": GridWords(
            allDay: "todo el día", time: "Hora", clash: "choque", draft: "sin anunciar", online: "en línea",
            nowhere: "sin lugar indicado", continued: "continúa"),
        "fr": GridWords(
            allDay: "toute la journée", time: "Heure", clash: "conflit", draft: "non annoncé", online: "en ligne",
            nowhere: "lieu non indiqué", continued: "suite"),
        "ar": GridWords(
            allDay: "طوال اليوم", time: "الوقت", clash: "تعارض", draft: "غير معلن", online: "عبر الإنترنت",
            nowhere: "المكان غير محدد", continued: "تتمة"),
    ]
}

extension LocalDate {
    /// `Thursday, 5 March 2026` in the order and words of a language (CLDR).
    public func spelled(in language: LanguageTag) -> String {
        let style = Date.FormatStyle(
            date: .complete, time: .omitted, locale: language.plainLocale,
            calendar: .init(identifier: .gregorian),
            timeZone: .gmt)
        return Date(timeIntervalSince1970: Double(dayNumber) * 86_400).formatted(style)
    }
}

extension LanguageTag {
    /// The language as it is written in the world at large where no country is named: English has its day before the month.
    public var plainLocale: Locale { self == .english ? Locale(identifier: "en_001") : locale }
}

extension String {
    /// The text as it may stand in HTML and SVG, between tags and in quotes.
    var inMarkup: String {
        var text = ""
        for character in unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case let scalar where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": text += "\u{FFFD}"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
