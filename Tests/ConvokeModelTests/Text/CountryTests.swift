import ConvokeModel
import ConvokeTestSupport
import Testing

struct CountryTests {
    @Test("Codes of ISO 3166 are countries", arguments: ["SV", "CH", "NO", "PS", "TW", "XK", "GB"])
    func accepts(code: String) {
        #expect(Country(code)?.code == code)
    }

    @Test(
        "What is no code of ISO 3166 is refused",
        arguments: ["", "sv", "S", "SLV", "UK", "EN", "ZZ", "419", "S V", "ＳＶ", "Norway"])
    func refuses(code: String) {
        #expect(Country(code) == nil)
    }

    @Test(
        "A country is named in the language of the reader",
        arguments: [("en", "Switzerland"), ("es", "Suiza"), ("fr", "Suisse"), ("de-CH", "Schweiz")])
    func names(language: String, name: String) throws {
        let country: Country = "CH"
        #expect(country.name(in: try #require(LanguageTag(language))) == name)
    }

    @Test("A campaign's own name for a country comes before CLDR's, in the language or the campaign's")
    func chosen() {
        var campaign = CampaignContent.sample.campaign
        campaign.languages = ["es", "en"]
        campaign.countries = ["CH": ["es": "Confederación"]]
        #expect(campaign.name(of: "CH", in: "es") == "Confederación")
        #expect(campaign.name(of: "CH", in: "fr") == "Confederación")
        #expect(campaign.name(of: "SV", in: "es") == "El Salvador")
    }
}
