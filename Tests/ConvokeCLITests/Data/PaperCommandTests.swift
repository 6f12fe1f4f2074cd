import ConvokeTestSupport
import Foundation
import Testing

@Suite("Papers about events, and letters on their way")
struct PaperCommandTests {
    @Test("A flyer shows what is public and leads to the page; name cards and programme come from the same")
    func flyer() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(3, "event", "print", "opening", "--paper", "flyer")
        try await fixture.expect(0, "event", "announce", "opening")
        let event = try await fixture.opening()
        let title = try #require(event["title"]?.text)
        let text = try await fixture.expect(0, "event", "print", "opening", "--paper", "flyer").out
        #expect(text.contains(title) && text.contains("/en/events/opening"))
        let html = try await fixture.expect(0, "event", "print", "opening", "--paper", "flyer", "--format", "html").out
        #expect(html.contains("<svg ") && html.contains("role=\"img\"") && !html.contains("<script"))
        let cards = try await fixture.expect(0, "event", "print", "opening", "--paper", "name-cards").out
        #expect(cards.contains("▲ Ask before taking photos"))
        let day = try #require(event["when"]?["start"]?.text?.prefix(10)).description
        let programme = try await fixture.expect(0, "programme", "print", "--day", day).out
        #expect(programme.contains("Time") && programme.contains(title))
        let byRoom = try await fixture.expect(0, "programme", "print", "--day", day, "--by-room").out
        #expect(
            byRoom.firstRange(of: "Where")?.lowerBound ?? byRoom.endIndex < byRoom.firstRange(of: "Time")?.lowerBound
                ?? byRoom.startIndex)
        try await fixture.expect(64, "programme", "print")
        #expect(try await fixture.run(["programme", "print", "--session", "nowhere/never"]).code == 3)
        try await fixture.expect(64, "event", "print", "opening", "--paper", "flyer", "--format", "pdf")
    }

    @Test("Every paper can be set as PDF", .disabled(if: Checkout.isQuick))
    func pdf() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "event", "announce", "opening")
        for paper in ["flyer", "run-sheet", "name-cards"] {
            try await fixture.expect(
                0, "event", "print", "opening", "--paper", paper, "--language", "es", "--format", "pdf", "--to", "a.pdf"
            )
            let pdf = try Data(contentsOf: fixture.campaign.appendingPathComponent("a.pdf"))
            #expect(pdf.starts(with: Data("%PDF-1.7".utf8)))
        }
        try await fixture.expect(
            0, "programme", "print", "--day", "2024-03-05", "--format", "pdf", "--to", "programme.pdf")
    }

    @Test("A run sheet is the team's: it needs no announcement, and says who has not answered yet")
    func runSheet() async throws {
        let fixture = try await CommandFixture.applied()
        let file = try fixture.text("events/opening.md")
        let agenda = "agenda:\n  - {title: Welcome, minutes: 5, cue: Lights on}\n  - {title: Talk}\n"
        try fixture.write(
            file.replacing(try Regex("(?m)^participants:"), with: "\(agenda)participants:", maxReplacements: 1),
            to: "events/opening.md")
        try await fixture.expect(0, "apply")
        let sheet = try await fixture.expect(0, "event", "print", "opening", "--paper", "run-sheet").out
        #expect(sheet.contains("Cue") && sheet.contains("Welcome") && sheet.contains("Lights on"))
        #expect(sheet.contains("Run sheet: "))
        #expect(sheet.contains("Maria Example") && sheet.contains("a witness from the region – Witness (?)"))
    }

    @Test("Letters with an address go into the outbox once, with the letter attached; the others are noted once")
    func sends() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "statement", "new", "visas", "--title", "Visas für alle", "--text", "We ask.",
            "--deadline", "2099-12-10T18:00", "--zone", "anywhere-on-earth")
        try fixture.write(
            "name,body,email,channel\nMinister,Ministry,,post\nOffice,,office@example.org,\n", to: "addressees.csv")
        let send = ["letter", "send", "visas", "--letters", "letters", "--record", "--json"]
        #expect(try await fixture.run(send).code == 3)
        try await fixture.expect(
            0, "letter", "render", "visas", "--language", "en", "--kind", "formal-letter", "--addressees",
            "addressees.csv", "--to", "letters")
        let sent = try await fixture.run(send).document().data
        #expect(sent["mails"]?.array.first?["file"] == "office.en.txt")
        #expect(sent["others"]?.array == ["minister.en.txt"])
        #expect(sent["recorded"] == .number(1))
        let shown = try await fixture.expect(0, "outbox", "show", sent["mails"]?.array.first?["mail"]?.text ?? "").out
        #expect(shown.contains("Subject: Visas für alle\nAttached: office.en.txt\n"))
        let files = try await fixture.expect(0, "outbox", "export", "--to", "mails", "--from", "we@example.org").out
        let mail = try fixture.text(String(try #require(files.split(separator: "\n").first)))
        for line in [
            "From: <we@example.org>", "To: <office@example.org>", "Subject: =?UTF-8?B?", "X-Unsent: 1",
            "Content-Disposition: attachment; filename=\"office.en.txt\"",
        ] {
            #expect(mail.contains(line), "\(line)")
        }
        #expect(!mail.contains("List-Unsubscribe") && !mail.contains("Auto-Submitted"))
        let again = try await fixture.run(send).document().data
        #expect(again["mails"]?.array == [] && again["before"]?.array == ["office.en.txt"])
        #expect(again["recorded"] == .number(0))
        let deliveries = try await fixture.expect(0, "statement", "deliveries", "visas", "--json").document().data.array
        #expect(deliveries.count == 1)
        try fixture.write("forged", to: "letters/office.en.txt")
        #expect(try await fixture.run(send).code == 4)
    }
}
