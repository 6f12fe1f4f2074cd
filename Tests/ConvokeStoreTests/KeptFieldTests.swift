import ConvokeModel
import ConvokeTestSupport
import Testing

@testable import ConvokeStore

/// Every column that can hold something personal, with what ends it. A column that is not in one of the tables below fails the
/// build: whoever adds it has to say how it goes.
@Suite("Nothing personal is kept without a rule for its end")
struct KeptFieldTests {
    /// What is sealed, or is a keyed digest of something personal, by table and column.
    private static let rules: [String: String] = [
        "access_token.sealed": "the holder, until the token is revoked or past its time",
        "access_token.digest": "of a secret, with its token",
        "actor.blind_index": "of a member's name, as long as the journal",
        "actor.sealed": "a member's name, as long as the journal",
        "attendance.blind_index": "the event's retention, and person erase",
        "attendance.link": "the event's retention, and person erase",
        "attendance.replies": "the event's retention, and person erase",
        "attendance.sealed": "the event's retention, and person erase",
        "delivery.sealed": "to whom it was delivered, with the campaign",
        "guest_words.digest": "the event's retention, and person erase",
        "import_row.content": "the event's retention",
        "import_row.identity": "the event's retention",
        "imported_signature.content": "a row of a sheet, kept so that who was erased is not brought in again",
        "imported_signature.identity": "a row of a sheet, kept so that who was erased is not brought in again",
        "imported_signature.source": "the name of a sheet, with the campaign",
        "invitation.code": "of a secret, with the event",
        "manifest.members": "identifiers, with the list that they stand on",
        "manifest_list.sealed": "what is printed, with the list",
        "outbox.attachment": "a letter, with its mail: outbox discard, and the statement's key",
        "outbox.letter": "of a letter and its addressee, with its mail",
        "outbox.sealed": "the event's retention, person erase, and outbox discard",
        "outbox.words": "with its mail: the event's retention, person erase, and outbox discard",
        "part.sealed": "the event's retention, person erase, and a withdrawal from everything",
        "private_person.sealed": "of who takes part under another name, with the campaign",
        "reading_link.digest": "of a secret, with its link",
        "reading_link.sealed": "for whom it was made, with its link",
        "request.digest": "a week",
        "request.sealed": "a week",
        "signature.identity": "person erase",
        "signature.registry": "of an organisation's number, with its signature",
        "signature.sealed": "person erase",
        "team_member.invitation": "of a secret, a week or until it is used",
        "team_member.passphrase": "a scrypt hash, until the member is taken out",
        "team_member.second":
            "of a telephone's codes, until they are turned off or the member is invited anew or taken out",
        "team_member.sealed": "a member's name, as long as the journal",
    ]
    /// Digests of what is nobody's.
    private static let impersonal: Set<String> = ["journal.digest", "seal.digest", "sealing_key.fingerprint"]
    /// Texts that tell of somebody's place or signature; none holds what somebody wrote.
    private static let words: Set<String> = [
        "attendance.id", "attendance.event", "attendance.state", "attendance.requested_on", "signature.id",
        "signature.statement", "signature.language", "signature.state", "signature.source", "signature.signed_on",
    ]

    private func columns(_ query: Query) async throws -> Set<String> {
        let fixture = try StoreFixture()
        defer { withExtendedLifetime(fixture) {} }
        let store = try await fixture.open()
        let names = try await store.read { try $0.connection.rows(query).map { try $0.text(0) } }
        try store.close()
        return Set(names)
    }

    @Test(
        "Whatever column is sealed has a rule, and no rule is about a column that is gone",
        .enabled(if: TestDatabase.isFile))
    func sealedColumns() async throws {
        let found = try await columns(
            """
            SELECT entry.name || '.' || field.name FROM sqlite_master AS entry, pragma_table_info(entry.name) AS field \
            WHERE entry.type = 'table' AND field.type = 'BLOB'
            """)
        #expect(found == Set(Self.rules.keys).union(Self.impersonal))
    }

    @Test(
        "Of a guest and of a signature nothing is kept in the clear but what is counted or put in order",
        .enabled(if: TestDatabase.isFile))
    func clearColumns() async throws {
        let found = try await columns(
            """
            SELECT entry.name || '.' || field.name FROM sqlite_master AS entry, pragma_table_info(entry.name) AS field \
            WHERE entry.type = 'table' AND field.type = 'TEXT' AND entry.name IN ('attendance', 'signature')
            """)
        #expect(found == Self.words)
    }
}
