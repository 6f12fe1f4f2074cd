import Foundation
import Testing

@Suite("Places at the command line")
struct RsvpCommandTests {
    private func announced() async throws -> CommandFixture {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "event", "announce", "opening")
        return fixture
    }

    @Test("A request takes every option and gives what programs rely on; many at once all succeed")
    func requests() async throws {
        let fixture = try await announced()
        let whole = try await fixture.expect(
            0, "rsvp", "request", "opening", "--name", "Ada", "--email", "ada@example.org", "--party", "3",
            "--language", "es", "--companion", "Bo", "--companion", "Cy", "--request", "request-0001", "--json")
        let data = try whole.document().data
        #expect(data["state"] == "requested" && data["id"]?.text != nil && data["link"]?.text?.count == 51)
        let again = try await fixture.expect(
            0, "rsvp", "request", "opening", "--name", "Ada", "--email", "ada@example.org", "--party", "3",
            "--language", "es", "--companion", "Bo", "--companion", "Cy", "--request", "request-0001", "--json")
        #expect(again.out == whole.out)
        let wrong = try await fixture.run("rsvp", "request", "opening", "--name", "Ada", "--answer", "none")
        #expect(wrong.code == 64 && wrong.err.contains("--answer KEY=VALUE"))
        let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 1...6 {
                group.addTask { try await fixture.run("rsvp", "request", "opening", "--name", "Guest \(number)").code }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == [0, 0, 0, 0, 0, 0])
        let stats = try await fixture.expect(0, "rsvp", "stats", "opening", "--json").document().data
        #expect(stats["confirmed"] == .number(6) && stats["held"] == .number(3) && stats["places"] == .number(80))
    }

    @Test("A guest's way by commands: shown, moved, offered, checked in, taken back, cancelled")
    func walks() async throws {
        let fixture = try await announced()
        func request(_ name: String) async throws -> String {
            try #require(
                try await fixture.expect(0, "rsvp", "request", "opening", "--name", name, "--json").document().data[
                    "id"]?
                    .text)
        }
        let (ada, bo) = (try await request("Ada"), try await request("Bo"))
        #expect(try await fixture.expect(0, "rsvp", "show", "opening", ada).out.contains("Ada"))
        try await fixture.expect(0, "rsvp", "party", "opening", ada, "2")
        try await fixture.expect(0, "rsvp", "checkin", "opening", ada)
        try await fixture.expect(0, "rsvp", "undo", "opening", ada)
        try await fixture.expect(0, "rsvp", "cancel", "opening", bo)
        try await fixture.expect(4, "rsvp", "cancel", "opening", bo)
        try await fixture.expect(3, "rsvp", "cancel", "opening", "nobody")
        let list = try await fixture.expect(0, "rsvp", "list", "opening", "--json").document().data.array
        #expect(list.map { $0["state"] } == ["confirmed", "cancelled"])
        #expect(list.map { $0["party"] } == [.number(2), .number(1)])
        try await fixture.expect(0, "rsvp", "freeze", "opening")
        try await fixture.expect(0, "rsvp", "freeze", "opening", "--release")
        try await fixture.expect(0, "rsvp", "promote", "opening")
    }

    @Test("Links for all come as a sheet that is the same byte for byte, without a sign in the place of a line end")
    func links() async throws {
        let fixture = try await announced()
        try await fixture.expect(0, "rsvp", "request", "opening", "--name", "=1+1")
        let sheet = try await fixture.expect(0, "rsvp", "links", "opening", "--all", "--csv").out
        #expect(sheet.hasSuffix("\r\n") && !sheet.contains("\u{FFFD}"))
        #expect(sheet.contains("\"'=1+1\""))
        let links = try await fixture.expect(0, "rsvp", "links", "opening", "--all", "--csv", "--json").document()
        #expect(links.schema == "convoke.rsvp.links/1" && links.data.array.count == 1)
        #expect(try await fixture.run("rsvp", "links", "opening", "--csv").code == 64)
    }

    @Test("A mail can be held back, let go and discarded")
    func outbox() async throws {
        let fixture = try await announced()
        try await fixture.expect(0, "rsvp", "request", "opening", "--name", "Ada", "--email", "ada@example.org")
        let mails = try await fixture.expect(0, "outbox", "list", "--json").document().data.array
        let mail = try #require(mails.first?["id"]?.text)
        let held = try await fixture.expect(0, "outbox", "hold", mail, "--json").document().data
        #expect(held["state"] == "heldBack")
        let released = try await fixture.expect(0, "outbox", "hold", mail, "--release", "--json").document().data
        #expect(released["state"] == "draft")
        try await fixture.expect(0, "outbox", "discard", mail)
        #expect(try await fixture.expect(0, "outbox", "list", "--json").document().data.array == [])
    }
}
