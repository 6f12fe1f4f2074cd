import ConvokeModel
import Foundation

/// Moves a campaign's data from one engine to another: whole, in one transaction, so that one that is stopped leaves nothing.
public enum CampaignCopy {
    /// Every table, each after those that it refers to.
    static let tables: [StaticString] = [
        "setting", "document", "private_person", "statement_version", "sealing_key", "actor", "seal", "journal",
        "request",
        "seating", "attendance", "purged_key", "outbox", "door_fact", "arrival", "retention", "guest_figures",
        "erased_guest", "import_row", "invitation", "invited_guest", "guest_words", "signature", "signature_count",
        "milestone", "manifest", "manifest_list", "reading_link", "delivery", "imported_signature",
        "suspicion_decision", "access_token", "mail_attempt", "deadline_mark", "event_span", "programme_release",
        "team_member", "part", "deadline_reminder",
    ]

    /// What was copied.
    public struct Report: Codable, Hashable, Sendable {
        /// Rows by table.
        public var rows: [String: Int]
        public var journal: JournalVerdict
    }

    /// Copies the data as of one moment. Refuses a place that holds data already; the source stays as it is. The keys stay
    /// where they are: both sides are sealed with the same.
    public static func copy(
        from source: CampaignFiles, to target: CampaignFiles, keys: KeyStore.Location, surroundings: Surroundings,
        waiting seconds: Double
    ) async throws -> Report {
        let reader = try await StoredCampaignReader(source, keys: keys, surroundings: surroundings)
        defer { try? reader.close() }
        let expected = try await reader.read { try $0.verifyJournal() }
        if let fault = expected.fault {
            throw GivenRefusal(
                .conflict, "The journal does not hold, so nothing was copied: \(fault.sentence)")
        }
        let rows = try await CampaignStore.fill(target, waiting: seconds) { engine in
            try await reader.read { source in
                var rows: [String: Int] = [:]
                try engine.prepare { rows = try fill($0, from: source.connection) }
                return rows
            }
        }
        let copied = try await StoredCampaignReader(target, keys: keys, surroundings: surroundings)
        defer { try? copied.close() }
        let journal = try await copied.read { try $0.verifyJournal() }
        guard journal.fault == nil, journal.entries >= expected.entries else {
            throw GivenRefusal(
                .conflict,
                "The copy's journal does not hold (\(journal.fault?.sentence ?? "entries are missing")). Use the data where it was; the copy is not to be used."
            )
        }
        return Report(rows: rows, journal: journal)
    }

    /// Copies every row and holds the numbers of both sides against each other.
    private static func fill(_ target: any DatabaseConnection, from source: any DatabaseConnection) throws -> [String:
        Int]
    {
        guard try Migrations.version(of: target) == 0 else {
            throw GivenRefusal(
                .conflict,
                "There is a campaign's data in the other place already, and it is not overwritten. Nothing was copied.")
        }
        try Migrations.shipped.run(on: target, from: 0)
        var counts: [String: Int] = [:]
        for table in tables {
            var count = 0
            try source.each(.all(of: table)) { row in
                try target.execute(.insertion(into: table, row.values))
                count += 1
            }
            guard try target.rows(.count(of: table)).first?.integer(0) == count else {
                throw GivenRefusal(.conflict, "Not all rows of '\(table)' were kept. Nothing was copied; try again.")
            }
            counts[table.description] = count
        }
        // What waited for its seal on the one side gets it on the other.
        try sealOpenEntries(target)
        return counts
    }
}
