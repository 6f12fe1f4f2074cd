import ConvokeModel
import Foundation
import Testing

@Suite("Every verb and option of places at the command line")
struct RsvpOptionTests {
    /// The hour on the clock of UTC, a number of minutes from now.
    private func hour(in minutes: Double) -> String {
        String(Zone.utc.local(Date().addingTimeInterval(minutes * 60)).toTheSecond.prefix(16))
    }

    /// A panel with two places, which begins tomorrow, however slow the machine is; each request is approved by hand.
    private func announced() async throws -> CommandFixture {
        let fixture = try await CommandFixture(withExample: true)
        try fixture.folder.write(
            """
            ---
            kind: panel
            title: Small
            start: \(hour(in: 1440))
            end: \(hour(in: 1500))
            zone: UTC
            registration: {policy: approval, places: 2, queue: skip}
            ---
            """, to: "campaign/events/small.md")
        try await fixture.expect(0, "apply")
        try await fixture.expect(0, "event", "announce", "small")
        try await fixture.expect(0, "event", "announce", "opening")
        return fixture
    }

    private func request(
        _ name: String, at event: String = "small", _ more: String..., in fixture: CommandFixture
    ) async throws -> (id: String, link: String) {
        let outcome = try await fixture.run(
            ["rsvp", "request", event, "--name", name, "--json"] + more)
        try #require(outcome.code == 0, "\(outcome.err)")
        let data = try outcome.document().data
        return (try #require(data["id"]?.text), try #require(data["link"]?.text))
    }

    /// The guests' states by their names, in the order of the alphabet.
    private func states(_ fixture: CommandFixture, at event: String = "small") async throws -> [JSONValue?] {
        try await fixture.expect(0, "rsvp", "list", event, "--json").document().data.array
            .sorted { ($0["name"]?.text ?? "") < ($1["name"]?.text ?? "") }.map { $0["state"] }
    }

    @Test("Requests are approved, offered and accepted by hand, and the queue moves for a reason")
    func approves() async throws {
        let fixture = try await announced()
        let ada = try await request("Ada", "--party", "2", in: fixture).id
        let bo = try await request("Bo", in: fixture).id
        let cy = try await request("Cy", in: fixture).id
        for guest in [ada, bo, cy] { try await fixture.expect(0, "rsvp", "approve", "small", guest) }
        #expect(try await states(fixture) == ["confirmed", "waitlisted", "waitlisted"])
        try await fixture.expect(64, "rsvp", "move", "small", cy, "--to", "1")
        try await fixture.expect(0, "rsvp", "move", "small", cy, "--to", "1", "--reason", "travels from abroad")
        try await fixture.expect(4, "rsvp", "offer", "small", bo)
        try await fixture.expect(0, "rsvp", "party", "small", ada, "1")
        #expect(try await states(fixture) == ["confirmed", "waitlisted", "offered"])
        #expect(try await fixture.expect(4, "rsvp", "offer", "small", cy).err.contains("Already offered"))
        try await fixture.expect(0, "rsvp", "accept", "small", cy)
        try await fixture.expect(4, "rsvp", "accept", "small", bo)
        #expect(try await states(fixture) == ["confirmed", "waitlisted", "confirmed"])
        let absent = try await fixture.expect(0, "rsvp", "no-shows", "small", "--json").document().data["entries"]?
            .array
        #expect(absent?.map { $0["name"] } == ["Ada", "Cy"])
    }

    @Test("At the door a party comes in part, and who waited takes a seat that nobody came for")
    func lets() async throws {
        let fixture = try await announced()
        let ada = try await request("Ada", "--party", "2", in: fixture).id
        let bo = try await request("Bo", in: fixture).id
        for guest in [ada, bo] { try await fixture.expect(0, "rsvp", "approve", "small", guest) }
        #expect(
            try await fixture.expect(0, "rsvp", "remind", "small").out
                == "0 mails in the outbox; 1 guest gave no address.\n")
        #expect(try await fixture.expect(4, "rsvp", "thank", "small", "--all").err.contains("has not begun"))
        try await fixture.expect(0, "event", "move", "small", "--start", hour(in: 5), "--end", hour(in: 300))
        #expect(try await fixture.expect(0, "rsvp", "walk-in", "small", "--waiting", "Bo").out.hasPrefix("1 in"))
        try await fixture.expect(1, "rsvp", "checkin", "small", ada, "--people", "3")
        try await fixture.expect(4, "rsvp", "checkin", "small", ada)
        #expect(try await fixture.expect(0, "rsvp", "checkin", "small", ada, "--people", "1").out == "1 in.\n")
        let figures = try await fixture.expect(0, "rsvp", "figures", "small").out
        #expect(figures.contains("came") && figures.contains("<5"))
    }

    @Test("An invitation gives its places, says when they are used up, and can be taken back")
    func invites() async throws {
        let fixture = try await announced()
        let invitation = try await fixture.expect(
            0, "rsvp", "invite", "opening", "--organisation", "example-centre", "--places", "1", "--json"
        ).document().data
        let (id, code) = (try #require(invitation["id"]?.text), try #require(invitation["code"]?.text))
        let guest = try await request("Ada", at: "opening", "--code", code, in: fixture).id
        let more = try await fixture.run("rsvp", "party", "opening", guest, "2")
        #expect(more.code == 4 && more.err.contains("--insist"))
        try await fixture.expect(0, "rsvp", "party", "opening", guest, "2", "--insist")
        try await fixture.expect(0, "rsvp", "invite", "opening", "--revoke", id)
        let late = try await fixture.run("rsvp", "request", "opening", "--name", "Bo", "--code", code)
        #expect(late.code != 0)
        #expect(try await states(fixture, at: "opening") == ["confirmed"])
    }

    @Test("A guest with a place elsewhere at the same time is warned, and may insist")
    func warns() async throws {
        let fixture = try await announced()
        let file = fixture.campaign.appendingPathComponent("events/opening.md")
        let other = try String(contentsOf: file, encoding: .utf8).replacing("Opening panel", with: "Other panel")
        try fixture.folder.write(
            other.replacing("place: {venue: example-house, room: main-hall}\n", with: "").replacing(
                "maria-example", with: "witness-1"), to: "campaign/events/other.md")
        try await fixture.expect(0, "apply")
        try await fixture.expect(0, "event", "announce", "other")
        let link = try await request("Ada", at: "opening", in: fixture).link
        let words = ["rsvp", "request", "other", "--name", "Ada", "--other-link", link]
        let warning = "You have or wait for a place at 'opening' too"
        let warned = try await fixture.run(words)
        #expect(warned.code == 0 && (warned.out + warned.err).contains(warning))
        let insisted = try await fixture.run(words + ["--insist"])
        #expect(insisted.code == 0 && !(insisted.out + insisted.err).contains(warning))
    }

    @Test("A sheet comes in by a mapping, goes out as it is, and guests are erased and purged only on a yes")
    func leavesNothing() async throws {
        let fixture = try await announced()
        try fixture.folder.write("Order,Who,Many\n1,=Ada,1\n2,Bo,1\n", to: "campaign/sheet.csv")
        try fixture.folder.write("key: Order\nname: Who\nparty: Many\n", to: "campaign/map.yaml")
        try await fixture.expect(0, "rsvp", "import", "opening", "sheet.csv", "--map", "map.yaml")
        #expect(try await fixture.expect(0, "rsvp", "export", "opening").out.contains("'=Ada"))
        let lossless = try await fixture.expect(0, "rsvp", "export", "opening", "--lossless").out
        #expect(lossless.contains("=Ada") && !lossless.contains("'=Ada"))
        let list = try await fixture.expect(0, "rsvp", "list", "opening", "--json").document().data.array
        let ada = try #require(list.first?["id"]?.text)
        try await fixture.expect(64, "rsvp", "erase", "opening", ada)
        try await fixture.expect(0, "rsvp", "erase", "opening", ada, "--yes")
        #expect(try await states(fixture, at: "opening").count == 1)
        try await fixture.expect(64, "rsvp", "purge", "opening")
        try await fixture.expect(0, "rsvp", "purge", "opening", "--yes")
        #expect(try await states(fixture, at: "opening").isEmpty)
    }
}
