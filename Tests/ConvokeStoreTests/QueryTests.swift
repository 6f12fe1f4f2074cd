import ConvokeModel
import ConvokeTestSupport
import Testing

@testable import ConvokeStore

@Suite("A query's words are written in the source and its values are bound")
struct QueryTests {
    @Test("Values become numbered places, never words")
    func binds() {
        let hostile = "'; DROP TABLE document; --"
        let query: Query = "SELECT \(1) FROM document WHERE key = \(hostile) AND life = \(String?.none)"
        #expect(query.sql == "SELECT $1 FROM document WHERE key = $2 AND life = $3")
        #expect(query.values == [.integer(1), .text(hostile), .null(.text)])
    }

    @Test("What was bound is what is read back", arguments: ["", "'; --", "ñ 人 م 😀", "a\nb"])
    func roundTrip(text: String) async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let rows = try await store.read {
            try $0.connection.rows("SELECT \(text), \(42), \([UInt8]([0, 255])), \(Int?.none), \([UInt8]())")
        }
        try #require(rows.count == 1)
        #expect(rows == [ResultRow([.text(text), .integer(42), .blob([0, 255]), .null(.text), .blob([])])])
        try store.close()
    }

    @Test("A text with NUL is refused, since SQLite would read it back cut")
    func refusesNul() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        await #expect(throws: NulInText.self) { try await store.record("a\0b") }
        try store.close()
    }

    @Test("A column of another type is an error, not a trap")
    func refusesOtherTypes() throws {
        let row = ResultRow([.text("x"), .null(.integer)])
        #expect(throws: UnexpectedValue.self) { try row.integer(0) }
        #expect(throws: UnexpectedValue.self) { try row.text(1) }
        #expect(throws: UnexpectedValue.self) { try row.text(7) }
        #expect(try row.integerIfAny(1) == nil)
    }
}
