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
