import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeWeb

@Suite("What members of the team do on their pages")
struct TeamWorkTests {
    private static let passphrase = "four words that differ"

    private func field(_ name: String, on page: RawAnswer) -> String {
        // The first field of that name, whatever else stands in its tag.
        guard let start = page.text.firstRange(of: "name=\"\(name)\""),
            let value = page.text[start.upperBound...].firstRange(of: "value=\"")
        else { return "none" }
        return String(page.text[value.upperBound...].prefix { $0 != "\"" })
    }

    private func join(_ site: TestSite, _ role: Role, name: String? = nil) async throws -> [String: String] {
        let link = try await site.workspace.perform(InviteMember(member: name ?? "Ana \(role.word)", role: role)).link
        let path = "/team/join/\(try #require(link.split(separator: "/").last))"
        let form = try await site.get(path)
        let joined = try await site.post(
            path, ["ticket": field("ticket", on: form), "passphrase": Self.passphrase, "again": Self.passphrase])
        return ["Cookie": String(try #require(joined.headers["set-cookie"]).prefix { $0 != ";" })]
    }

    private func press(
        _ site: TestSite, _ path: String, _ fields: [String: String], _ cookie: [String: String]
    ) async throws -> RawAnswer {
        let page = try await site.get(path, cookie)
        return try await site.post(path, fields.merging(["key": field("key", on: page)]) { $1 }, cookie)
    }

    @Test("A code is asked for once it is turned on; none is good twice, and one that was written down is good once")
    func secondFactor() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .organiser)
            let page = try await site.get("/en/team/account", cookie)
            let secret = try #require(OneTimeSecret(field("secret", on: page)))
            func code() -> String { secret.code(at: site.clock.now) ?? "" }
            func turn(_ fields: [String: String]) async throws -> RawAnswer {
                try await press(site, "/en/team/account", fields, cookie)
            }
            #expect(try await turn(["secret": secret.text, "code": "000000"]).status == 422)
            let on = try await turn(["secret": secret.text, "code": code()])
            #expect(on.status == 200 && on.text.contains("Write these codes down"))
            let written = try #require(on.text.firstMatch(of: /[A-Z2-7]{4} [A-Z2-7]{4} [A-Z2-7]{4}/)?.output)
            func signIn(_ code: String) async throws -> Int {
                let form = try await site.get("/en/team/sign-in")
                site.clock.now += 3600
                return try await site.post(
                    "/en/team/sign-in",
                    [
                        "ticket": field("ticket", on: form), "name": "Ana organiser", "passphrase": Self.passphrase,
                        "code": code,
                    ]
                ).status
            }
            #expect(try await signIn("") == 422)
            let next = secret.code(at: site.clock.now + 3600) ?? ""
            #expect(try await signIn(next) == 303)
            #expect(try await signIn(next) == 422)
            #expect(try await signIn(String(written)) == 303)
            #expect(try await signIn(String(written)) == 422)
            // An invitation of the owner is the way back for whoever has lost both.
            let again = try await join(site, .organiser)
            #expect(try await site.get("/en/team/account", again).text.contains("passphrase alone"))
        }
    }

    @Test("An event is announced, moved and called off on its page, each with its guests told")
    func event() async throws {
        try await TestSite.serve(CampaignContent.withPlaces()) { site in
            let cookie = try await join(site, .organiser)
            let path = "/en/team/events/panel"
            let page = try await site.get(path, cookie)
            #expect(page.status == 200 && page.text.contains("<svg ") && page.text.contains("<caption>"))
            let moved = try await press(site, path, ["start": "2024-04-05T15:00", "end": "2024-04-05T16:00"], cookie)
            #expect(moved.status == 303)
            #expect(try await press(site, path, ["start": "yesterday"], cookie).status == 422)
            let listing = try await site.workspace.perform(ShowEvent(event: "panel")).listing
            #expect(listing.when.start == "2024-04-05T15:00" && listing.when.end == "2024-04-05T16:00")
            #expect(try await press(site, path, ["act": "cancel", "subject": "panel"], cookie).status == 303)
            #expect(try await site.workspace.perform(ShowEvent(event: "panel")).listing.state == "cancelled")
            #expect(try await site.get("/en/team/events/nothing", cookie).status == 404)
        }
    }

    @Test("A statement's page has its figures and letters, and notes to whom it was handed over")
    func statement() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .organiser)
            let path = "/en/team/statements/letter"
            let page = try await site.get(path, cookie)
            #expect(page.status == 200 && page.text.contains("\(path)/statement.en.html"))
            let letter = try await site.get("\(path)/statement.en.html", cookie)
            #expect(letter.status == 200 && letter.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(letter.headers["cache-control"] == "private, no-store")
            #expect(try await site.get("\(path)/nothing.en.html", cookie).status >= 400)
            #expect(try await press(site, path, ["recipient": "Ministry", "channel": "post"], cookie).status == 303)
            let deliveries = try await site.workspace.perform(ListDeliveries(statement: "letter"))
            #expect(deliveries.map(\.recipient) == ["Ministry"])
            #expect(try await site.get(path, cookie).text.contains("Ministry"))
            let reader = try await join(site, .reader)
            #expect(try await site.get("\(path)/statement.en.html", reader).status == 403)
        }
    }

    private func risky() -> CampaignContent {
        var content = CampaignContent.withPlaces()
        content.campaign.risk = .high
        return content
    }

    @Test("At risk a list of guests is taken away only once somebody else has agreed, and for an hour")
    func secondPerson() async throws {
        try await TestSite.serve(risky()) { site in
            let (one, other) = (try await join(site, .organiser), try await join(site, .owner))
            let path = "/en/team/events/panel/guests"
            #expect(try await site.get("\(path).csv", one).status == 422)
            #expect(try await press(site, path, ["passphrase": Self.passphrase], one).status == 422)
            #expect(try await press(site, path, ["act": "ask-list", "subject": "panel"], one).status == 303)
            // Nobody agrees with themselves.
            #expect(try await !site.get("/en/team", one).text.contains("value=\"agree\""))
            let today = try await site.get("/en/team", other)
            let subject = field("subject", on: today)
            #expect(try await press(site, "/en/team", ["act": "agree", "subject": subject], one).status == 422)
            #expect(try await press(site, "/en/team", ["act": "agree", "subject": subject], other).status == 303)
            #expect(try await site.get("\(path).csv", other).status == 422)
            let file = try await site.get("\(path).csv", one)
            #expect(file.status == 200 && file.text.contains("companions"))
            let journal = try await site.workspace.perform(ShowJournal(last: 100))
            #expect(journal.contains { $0.name == "rsvp.export" && $0.actor == "Ana organiser" })
            #expect(journal.contains { $0.detail.contains("agreed") || $0.subject.contains("agreed") })
        }
    }

    @Test("Whoever is alone shows the passphrase again; where nobody is at risk it is one step")
    func alone() async throws {
        try await TestSite.serve(risky()) { site in
            let cookie = try await join(site, .organiser)
            let path = "/en/team/events/panel/guests"
            #expect(try await site.get("\(path).csv", cookie).status == 422)
            #expect(try await press(site, path, ["passphrase": "a wrong passphrase"], cookie).status == 422)
            #expect(try await press(site, path, ["passphrase": Self.passphrase], cookie).status == 303)
            #expect(try await site.get("\(path).csv", cookie).status == 200)
        }
        try await TestSite.serve(CampaignContent.withPlaces()) { site in
            let cookie = try await join(site, .organiser)
            #expect(try await site.get("/en/team/events/panel/guests.csv", cookie).status == 200)
            let secretary = try await join(site, .secretariat)
            #expect(try await site.get("/en/team/events/panel/guests", secretary).status == 200)
            #expect(try await site.get("/en/team/events/panel/guests.csv", secretary).status == 403)
        }
    }

    @Test("A yes is good for an hour, and for whoever asked alone")
    func grants() {
        let clock = TestClock()
        let grants = ExportGrants(.test(clock))
        grants.ask("panel", by: "one")
        #expect(grants.waiting(for: "one").isEmpty && grants.waiting(for: "two").count == 1)
        #expect(!grants.agree(to: "panel", asked: "one", by: "one"))
        #expect(!grants.agree(to: "other", asked: "one", by: "two"))
        #expect(grants.agree(to: "panel", asked: "one", by: "two"))
        #expect(grants.isGranted("panel", to: "one") && !grants.isGranted("panel", to: "two"))
        clock.now += 3601
        #expect(!grants.isGranted("panel", to: "one"))
        grants.ask("panel", by: "one")
        clock.now += 3601
        #expect(!grants.agree(to: "panel", asked: "one", by: "two"))
    }
}
