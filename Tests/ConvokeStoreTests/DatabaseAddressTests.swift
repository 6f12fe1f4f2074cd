import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("A database is named by a URL whose secrets are printed nowhere")
struct DatabaseAddressTests {
    @Test(
        "What people are told of it is where it is",
        arguments: [
            (
                "postgres://ada:canary%40word@db.example:5433/events?sslmode=verify-full&schema=spring",
                "PostgreSQL on db.example, database events, schema spring"
            ),
            ("postgresql:///events?host=/run/postgresql", "PostgreSQL on /run/postgresql, database events"),
            ("postgres://db1.example,db2.example/events", "PostgreSQL on db1.example, db2.example, database events"),
        ])
    func describes(url: String, description: String) throws {
        let address = try DatabaseAddress(url)
        #expect(address.description == description)
        #expect(!"\(address)".contains("canary"))
        #expect(address.hasPassword == url.contains("canary"))
        #expect(address.isLocal == url.contains("/run/"))
    }

    @Test(
        "What is no such URL is refused, and not repeated",
        arguments: [
            "mysql://ada:canary@db/events", "postgres://ada:canary@[db/events",
            "postgres://db/events?canary=1", "postgres://db/events?schema=Canary;drop",
            "postgres://db/e?schema=a&schema=b",
            "postgres://db/e?schema=", "canary", "",
        ])
    func refuses(url: String) {
        let refusal = #expect(throws: GivenRefusal.self) { try DatabaseAddress(url) }
        #expect(refusal?.sentence.lowercased().contains("canary") == false)
    }

    @Test("A password after the question mark is one, too")
    func findsPassword() throws {
        #expect(try DatabaseAddress("postgres://db/events?user=ada&password=canary").hasPassword)
    }

    @Test("Where nobody answers, the sentence says so and holds no password")
    func unreachable() throws {
        let address = try DatabaseAddress("postgres://ada:canary@127.0.0.1:1/events?connect_timeout=2")
        let failure = #expect(throws: PostgresFailure.self) { try PostgresConnection(address) }
        #expect(failure?.code == .busy && failure?.sentence.contains("cannot be reached") == true)
        #expect(failure.map { "\($0)\($0.sentence)".contains("canary") } == false)
    }
}
