import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("A letter speaks its language")
struct LetterLanguageTests {
    @Test(
        "A number takes the form that its language has for it",
        arguments: [
            ("en", [0: "other", 1: "one", 2: "other", 21: "other"]),
            ("es", [0: "other", 1: "one", 2: "other", 1_000_000: "many"]),
            ("fr", [0: "one", 1: "one", 2: "other", 2_000_000: "many"]), ("pt-BR", [0: "one", 1: "one", 2: "other"]),
            (
                "ru",
                [
                    0: "many", 1: "one", 2: "few", 4: "few", 5: "many", 11: "many", 12: "many", 14: "many", 21: "one",
                    22: "few", 111: "many", 121: "one",
                ]
            ),
            (
                "ar",
                [
                    0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other",
                    102: "other", 103: "few", 111: "many",
                ]
            ),
            ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 21: "many"]),
            ("zh", [1: "other", 5: "other"]),
        ])
    func plurals(language: String, forms: [Int: String]) {
        for (number, form) in forms {
            #expect(PluralCategory(of: number, in: Languages.tag(language)).rawValue == form, "\(number)")
        }
    }

    @Test(
        "A day is written as the language writes it, whatever the machine's zone",
        arguments: [
            ("en", "24 November 2026"), ("en-US", "November 24, 2026"), ("es", "24 de noviembre de 2026"),
            ("fr", "24 novembre 2026"),
            ("ru", "24 ноября 2026\u{202F}г."), ("ar", "24 نوفمبر، 2026"), ("ar-EG", "٢٤ نوفمبر، ٢٠٢٦"),
            ("zh", "2026年11月24日"),
        ])
    func days(language: String, written: String) throws {
        #expect(try #require(LocalDate("2026-11-24")).written(in: Languages.tag(language)) == written)
    }

    @Test(
        "The last and first days of years and of the calendar stay themselves",
        arguments: ["2024-12-31", "2025-01-01", "2024-02-29", "1600-01-01", "9999-12-31"])
    func edges(day: String) throws {
        let date = try #require(LocalDate(day))
        #expect(date.written(in: .english).hasPrefix("\(date.day) "))
    }

    @Test(
        "A number in words agrees with what it counts",
        arguments: [
            ("en", 19, "nineteen", "nineteen"), ("en", 21, "twenty-one", "twenty-one"), ("es", 1, "un", "una"),
            ("es", 19, "diecinueve", "diecinueve"),
            ("es", 21, "veintiún", "veintiuna"), ("es", 31, "treinta y un", "treinta y una"),
            ("es", 200, "doscientos", "doscientas"),
            ("es", 521, "quinientos veintiún", "quinientas veintiuna"), ("es-MX", 22, "veintidós", "veintidós"),
            ("fr", 1, "un", "une"), ("fr", 21, "vingt-et-un", "vingt-et-une"), ("fr", 19, "dix-neuf", "dix-neuf"),
            ("ar", 19, "19", "19"), ("de", 21, "21", "21"), ("ar-EG", 19, "١٩", "١٩"),
        ])
    func words(language: String, number: Int, masculine: String, feminine: String) {
        let tag = Languages.tag(language)
        #expect(LetterNumbers.words(number, feminine: false, in: tag) == masculine)
        #expect(LetterNumbers.words(number, feminine: true, in: tag) == feminine)
    }

    @Test(
        "The line above the names counts them in the words of the language",
        arguments: [
            ("en", 0, 0, "Nobody has signed yet."), ("en", 1, 0, "1 organisation from 1 country"),
            ("en", 19, 3, "19 organisations and 3 individuals from 1 country"),
            ("es", 1, 1, "1 organización y 1 persona de 1 país"), ("fr", 2, 0, "2 organisations de 1 pays"),
            ("ar", 2, 0, "منظمتان من بلد واحد"), ("ar", 11, 0, "11 منظمة من بلد واحد"),
        ])
    func summary(language: String, organisations: Int, individuals: Int, line: String) throws {
        let signatories =
            (0..<organisations).map { SampleLetter.organisation("O\($0)", nil, "SV") }
            + (0..<individuals).map { .individual(SigningIndividual(name: "I\($0)", country: Country("SV"))) }
        let samples = try SampleTemplates(note: "{{signatories.summary}}")
        let content = SampleLetter.content(saying: "", signatories: signatories, in: Languages.tag(language))
        #expect(try samples.render(content) == line + "\n")
    }

    @Test("Names stand in the order of the letter's language")
    func order() throws {
        let names = ["Ost", "Ñandú", "Nube", "Ángel", "“Zeta”", "abeja"]
        let content = SampleLetter.content(
            saying: "", signatories: names.map { SampleLetter.organisation($0) }, in: Languages.spanish)
        #expect(
            try SampleTemplates(note: "{{signatories.list}}").render(content)
                == "abeja\nÁngel\nNube\nÑandú\nOst\n“Zeta”\n")
    }

    @Test("A phrase that a language lacks is a warning; the letter says it in English and marks it")
    func missingPhrase() throws {
        let samples = try SampleTemplates([
            "letters/note/letter.md.mustache":
                "## {{phrases.signed-by}}\n\n{{signatories.summary}}\n\n{{phrases.contact}}",
            "strings/de.txt":
                "# Deutsch\nsigned-by: Unterzeichnet von\norganisations-counted.other: {count} Organisationen\n",
        ])
        let warnings = try samples.templates().lint()
        #expect(
            warnings.allSatisfy {
                $0.severity == .warning && $0.code == .missingPhrase && $0.file == "templates/strings/de.txt"
            })
        #expect(warnings.map(\.message).contains("There is no 'contact' here, so letters will say it in English."))
        let html = try samples.render(
            SampleLetter.content(
                saying: "",
                signatories: [SampleLetter.organisation("A", nil, "SV"), SampleLetter.organisation("B", nil, "PE")],
                in: Languages.tag("de")), .html)
        #expect(
            html.part(from: "<main>\n", to: "</main>")
                == "<h2>Unterzeichnet von</h2>\n<p>2 Organisationen<span lang=\"en\"> from </span>2<span lang=\"en\"> countries</span></p>\n"
                + "<p lang=\"en\">Contact:</p>\n")
    }

    @Test("A campaign's own phrase goes before the one that ships, alone")
    func ownPhrase() throws {
        let samples = try SampleTemplates([
            "letters/note/letter.md.mustache": "{{phrases.signed-by}} {{phrases.contact}}",
            "strings/en.txt": "signed-by: Names\n",
        ])
        #expect(try samples.render(SampleLetter.content(saying: "")) == "Names Contact:\n")
        #expect(try samples.templates().lint() == [])
    }

    @Test(
        "Mistakes in phrases are told with their line",
        arguments: [
            ("\nsignd-by: x", "en.txt:2:1 unknown-phrase"), ("from-countries: x", "en.txt:1:1 unknown-phrase"),
            ("from-countries.some: x", "en.txt:1:1 unknown-phrase"),
            ("we-call-on: Go {adressee}", "en.txt:1:1 missing-phrase"),
            ("nothing", "en.txt:1:1 bad-front-matter"),
        ])
    func phraseMistakes(file: String, problem: String) throws {
        let samples = try SampleTemplates(["letters/note/letter.md.mustache": "x", "strings/en.txt": file])
        #expect(try samples.problems().first == problem)
        #expect(throws: TemplateProblems.self) { try samples.render(SampleLetter.content(saying: "")) }
    }

    @Test("A text that is there in another language only is printed in it and marked")
    func otherLanguage() throws {
        var content = SampleLetter.content(saying: "Only English.", title: "English too")
        content.language = Languages.arabic
        let html = try SampleTemplates(note: "# {{title}}\n\n{{text}}").render(content, .html)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n"))
        #expect(html.contains("<title lang=\"en\">English too</title>"))
        #expect(
            html.part(from: "<main>\n", to: "</main>")
                == "<h1 lang=\"en\" dir=\"ltr\">English too</h1>\n<div lang=\"en\" dir=\"ltr\">\n<p>Only English.</p>\n</div>\n"
        )
    }

    @Test("In Arabic each Latin name and each symbol is kept from reordering the line")
    func arabicNames() throws {
        let content = SampleLetter.content(
            saying: "القرار A/HRC/RES/50/17 (A/HRC/37/51).",
            signatories: [SampleLetter.organisation("Justice", "J4A", "PE")],
            in: Languages.arabic)
        let html = try SampleTemplates(note: "{{text}}\n\n{{signatories.list}}").render(content, .html)
        #expect(
            html.part(from: "<main>\n", to: "</main>")
                == "<p>القرار <bdi class=\"symbol\">A/HRC/RES/50/17</bdi> (<bdi class=\"symbol\">A/HRC/37/51</bdi>).</p>\n"
                + "<ol class=\"signatories\">\n<li><bdi>Justice</bdi> (<bdi>J4A</bdi>)، بيرو</li>\n</ol>\n")
    }

    @Test("The coalition's own name for a country goes before CLDR's")
    func ownCountryName() throws {
        var content = SampleLetter.content(
            saying: "",
            signatories: [SampleLetter.organisation("A", nil, "PS"), SampleLetter.organisation("B", nil, "SV")])
        content.countryNames = [try #require(Country("PS")): LocalizedText("Palestine", in: .english)]
        #expect(try SampleTemplates(note: "{{signatories.list}}").render(content) == "A, Palestine\nB, El Salvador\n")
    }
}
