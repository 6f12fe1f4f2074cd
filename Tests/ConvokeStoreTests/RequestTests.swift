import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("A request id belongs to who asked, and what")
struct RequestTests {
    private let id = RequestID("request-0001")!

    @Test("The same actor asking the same gets the same outcome; anybody else, or anything else, gets none")
    func isBound() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let id = id
        try await store.write(as: StoreFixture.ada) {
            try $0.keep(Data("done".utf8), of: id, useCase: "event.cancel", body: [1])
        }
        let again = try await store.write(as: StoreFixture.ada) {
            try $0.outcome(of: id, useCase: "event.cancel", body: [1])
        }
        #expect(again == Data("done".utf8))
        let others: [(Actor, String, [UInt8])] = [
            (.anyone, "event.cancel", [1]), (Actor(name: "Bo", role: .owner), "event.cancel", [1]),
            (Actor(name: "Ada", role: .organiser), "event.cancel", [1]), (StoreFixture.ada, "event.hold", [1]),
            (StoreFixture.ada, "event.cancel", [2]),
        ]
        for (actor, useCase, body) in others {
            await #expect(throws: GivenRefusal.self) {
                try await store.write(as: actor) { try $0.outcome(of: id, useCase: useCase, body: body) }
            }
        }
        try store.close()
    }

    @Test("What is kept of a body is keyed: without the key nobody can try which name it held")
    func isKeyed() async throws {
        var digests: Set<[UInt8]> = []
        for _ in 0..<2 {
            let fixture = try StoreFixture()
            let store = try await fixture.open()
            let id = id
            digests.insert(
                try await store.write(as: StoreFixture.ada) {
                    try $0.keep(Data("done".utf8), of: id, useCase: "rsvp.request", body: Array("Canary".utf8))
                    return try $0.connection.rows("SELECT digest FROM request")[0].blob(0)
                })
            try store.close()
        }
        #expect(digests.count == 2)
    }

    @Test("After a week an id is forgotten")
    func isForgotten() async throws {
        let fixture = try StoreFixture()
        let id = id
        let store = try await fixture.open()
        try await store.write(as: StoreFixture.ada) { try $0.keep(Data("done".utf8), of: id, useCase: "x", body: []) }
        try store.close()
        fixture.clock.now = noon.addingTimeInterval(9 * 86_400)
        let later = try await fixture.open()
        #expect(try await later.write(as: StoreFixture.ada) { try $0.outcome(of: id, useCase: "x", body: []) } == nil)
        try later.close()
    }

    @Test(
        "An id is 8 to 100 printable ASCII characters",
        arguments: ["short", "with blank", "ñandú-ñandú", String(repeating: "x", count: 101)])
    func refuses(text: String) { #expect(RequestID(text) == nil) }
}
