import Convoke
import ConvokeTestSupport
import ConvokeWeb
import Foundation
import Testing

@Suite("A campaign that a server holds")
struct RemoteCampaignTests {
    @Test("What is asked over the line gives what it gives at hand, and refuses in the same words")
    func isTheSame() async throws {
        try await TestSite.serve { site in
            let token = try await site.workspace.perform(MakeToken(holder: "Ana", role: .organiser)).token
            let remote = try #require(RemoteCampaign("http://127.0.0.1:\(site.port)/", token: token))
            #expect(
                try await remote.perform("event.list", "{}")
                    == CanonicalJSON.text(of: try await site.workspace.perform(ListEvents())))
            let request = RequestID("one-cancelling")
            let first = try await remote.perform("event.cancel", #"{"event": "panel"}"#, request: request)
            #expect(try await remote.perform("event.cancel", #"{"event": "panel"}"#, request: request) == first)
            let refusal = await #expect(throws: GivenRefusal.self) {
                _ = try await remote.perform("event.cancel", #"{"event": "panel"}"#)
            }
            #expect(refusal == GivenRefusal(.conflict, "The event is cancelled already; nothing was changed."))
            let wrong = try #require(RemoteCampaign("http://127.0.0.1:\(site.port)", token: "wrong"))
            let forbidden = await #expect(throws: GivenRefusal.self) { _ = try await wrong.perform("event.list", "{}") }
            #expect(forbidden?.code == .forbidden)
        }
    }

    @Test(
        "A token never goes over an open line to another machine",
        arguments: [
            ("https://events.example.org", true), ("http://127.0.0.1:8080", true), ("http://abc.onion", true),
            ("http://events.example.org", false), ("ftp://events.example.org", false), ("events.example.org", false),
            ("https://user@events.example.org", false), ("https://events.example.org/?a=b", false), ("", false),
        ])
    func needsEncryption(address: String, isGood: Bool) {
        #expect((RemoteCampaign(address, token: "secret") != nil) == isGood)
    }

    @Test("A server that is away is told in a sentence")
    func isAway() async throws {
        let remote = try #require(RemoteCampaign("http://127.0.0.1:1", token: "secret"))
        let refusal = await #expect(throws: GivenRefusal.self) { _ = try await remote.perform("event.list", "{}") }
        #expect(refusal?.code == .busy)
    }
}
