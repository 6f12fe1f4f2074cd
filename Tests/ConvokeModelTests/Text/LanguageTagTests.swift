import ConvokeModel
import ConvokeTestSupport
import Testing

struct LanguageTagTests {
    @Test(
        "A language tag is read in any case and written in one",
        arguments: [
            ("en", "en"), ("EN", "en"), ("pt-br", "pt-BR"), ("PT-BR", "pt-BR"), ("zh-hant", "zh-Hant"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("gsw", "gsw"), ("ase", "ase"), ("es-419", "es-419"), ("sl-rozaj", "sl-rozaj"),
        ])
    func reads(text: String, canonical: String) {
        #expect(LanguageTag(text)?.text == canonical)
    }

    @Test(
        "What is no language tag is refused",
        arguments: [
            "", "e", "engl", "en-", "-en", "en--GB", "en_GB", "en GB", "1n", "e1", "én", "en-toolongpart", "en-a-b-c-d",
            "日本", "en/../x", "en\n",
        ])
    func refuses(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test("A language widens by leaving out its last part")
    func widening() {
        let tag: LanguageTag = "zh-Hant-TW"
        #expect(tag.widening == ["zh-Hant-TW", "zh-Hant", "zh"])
        #expect(LanguageTag.english.widening == ["en"])
    }

    @Test(
        "Arabic, Persian, Hebrew and Urdu run from the right",
        arguments: [
            ("ar", true), ("fa", true), ("he", true), ("ur", true), ("en", false), ("es", false), ("zh", false),
            ("ru", false),
        ])
    func direction(text: String, fromTheRight: Bool) throws {
        #expect(try #require(LanguageTag(text)).isRightToLeft == fromTheRight)
    }
}
