import Foundation
import Testing

struct UseCaseTests {
    @Test("Every use case is listed with who may perform it")
    func lists() async throws {
        let fixture = try await CommandFixture()
        let listed = try await fixture.expect(0, "do", "--json").document().data.array
        let names = listed.compactMap { $0["name"]?.text }
        for name in ["campaign.apply", "event.announce", "event.cancel", "event.list", "person.add", "journal.verify"] {
            #expect(names.contains(name))
        }
        #expect(names == names.sorted())
        #expect(listed.allSatisfy { $0["permission"]?.text?.isEmpty == false })
    }

    @Test("Any use case is performed by name, its values from the words or from standard input")
    func performs() async throws {
        let fixture = try await CommandFixture.applied()
        let announced = try await fixture.expect(0, "do", "event.announce", #"{"event": "opening"}"#)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(announced.out.utf8))["state"] == "announced")
        let cancelled = try await fixture.expect(
            0, "do", "event.cancel", "-", "--json", input: Data(#"{"event": "opening"}"#.utf8))
        #expect(try cancelled.document().schema == "convoke.event.cancel/1")
        #expect(try await fixture.opening()["state"] == "cancelled")
    }

    @Test("The same request asked twice is done once, and answers the same")
    func once() async throws {
        let fixture = try await CommandFixture.applied()
        let words = ["do", "event.announce", #"{"event":"opening"}"#, "--request", "0123456789abcdef0123456789"]
        let first = try await fixture.run(words)
        let second = try await fixture.run(words)
        #expect(first.code == 0 && second.code == 0)
        #expect(first.out == second.out)
        #expect(try await fixture.run("do", "event.announce", #"{"event":"opening"}"#).code == 4)
        let entries = try await fixture.expect(0, "journal", "show", "--json").document().data.array
        #expect(entries.filter { $0["name"] == "event.announce" }.count == 1)
    }

    @Test(
        "Values that do not fit are refused with what is wrong",
        arguments: [
            ("{", "not valid JSON"), ("[]", "event.announce"), ("{}", "'event' is missing"),
            (#"{"event": 7}"#, "event"), (#"{"event": "Not A Key"}"#, "a-z, 0-9 and hyphens"),
            (#"{"event": null}"#, "event"), ("", "event.announce"),
        ])
    func refuses(values: String, words: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run("do", "event.announce", values)
        #expect(outcome.code == 1)
        #expect(outcome.err.contains(words))
        #expect(try await fixture.opening()["state"] == "draft")
    }

    @Test("Values that are not UTF-8 or nested without end are refused, and nothing crashes")
    func hostile() async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("do", "event.announce", "-", input: Data([0xFF, 0xFE, 0x7B])).code == 1)
        let deep = Data(String(repeating: "[", count: 200_000).utf8)
        #expect(try await fixture.run("do", "event.announce", "-", input: deep).code == 1)
        let nested = Data((#"{"event":"# + String(repeating: #"{"a":"#, count: 50_000)).utf8)
        #expect(try await fixture.run("do", "event.announce", "-", input: nested).code == 1)
    }
}
