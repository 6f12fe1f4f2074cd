import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Templates of pages")
struct PageTemplateTests {
    @Test("The templates, words and style that ship are without fault, in each language")
    func areSound() {
        #expect(PageTemplates(folders: [Checkout.templates]).lint() == [])
    }

    @Test(
        "A campaign's own template is checked like ours, and its faults are named with their place",
        arguments: [
            ("<p>{{headng}}</p>", "unknown-variable"), ("{{{heading}}}", "raw-output"),
            ("<script>x</script>", "raw-output"), ("<p onclick=\"x\">", "raw-output"),
            ("<a href={{root}}>", "raw-output"),
            ("{{#publisher}}", "unclosed-section"), ("{{publisher}}", "may-be-missing"),
            ("{{>nothing}}", "unknown-partial"),
            ("<img src=\"https://tracker.example/x\">", "raw-output"),
        ])
    func namesFaults(template: String, code: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>\n\(template)\n", to: "pages/accessibility.html.mustache")
        let problems = PageTemplates(folders: [folder.url, Checkout.templates]).lint()
        #expect(problems.map(\.code.rawValue).contains(code))
        #expect(problems.allSatisfy { $0.file == "pages/accessibility.html.mustache" })
        #expect(problems.first { $0.code.rawValue == code }?.line == 2)
    }

    @Test("A page whose template is faulty is not written at all")
    func writesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write("{{nothing}}", to: "pages/accessibility.html.mustache")
        let templates = PageTemplates(folders: [folder.url, Checkout.templates])
        #expect(throws: TemplateProblems.self) { try templates.render(.accessibility, [:], in: "en") }
    }

    @Test("A page that was not given all it says is not written")
    func needsItsValues() throws {
        let templates = PageTemplates(folders: [Checkout.templates])
        #expect(throws: TemplateProblems.self) { try templates.render(.accessibility, [:], in: "en") }
    }

    @Test("A campaign changes a word without writing the rest")
    func changesWord() throws {
        let folder = try TemporaryFolder()
        try folder.write("programme: Agenda\n", to: "pages/words/en.txt")
        let words = PageTemplates(folders: [folder.url, Checkout.templates]).words(in: "en-GB")
        #expect(words[.programme] == "Agenda")
        #expect(words[.calendars] == "Calendars")
    }
}
