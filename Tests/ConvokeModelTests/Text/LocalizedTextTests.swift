import ConvokeModel
import ConvokeTestSupport
import Testing

struct LocalizedTextTests {
    private static let full: LocalizedText = ["en": "Geneva", "es": "Ginebra", "pt": "Genebra", "zh-Hant": "日內瓦"]
    private static let withoutEnglish: LocalizedText = ["fr": "Genève", "es": "Ginebra"]

    @Test(
        "A text is read in the first language wanted, its wider forms, English, then any",
        arguments: [
            (full, ["es"], "Ginebra", "es"), (full, ["es-MX"], "Ginebra", "es"),
            (full, ["zh-Hant-TW"], "日內瓦", "zh-Hant"),
            (full, ["zh-Hans"], "Geneva", "en"), (full, ["fr", "pt-BR"], "Genebra", "pt"),
            (full, ["fr"], "Geneva", "en"),
            (full, [], "Geneva", "en"), (withoutEnglish, ["de"], "Ginebra", "es"),
            (withoutEnglish, ["fr"], "Genève", "fr"),
            (withoutEnglish, ["de", "fr-CH"], "Genève", "fr"),
        ] as [(LocalizedText, [LanguageTag], String, LanguageTag)])
    func fallback(text: LocalizedText, wanted: [LanguageTag], reading: String, language: LanguageTag) {
        #expect(text.reading(in: wanted) == .init(text: reading, language: language))
    }

    @Test("A text in no language reads as nothing")
    func empty() {
        #expect(LocalizedText([:]).reading(in: "en") == nil)
        #expect(LocalizedText([:]).text(in: "en") == "")
        #expect(LocalizedText([:]).isEmpty)
    }

    @Test("A text stands in JSON as a map by language")
    func codable() throws {
        let text: LocalizedText = ["pt-BR": "Olá", "en": "Hello"]
        #expect(try CanonicalJSON.text(of: text) == #"{"en":"Hello","pt-BR":"Olá"}"#)
        #expect(try CanonicalJSON.value(LocalizedText.self, from: #"{"en":"Hello","pt-br":"Olá"}"#) == text)
    }
}
