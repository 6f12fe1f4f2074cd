import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The team's pages")
struct TeamPageTests {
    private static let passphrase = "four words that differ"

    private func field(_ name: String, on page: RawAnswer) -> String {
        guard let start = page.text.firstRange(of: "name=\"\(name)\" value=\""),
            let end = page.text[start.upperBound...].firstIndex(of: "\"")
        else { return "none" }
        return String(page.text[start.upperBound..<end])
    }

    private func cookie(_ answer: RawAnswer) throws -> String {
        let set = try #require(answer.headers["set-cookie"])
        return String(set.prefix { $0 != ";" })
    }

    private func invitation(_ site: TestSite, _ role: Role, name: String? = nil) async throws -> String {
        let link = try await site.workspace.perform(InviteMember(member: name ?? "Ana \(role.word)", role: role)).link
        return "/team/join/\(try #require(link.split(separator: "/").last))"
    }

    /// Joins by an invitation; gives the cookie.
    private func join(_ site: TestSite, _ role: Role, name: String? = nil) async throws -> String {
        let path = try await invitation(site, role, name: name)
        let form = try await site.get(path)
        let joined = try await site.post(
            path, ["ticket": field("ticket", on: form), "passphrase": Self.passphrase, "again": Self.passphrase])
        #expect(joined.status == 303)
        return try cookie(joined)
    }

    private static let pages: [(path: String, permission: Permission)] = [
        ("/en/team", .reader), ("/en/team/queues", .secretariat), ("/en/team/outbox", .secretariat),
        ("/en/team/statements", .organiser),
        ("/en/team/account", .reader), ("/en/team/events/panel", .reader), ("/en/team/statements/letter", .organiser),
        ("/en/team/events/panel/guests", .secretariat),
        ("/en/team/outbox/nothing", .secretariat), ("/en/team/journal", .organiser), ("/en/team/people", .owner),
    ]

    @Test("Who is not signed in sees nothing but the form to sign in, and sends nothing")
    func isClosed() async throws {
        try await TestSite.serve { site in
            for (path, _) in Self.pages {
                let seen = try await site.get(path)
                #expect(seen.status == 303 && seen.headers["location"] == "/en/team/sign-in", "\(path)")
                let made = try await site.get(path, ["Cookie": "__Host-convoke-team=made-up"])
                #expect(made.status == 303, "\(path)")
                #expect(
                    try await site.post(path, ["act": "approve-guest", "subject": "panel/x"]).status == 403, "\(path)")
            }
        }
    }

    @Test("Each role sees its pages and no others")
    func holdsRoles() async throws {
        try await TestSite.serve { site in
            for role in Role.allCases {
                let cookie = try await join(site, role)
                for (path, permission) in Self.pages where !path.hasSuffix("nothing") {
                    let answer = try await site.get(path, ["Cookie": cookie])
                    #expect(answer.status == (role.isAllowed(permission) ? 200 : 403), "\(role) \(path)")
                    #expect(answer.headers["cache-control"] == "private, no-store")
                    let acts = try await site.post(path, ["key": "none", "act": "remove"], ["Cookie": cookie])
                    #expect(acts.status == 403, "\(role) \(path)")
                }
            }
        }
    }

    @Test("An invitation is good once, for a passphrase that cannot be guessed, and the cookie is ours alone")
    func invites() async throws {
        try await TestSite.serve { site in
            let path = try await invitation(site, .organiser)
            let form = try await site.get(path)
            #expect(form.text.contains("Ana organiser"))
            let ticket = field("ticket", on: form)
            for (one, other, words) in [
                ("short", "short", "at least 12 letters"), ("four words that differ", "four words", "differ"),
            ] {
                let refused = try await site.post(path, ["ticket": ticket, "passphrase": one, "again": other])
                #expect(refused.status == 422)
                #expect(refused.text.contains(words))
                #expect(!refused.text.contains("value=\"\(one)\""))
            }
            let joined = try await site.post(
                path, ["ticket": ticket, "passphrase": Self.passphrase, "again": Self.passphrase])
            let set = try #require(joined.headers["set-cookie"])
            #expect(set.hasPrefix("__Host-convoke-team="))
            for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] { #expect(set.contains(part)) }
            #expect(try await site.get(path).status == 404)
            #expect(try await site.get("/team/join/unknown").status == 404)
        }
    }

    @Test("A wrong passphrase, a name that nobody has and one who has not joined are one and the same")
    func signsIn() async throws {
        try await TestSite.serve { site in
            let first = try await join(site, .organiser)
            _ = try await invitation(site, .reader, name: "Invited")
            let form = try await site.get("/en/team/sign-in")
            func attempt(_ name: String, _ passphrase: String) async throws -> RawAnswer {
                try await site.post(
                    "/en/team/sign-in",
                    ["ticket": field("ticket", on: form), "name": name, "passphrase": passphrase])
            }
            for name in ["Ana organiser", "Nobody", "Invited"] {
                let refused = try await attempt(name, "a wrong passphrase")
                #expect(refused.status == 422)
                #expect(refused.text.contains("do not go together"))
                #expect(!refused.text.contains("a wrong passphrase"))
                #expect(refused.headers["set-cookie"] == nil)
            }
            let signedIn = try await attempt("ana ORGANISER", Self.passphrase)
            #expect(signedIn.status == 303)
            let second = try cookie(signedIn)
            #expect(second != first)
            #expect(try await site.get("/en/team", ["Cookie": second]).status == 200)
            // Guessing is held back.
            var statuses: Set<Int> = []
            for _ in 0..<8 { statuses.insert(try await attempt("Ana organiser", "guess").status) }
            #expect(statuses.contains(429))
        }
    }

    @Test("A form from elsewhere does nothing, and signing out or being taken out ends the session")
    func holdsForms() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .owner)
            let other = try await join(site, .organiser)
            let page = try await site.get("/en/team/people", ["Cookie": cookie])
            let key = field("key", on: page)
            let member = try #require(
                try await site.workspace.perform(ListMembers()).first { $0.role == .organiser })
            let form = ["act": "remove", "subject": member.id.text]
            for wrong in ["", "none", String(key.reversed())] {
                let answer = try await site.post(
                    "/en/team/people", form.merging(["key": wrong]) { $1 }, ["Cookie": cookie])
                #expect(answer.status == 403)
            }
            #expect(try await site.get("/en/team", ["Cookie": other]).status == 200)
            let removed = try await site.post(
                "/en/team/people", form.merging(["key": key]) { $1 }, ["Cookie": cookie])
            #expect(removed.status == 303)
            #expect(try await site.get("/en/team", ["Cookie": other]).status == 303)
            let out = try await site.post("/en/team/sign-out", ["key": key], ["Cookie": cookie])
            #expect(out.headers["set-cookie"]?.contains("Max-Age=0") == true)
            #expect(try await site.get("/en/team", ["Cookie": cookie]).status == 303)
        }
    }

    @Test("A session ends after half an hour without a sign of life, and after twelve hours in all")
    func ends() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .reader)
            site.clock.now += 1700
            #expect(try await site.get("/en/team", ["Cookie": cookie]).status == 200)
            site.clock.now += 1700
            #expect(try await site.get("/en/team", ["Cookie": cookie]).status == 200)
            site.clock.now += 1801
            #expect(try await site.get("/en/team", ["Cookie": cookie]).status == 303)
            let form = try await site.get("/en/team/sign-in")
            let again = try await site.post(
                "/en/team/sign-in",
                ["ticket": field("ticket", on: form), "name": "Ana reader", "passphrase": Self.passphrase])
            let second = try self.cookie(again)
            for _ in 0..<28 {
                site.clock.now += 1600
                _ = try await site.get("/en/team", ["Cookie": second])
            }
            #expect(try await site.get("/en/team", ["Cookie": second]).status == 303)
        }
    }

    @Test("An owner invites with a link that is shown once")
    func showsInvitation() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .owner)
            let page = try await site.get("/en/team/people", ["Cookie": cookie])
            let shown = try await site.post(
                "/en/team/people", ["ticket": field("key", on: page), "name": "Iris", "role": "reader"],
                ["Cookie": cookie])
            #expect(shown.status == 200)
            #expect(shown.text.contains("/team/join/"))
            #expect(try await !site.get("/en/team/people", ["Cookie": cookie]).text.contains("/team/join/"))
        }
    }

    @Test("A guest who asks is approved by a button, and that the list was read is in the journal once")
    func decides() async throws {
        var content = CampaignContent.withPlaces()
        content.events["panel"]?.event.registration.policy = .approval
        try await TestSite.serve(content) { site in
            _ = try await site.workspace.perform(
                RequestPlace(
                    event: "panel", guest: Guest(name: "Guestcanary", address: MailAddress("g@example.org"))),
                as: .anyone)
            let cookie = try await join(site, .secretariat)
            let page = try await site.get("/en/team/queues", ["Cookie": cookie])
            #expect(page.text.contains("Guestcanary"))
            _ = try await site.get("/en/team/queues", ["Cookie": cookie])
            let done = try await site.post(
                "/en/team/queues",
                ["key": field("key", on: page), "subject": field("subject", on: page), "act": "approve-guest"],
                ["Cookie": cookie])
            #expect(done.status == 303)
            #expect(try await !site.get("/en/team/queues", ["Cookie": cookie]).text.contains("Guestcanary"))
            let guests = try await site.workspace.perform(ListGuests(event: "panel"))
            #expect(guests.map(\.state) == ["confirmed"])
            let journal = try await site.workspace.perform(ShowJournal(last: 100))
            #expect(journal.filter { $0.name == "list.read" }.map(\.actor) == ["Ana secretariat"])
            #expect(journal.contains { $0.name == "rsvp.approve" && $0.actor == "Ana secretariat" })
            // What the page does not offer is not done.
            let other = try await site.post(
                "/en/team/queues", ["key": field("key", on: page), "act": "remove", "subject": "x"], ["Cookie": cookie])
            #expect(other.status == 422)
        }
    }

    @Test("A statement goes from stage to stage by its buttons, and what it cannot do is refused in words")
    func leadsStatements() async throws {
        try await TestSite.serve { site in
            let cookie = try await join(site, .organiser)
            func press(_ act: String) async throws -> RawAnswer {
                let page = try await site.get("/en/team/statements", ["Cookie": cookie])
                return try await site.post(
                    "/en/team/statements", ["key": field("key", on: page), "subject": "letter", "act": act],
                    ["Cookie": cookie])
            }
            func stage() async throws -> String? { try await site.workspace.perform(ListStatements()).first?.stage }
            #expect(try await stage() == "signOn")
            #expect(try await press("close").status == 303)
            #expect(try await stage() == "closed")
            let refused = try await press("publish")
            #expect(refused.status == 409)
            #expect(refused.text.contains("role=\"status\""))
            #expect(try await press("freeze").status == 303)
            #expect(try await stage() == "frozen")
            #expect(try await press("archive").status == 422)
        }
    }

    @Test("Names, passphrases and links are nowhere in the data as they are")
    func isSealed() async throws {
        try await TestSite.serve { site in
            let path = try await invitation(site, .reader, name: "Membercanary")
            _ = try await join(site, .organiser, name: "Joinedcanary")
            let bytes = try site.folder.allBytes()
            for secret in ["Membercanary", "Joinedcanary", Self.passphrase, String(path.split(separator: "/")[2])] {
                #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(secret)")
            }
        }
    }
}
