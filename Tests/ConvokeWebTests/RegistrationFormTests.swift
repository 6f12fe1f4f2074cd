import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Asking for a place over the web")
struct RegistrationFormTests {
    private let path = "/en/events/panel"

    /// A form that was read for a while before it is sent.
    private func filled(_ site: TestSite, _ fields: [String: String]) async throws -> [String: String] {
        let ticket = try await site.ticket(on: path)
        site.clock.now += 30
        return ["ticket": ticket, "website": "", "party": "1"].merging(fields) { $1 }
    }

    private func seats(_ site: TestSite) async throws -> SeatCounts {
        try await site.workspace.perform(ShowSeats(event: "panel"))
    }

    @Test("Without an address the guest is led to the secret page of the place")
    func leadsToPlace() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let sent = try await site.post(path, try await filled(site, ["name": "A. Lias"]))
            #expect(sent.status == 303)
            let way = sent.headers["location"] ?? ""
            #expect(way.hasPrefix("/places/") && way.hasSuffix("?lang=en"))
            let own = try await site.get(way)
            #expect(own.status == 200)
            #expect(own.headers["cache-control"] == "private, no-store")
            #expect(own.headers["x-robots-tag"] == "noindex, nofollow")
            #expect(own.text.contains("Palais des Nations"))
            #expect(!own.text.contains(way.split(separator: "?")[0].dropFirst(8)))
            #expect(try await seats(site).confirmed == 1)
        }
    }

    @Test("Sent twice it is one act with one answer; another form is another act")
    func isOneAct() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let fields = try await filled(site, ["name": "A. Lias"])
            let (first, second) = (try await site.post(path, fields), try await site.post(path, fields))
            #expect(first.headers["location"] == second.headers["location"])
            #expect(try await seats(site).confirmed == 1)
            _ = try await site.post(path, try await filled(site, ["name": "A. Lias"]))
            #expect(try await seats(site).confirmed == 2)
        }
    }

    @Test("What is wrong is said above and at the field, and what was written stays")
    func keepsValues() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let fields = try await filled(site, ["name": "", "mail": "no\"<address>", "party": "9"])
            let sent = try await site.post(path, fields)
            #expect(sent.status == 422)
            #expect(sent.text.contains("<title>Error: A panel – Defenders</title>"))
            for (field, words) in [
                ("name", "Give a name or an alias."), ("mail", "Give a mail address such as name@example.org."),
                ("party", "Give a number from 1 to 2."),
            ] {
                #expect(sent.text.contains("<a href=\"#\(field)\">\(words)</a>"))
                #expect(sent.text.contains("<p class=\"error\" id=\"\(field)-error\">\(words)</p>"))
                #expect(sent.text.contains("aria-describedby=\"\(field)-error\""))
            }
            #expect(sent.text.contains("value=\"no&quot;&lt;address&gt;\""))
            #expect(try await seats(site).confirmed == 0)
        }
    }

    @Test("A program that sends at once or fills in what nobody sees gets no place")
    func trapsPrograms() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let ticket = try await site.ticket(on: path)
            let quick = try await site.post(path, ["ticket": ticket, "name": "Bot", "party": "1"])
            #expect(quick.status == 422)
            #expect(quick.text.contains("That was very quick."))
            let trapped = try await site.post(
                path, try await filled(site, ["name": "Bot", "website": "https://spam.example"]))
            #expect(trapped.status == 303)
            #expect(trapped.headers["location"] == "/en/thanks/place")
            #expect(try await seats(site).confirmed == 0)
        }
    }

    @Test(
        "A form is good for half a day, for its own event, and only as we made it",
        arguments: [
            { (ticket: String) in "" }, { (ticket: String) in ticket + "0" },
            { (ticket: String) in ticket.replacingOccurrences(of: "1709", with: "1708") },
            { (ticket: String) in "1709636400.x.y" },
        ] as [@Sendable (String) -> String])
    func refusesForged(_ change: @Sendable (String) -> String) async throws {
        try await TestSite.serve(.withPlaces()) { site in
            var fields = try await filled(site, ["name": "A. Lias"])
            fields["ticket"] = change(fields["ticket"] ?? "")
            let sent = try await site.post(path, fields)
            #expect(sent.status == 422)
            #expect(sent.text.contains("value=\"A. Lias\""))
            #expect(try await seats(site).confirmed == 0)
        }
    }

    @Test("An address that has a place gets the answer of a new one")
    func tellsNothing() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            var answers: [RawAnswer] = []
            for _ in 0..<2 {
                var answer = try await site.post(
                    path, try await filled(site, ["name": "Ana", "mail": "ana@example.org"]))
                answer.headers["date"] = nil
                answers.append(answer)
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].headers["location"] == "/en/thanks/place")
            #expect(try await seats(site).held == 1)
        }
    }

    @Test("A form on another's page is not taken")
    func refusesOtherSites() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let fields = try await filled(site, ["name": "A. Lias"])
            #expect(try await site.post(path, fields, ["Sec-Fetch-Site": "cross-site"]).status == 403)
            #expect(try await seats(site).confirmed == 0)
        }
    }

    @Test("Who sends forms without end is asked to wait, and others are not")
    func slowsFloods() async throws {
        try await TestSite.serve(.withPlaces(nil)) { site in
            var statuses: Set<Int> = []
            let fields = try await filled(site, ["name": ""])
            for _ in 0..<21 { statuses.insert(try await site.post(path, fields).status) }
            #expect(statuses == [422, 429])
            let other = try await site.post(path, fields, ["X-Forwarded-For": "198.51.100.1"])
            #expect(other.status == 422)
        }
    }

    @Test("Where numbers are not told, the page does not say that it is full")
    func tellsNoNumbers() async throws {
        for (disclosure, tells) in [(EventDisclosure.standard(at: .standard), true), (.standard(at: .high), false)] {
            try await TestSite.serve(.withPlaces(1, disclosure: disclosure)) { site in
                _ = try await site.post(path, try await filled(site, ["name": "A. Lias"]))
                let page = try await site.get(path)
                #expect(page.text.contains("All places are taken.") == tells)
            }
        }
    }

    @Test("What only confirmed guests may know is on their page, and on none of the public's")
    func keepsVenue() async throws {
        try await TestSite.serve(.withPlaces(disclosure: .standard(at: .high))) { site in
            let sent = try await site.post(path, try await filled(site, ["name": "A. Lias"]))
            let own = try await site.get(sent.headers["location"] ?? "")
            #expect(own.text.contains("Palais des Nations") && own.text.contains("secret-room"))
            for path in [
                "/en/", "/en/programme", path, "/en/events/panel.ics", "/feeds/campaign.en.ics", "/es/events/panel",
            ] {
                let page = try await site.get(path)
                #expect(page.status == 200)
                for secret in ["Palais", "secret-room", "Ana Pérez", "witness-1"] {
                    #expect(!page.text.contains(secret), "\(path)")
                }
            }
        }
    }
}
