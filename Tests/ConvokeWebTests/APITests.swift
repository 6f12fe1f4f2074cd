import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The API")
struct APITests {
    private func token(_ site: TestSite, _ role: Role, days: Int? = nil) async throws -> NewToken {
        try await site.workspace.perform(MakeToken(holder: "Ana", role: role, days: days))
    }

    private func call(
        _ site: TestSite, _ method: String, _ name: String, token: String? = nil, _ body: String? = nil,
        _ headers: [String: String] = [:]
    ) async throws -> RawAnswer {
        var all = ["Content-Type": "application/json"].merging(headers) { $1 }
        all["Authorization"] = token.map { "Bearer \($0)" }
        return try await site.ask(method, "/api/v1/\(name)", all, body: body)
    }

    @Test("A use case over the API does what it does at hand, under the holder's name")
    func acts() async throws {
        try await TestSite.serve { site in
            let secret = try await token(site, .organiser).token
            let listed = try await call(site, "GET", "event.list", token: secret)
            #expect(listed.status == 200)
            #expect(listed.headers["cache-control"] == "private, no-store")
            let known = try CanonicalJSON.text(of: try await site.workspace.perform(ListEvents()))
            #expect(listed.text == "{\"schema\":\"convoke.event.list/1\",\"data\":\(known)}\n")
            let cancelled = try await call(site, "POST", "event.cancel", token: secret, #"{"event": "panel"}"#)
            #expect(cancelled.status == 200)
            let entry = try await site.workspace.perform(ShowJournal(last: 1)).first
            #expect(entry?.actor == "Ana")
            #expect(try await site.get("/en/events/panel").text.contains("This event is cancelled."))
        }
    }

    @Test("Each role may over the API what it may, and no more; a stranger only what is everybody's")
    func holdsPermissions() async throws {
        try await TestSite.serve { site in
            for role in [nil] + Role.allCases {
                let secret: String? = if let role { try await token(site, role).token } else { nil }
                var wrong: [String] = []
                for useCase in UseCaseRegistry.all where useCase.isRead {
                    // What no use case takes: refused for that where it may be asked, and before where it may not.
                    let answer = try await call(site, "POST", useCase.name, token: secret, "[]")
                    let isAllowed = role?.isAllowed(useCase.permission) ?? (useCase.permission == .anyone)
                    if (answer.status == 403) == isAllowed { wrong.append(useCase.name) }
                }
                #expect(wrong == [], "\(role?.word ?? "stranger")")
            }
        }
    }

    @Test("Whatever is wrong with a call, the answer is a problem that programs can read")
    func answersPrograms() async throws {
        try await TestSite.serve { site in
            for (method, path, status) in [
                ("GET", "event.list?a=%FF", 400), ("GET", "event.list?a=1&a=2", 400), ("GET", "nothing", 404),
                ("GET", "a/b", 404), ("PUT", "event.list", 405), ("GET", "event.cancel", 403),
            ] {
                let answer = try await site.ask(method, "/api/v1/\(path)", [:], body: nil)
                #expect(answer.status == status, "\(method) \(path)")
                #expect(answer.headers["content-type"] == "application/problem+json", "\(method) \(path)")
            }
        }
    }

    @Test("A token that is revoked, past its time or misspelt is worth nothing")
    func refusesTokens() async throws {
        try await TestSite.serve { site in
            let (revoked, old) = (try await token(site, .owner), try await token(site, .owner, days: 1))
            #expect(try await call(site, "GET", "event.list", token: old.token).status == 200)
            _ = try await site.workspace.perform(RevokeToken(token: revoked.id))
            site.clock.now += 86_400
            for secret in [revoked.token, old.token, "x", String(old.token.dropLast()) + "_"] {
                let answer = try await call(site, "GET", "event.list", token: secret)
                #expect(answer.status == 401)
                #expect(answer.headers["www-authenticate"] == "Bearer")
            }
            // The token itself is nowhere in the data.
            let listed = try await site.workspace.perform(ListTokens())
            #expect(listed.map(\.isRevoked).sorted { $0 && !$1 } == [true, false])
            #expect(try !site.folder.allBytes().contains(Data(old.token.utf8)))
        }
    }

    @Test("What goes wrong is told as problem+json, with the sentence that a command would print")
    func tellsProblems() async throws {
        try await TestSite.serve { site in
            let secret = try await token(site, .owner).token
            let cases: [(Int, String, RawAnswer)] = [
                (404, "not-found", try await call(site, "POST", "event.show", token: secret, #"{"event": "nothing"}"#)),
                (404, "not-found", try await call(site, "GET", "no.such", token: secret)),
                (422, "invalid", try await call(site, "POST", "event.show", token: secret, "{}")),
                (422, "invalid", try await call(site, "POST", "event.show", token: secret, "not json")),
                (
                    409, "conflict",
                    try await call(site, "POST", "event.announce", token: secret, #"{"event": "panel"}"#)
                ),
                (405, "invalid", try await call(site, "GET", "event.cancel", token: secret)),
                (
                    415, "invalid",
                    try await call(site, "POST", "event.list", token: secret, "a=b", ["Content-Type": "text/plain"])
                ),
                (
                    413, "invalid",
                    try await call(site, "POST", "site.read", token: nil, String(repeating: " ", count: 70_000))
                ),
                (403, "forbidden", try await call(site, "GET", "event.list")),
            ]
            for (status, code, answer) in cases {
                #expect(answer.status == status)
                #expect(answer.headers["content-type"] == "application/problem+json")
                let problem = try JSONSerialization.jsonObject(with: answer.body) as? [String: Any]
                #expect(problem?["code"] as? String == code)
                #expect(problem?["status"] as? Int == status)
                #expect((problem?["detail"] as? String)?.hasSuffix(".") == true)
            }
        }
    }

    @Test(
        "A number so large that sums with it would end the server is refused with a sentence, by everybody and in any field"
    )
    func refusesHugeNumbers() async throws {
        try await TestSite.serve { site in
            let secret = try await token(site, .owner).token
            let content = try CanonicalJSON.text(of: ApplyCampaign(content: .sample))
            let party = #"{"event": "panel", "party": 9223372036854775807, "guest": {"name": "A", "companions": []}}"#
            for body in [
                (
                    secret, "campaign.apply",
                    content.replacing("\"capacity\":", with: "\"travel\":{\"x\":1e18},\"capacity\":")
                ),
                (nil, "rsvp.request", party),
            ] as [(String?, String, String)] {
                let answer = try await call(site, "POST", body.1, token: body.0, body.2)
                #expect(answer.status == 422)
                #expect(answer.text.contains("is too large. Write numbers below 1000000000000."))
            }
            #expect(try await call(site, "GET", "event.list", token: secret).status == 200)
        }
    }

    @Test("The same key asked twice is one act")
    func isIdempotent() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let body = #"{"event": "panel", "guest": {"name": "A", "companions": [], "answers": {}}, "party": 1}"#
            var answers: [RawAnswer] = []
            for _ in 0..<2 {
                var answer = try await call(
                    site, "POST", "rsvp.request", token: nil, body, ["Idempotency-Key": "my-key-1"])
                answer.headers["date"] = nil
                answers.append(answer)
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].status == 200)
            #expect(try await site.workspace.perform(ShowSeats(event: "panel")).confirmed == 1)
        }
    }

    @Test("The description names every use case, with the methods that it takes")
    func describes() async throws {
        try await TestSite.serve { site in
            let answer = try await call(site, "GET", "openapi.json")
            let document = try JSONSerialization.jsonObject(with: answer.body) as? [String: Any]
            let paths = document?["paths"] as? [String: [String: Any]] ?? [:]
            #expect(
                paths.mapValues { $0.keys.sorted() }
                    == Dictionary(
                        uniqueKeysWithValues: UseCaseRegistry.all.map {
                            ("/\($0.name)", $0.isRead ? ["get", "post"] : ["post"])
                        }))
        }
    }
}
