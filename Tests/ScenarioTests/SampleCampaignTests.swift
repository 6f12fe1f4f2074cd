import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The sample campaign, from files into the data, out as calendars and letters")
struct SampleCampaignTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        workspace = .test(in: folder)
    }

    @Test("Its only problem is the number that does not fit the list")
    func hasOneWarning() async throws {
        let report = try await workspace.check()
        #expect(report.problems.map(\.code) == ["claimed-signatories"])
        #expect(report.problems.first?.file == "statements/el-salvador.md")
        #expect(report.problems.first?.message.hasPrefix("22 signatories are claimed, but the list has 19.") == true)
        #expect(report.errors == 0)
        #expect(report.warnings == 1)
    }

    @Test("All ten entries are there, in their order, with the times that were announced and no others")
    func holdsAllTen() async throws {
        _ = try await workspace.apply()
        let entries = try await workspace.perform(ShowProgramme())
        let lines = entries.map {
            [$0.kind, $0.key, $0.when.start ?? $0.when.from ?? "", $0.when.end ?? "", $0.when.zone ?? "", $0.state]
        }
        #expect(
            lines == [
                ["publication", "transnational-repression", "2024-02-22", "", "", "held"],
                ["sideEvent", "resisting-in-exile", "2024-03-05T14:00", "", "Europe/Zurich", "held"],
                ["publication", "wendy-flores", "2024-04-19", "", "", "held"],
                ["observance", "world-refugee-day", "2024-06-20", "", "", "announced"],
                ["screening", "dissidents", "2025-02-02T14:00", "", "America/New_York", "held"],
                ["publication", "uae-terrorism-list", "2025-04-22", "", "", "held"],
                ["publication", "armel-niyongere", "2025-04-23", "", "", "held"],
                ["jointStatement", "el-salvador", "2025-07-03", "", "", "published"],
                ["panel", "stronger-protection", "2025-10-16", "", "Europe/Warsaw", "held"],
                ["award", "sir-henry-brooke-award", "", "", "", "announced"],
            ])
        try await workspace.close()
    }

    @Test("The panel after the film has its people, the side event its four organisers and an unconfirmed Rapporteur")
    func hasItsPeople() async throws {
        _ = try await workspace.apply()
        let screening = try await workspace.perform(ShowEvent(event: "dissidents"))
        #expect(
            screening.participants.map(\.person).sorted() == [
                "joey-siu", "pema-doma", "weiming-chen", "yaqiu-wang", "yi-chen",
            ])
        #expect(screening.participants.filter { $0.role == "director" }.map(\.person) == ["yi-chen"])
        #expect(screening.registration == "open")
        #expect(screening.places == 80)
        let side = try await workspace.perform(ShowEvent(event: "resisting-in-exile"))
        #expect(side.organisers.count == 4)
        #expect(side.participants.first { $0.person == "special-rapporteur" }?.answer == "invited")
        #expect(side.documents.contains { $0.contains("A/HRC/37/51") })
        try await workspace.close()
    }

    @Test(
        "The letter prints the number on the list, is final, and names all nineteen",
        arguments: [("en", "19 organisations"), ("es", "19 organizaciones")])
    func printsTheNumberOnTheList(language: String, count: String) async throws {
        _ = try await workspace.apply()
        let tag = try #require(LanguageTag(language))
        let names = try await workspace.perform(ShowStatement(statement: "el-salvador")).signatories.map(\.name)
        #expect(names.count == 19)
        for format in [LetterFormat.html, .text] {
            // What is read, without the style sheet above it.
            let letter =
                try await workspace.letter("el-salvador", in: tag, as: format).components(separatedBy: "<body").last
                ?? ""
            #expect(letter.contains(count))
            #expect(!letter.contains("22"))
            #expect(!letter.lowercased().contains("provisional"))
            let printed = letter.replacing("&amp;", with: "&").split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            for name in names { #expect(printed.contains(name), "\(name) is missing") }
        }
        try await workspace.close()
    }

    @Test("What is exported and applied in an empty folder is exported again with the same bytes")
    func roundTrips() async throws {
        _ = try await workspace.apply()
        _ = try await workspace.perform(CancelEvent(event: "world-refugee-day"))
        _ = try await workspace.export(to: folder["copy"])
        try await workspace.close()
        let second = try TemporaryFolder()
        try FileManager.default.copyItem(at: folder["copy"], to: second["campaign"])
        let copy = Workspace.test(in: second)
        #expect(try await copy.check().errors == 0)
        _ = try await copy.apply()
        _ = try await copy.export(to: second["copy"])
        #expect(try await copy.perform(ShowEvent(event: "world-refugee-day")).listing.state == "cancelled")
        try await copy.close()
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder["copy"].path).sorted()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: second["copy"].path).sorted() == names)
        func texts(_ root: TemporaryFolder) -> [String] {
            names.map { (try? String(contentsOf: root["copy/\($0)"], encoding: .utf8)) ?? "(folder)" }
        }
        #expect(texts(second) == texts(folder))
    }

    @Test("What is built is the same, byte for byte, when it is built again")
    func isReproducible() async throws {
        _ = try await workspace.apply()
        let first = try await workspace.build()
        #expect(try await workspace.build().files == first.files)
        #expect(
            first.files.keys.filter { $0.hasPrefix("letters") || $0.contains("campaign") }.sorted() == [
                "feeds/campaign.en.ics", "feeds/campaign.es.ics", "letters/el-salvador.en.html",
                "letters/el-salvador.en.txt",
                "letters/el-salvador.es.html", "letters/el-salvador.es.txt",
            ])
        try await workspace.close()
    }

    @Test("The calendar holds every entry that has a date: nine of ten, and nobody's address")
    func isInTheCalendar() async throws {
        _ = try await workspace.apply()
        for language in ["en", "es"] as [LanguageTag] {
            let feed = String(decoding: try await workspace.feed("campaign", in: language), as: UTF8.self)
            #expect(feed.components(separatedBy: "BEGIN:VEVENT").count - 1 == 9)
            for word in ["ATTENDEE", "ORGANIZER", "mailto:", "VALARM"] { #expect(!feed.contains(word)) }
        }
        try await workspace.close()
    }
}
