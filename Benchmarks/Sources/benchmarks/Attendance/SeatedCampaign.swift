import Convoke
import Foundation
import GRDB

/// A campaign of three events with guests, which are written by plain SQL where there are too many to ask one by one.
enum SeatedCampaign {
    static func key(_ text: String) throws -> Identifier<Event> {
        guard let key = Identifier<Event>(text) else { throw Program.Failed(description: "'\(text)' is no key.") }
        return key
    }

    static func workspace(in folder: URL) async throws -> Workspace {
        guard let name = Identifier<Campaign>("seats"), let language = LanguageTag("en"),
            let start = LocalDateTime("2099-03-05T14:00")
        else { throw Program.Failed(description: "The campaign cannot be made.") }
        let words = { LocalizedText([language: $0]) }
        var content = CampaignContent(
            campaign: Campaign(
                key: name, name: words("Seats"), languages: [language], zone: .utc, domain: "seats.example"))
        for (text, places) in [("rush", 100), ("queue", 300), ("crowd", 1_000_000)] {
            let key = try key(text)
            var event = Event(
                key: key, kind: .panel, title: words(text),
                when: .timed(start: start, end: nil, zone: .utc, fold: nil))
            event.registration = Registration(policy: .open, places: places)
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        let workspace = Workspace(
            at: folder, options: Workspace.Options(keys: folder.appendingPathComponent("keys"), purpose: "benchmarks"))
        _ = try await workspace.perform(ApplyCampaign(content: content))
        return workspace
    }

    static func seats(_ event: String, in workspace: Workspace) async throws -> SeatCounts {
        try await workspace.perform(ShowSeats(event: key(event)))
    }

    /// Seats guests who were never asked, and those who wait: copies of one real entry, so that rows have their usual size.
    /// Gives some who are seated.
    static func fill(_ event: String, confirmed: Int = 300, waiting: Int = 0, in workspace: Workspace) async throws
        -> [Identifier<Attendance>]
    {
        let guest = Guest(name: "Guest of the usual length")
        _ = try await workspace.perform(RequestPlace(event: key(event), guest: guest), as: .anyone)
        try await workspace.close()
        return try write(
            event, confirmed, waiting, to: workspace.folder.appendingPathComponent(".convoke/convoke.sqlite"))
    }

    private static func write(_ event: String, _ confirmed: Int, _ waiting: Int, to file: URL) throws
        -> [Identifier<Attendance>]
    {
        let queue = try DatabaseQueue(path: file.path)
        defer { try? queue.close() }
        return try queue.write { database in
            try database.execute(
                sql: """
                    WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
                    INSERT INTO attendance
                        (id, event, state, party, ordinal, kept_until, checked_in, requested_on, blind_index, link, sealed)
                    SELECT lower(hex(randomblob(13))), event, CASE WHEN n <= ? THEN 'confirmed' ELSE 'waitlisted' END, 1, n,
                        NULL, CASE WHEN n <= ? AND n % 2 = 0 THEN 1 END, requested_on, NULL, randomblob(32), sealed
                    FROM attendance, number WHERE event = ? AND ordinal = 1
                    """, arguments: [confirmed + waiting, confirmed, waiting == 0 ? confirmed : 0, event])
            try database.execute(
                sql: """
                    UPDATE seating SET confirmed = ?, waiting = ?, waiting_parties = ?, last_ordinal = ? WHERE event = ?
                    """, arguments: [confirmed, waiting, waiting, confirmed + waiting, event])
            let seated = try String.fetchAll(
                database,
                sql: "SELECT id FROM attendance WHERE event = ? AND state = 'confirmed' AND ordinal > 1 LIMIT 250",
                arguments: [event])
            return seated.compactMap { Identifier<Attendance>($0) }
        }
    }
}
