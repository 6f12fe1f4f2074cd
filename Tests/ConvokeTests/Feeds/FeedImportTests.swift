import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Calendars that come in")
struct FeedImportTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Checkout.sample, to: folder["campaign"])
        workspace = Workspace.test(in: folder)
    }

    private func event(_ uid: String? = "talk@conf.example", _ lines: String...) -> [String] {
        let start =
            lines.contains { $0.hasPrefix("DTSTART") } ? [] : ["DTSTART:20261005T080000Z", "DTEND:20261005T090000Z"]
        let title = lines.contains { $0.hasPrefix("SUMMARY") } ? [] : ["SUMMARY:Opening"]
        let stamp = lines.contains { $0.hasPrefix("DTSTAMP") } ? [] : ["DTSTAMP:20260101T000000Z"]
        return ["BEGIN:VEVENT"] + (uid.map { ["UID:\($0)"] } ?? []) + stamp + start + title + lines + ["END:VEVENT"]
    }

    private func bring(_ events: [String]..., dryRun: Bool = false, venue: Identifier<Venue>? = nil) async throws
        -> FeedImportReport
    {
        let lines =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Rights week", "X-WR-TIMEZONE:Europe/Zurich"]
            + events.flatMap { $0 } + ["END:VCALENDAR", ""]
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        return try await workspace.importFeed(
            bytes, FeedImportOptions(source: "conference", venue: venue), isTrial: dryRun)
    }

    private func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder["campaign/\(path)"]), as: UTF8.self)
    }

    private func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try file(path)
        try #require(text.contains(old))
        try folder.write(text.replacing(old, with: new), to: "campaign/\(path)")
    }

    private func counts(_ report: FeedImportReport) -> [Int] {
        [
            report.added.count, report.changed.count, report.unchanged.count, report.conflicts.count,
            report.refused.count,
        ]
    }

    @Test("A new event becomes a draft in a file of its own, and the campaign stays sound")
    func adds() async throws {
        let report = try await bring(
            event(
                "talk@conf.example", "LOCATION:Room 7, Palais des Nations, Geneva", "CATEGORIES:Panel,exile",
                "DESCRIPTION:All are welcome.\\n\\nCome.", "CONFERENCE;VALUE=URI:https://example.org/live"))
        #expect(counts(report) == [1, 0, 0, 0, 0])
        #expect(report.added.map(\.event) == ["opening"])
        #expect(report.venues == ["palais-des-nations"])
        #expect(report.files == ["calendars/conference.ics", "events/opening.md", "venues.yaml"])
        #expect(
            try file("events/opening.md") == """
                ---
                kind: panel
                title: Opening
                start: 2026-10-05T10:00
                end: 2026-10-05T11:00
                place: {venue: palais-des-nations, room: room-7}
                online: {address: "https://example.org/live"}
                tags: [exile]
                ---

                All are welcome.

                Come.

                """)
        #expect(try await workspace.check().errors == 0)
    }

    @Test("The same calendar a second time changes nothing, not even a byte")
    func repeats() async throws {
        let events = [
            event("a@conf.example", "LOCATION:Hall A"), event("b@conf.example", "LOCATION:Hall B", "SUMMARY:Second"),
            event(nil, "SUMMARY:Without UID"),
        ]
        _ = try await bring(events[0], events[1], events[2])
        let before = try file("venues.yaml") + file("calendars/conference.ics") + file("events/without-uid.md")
        let report = try await bring(events[0], events[1], events[2])
        #expect(counts(report) == [0, 0, 3, 0, 0])
        #expect(report.files == [])
        #expect(try file("venues.yaml") + file("calendars/conference.ics") + file("events/without-uid.md") == before)
    }

    @Test("A dry run says what would come of it and writes nothing")
    func tries() async throws {
        let report = try await bring(event(), dryRun: true)
        #expect(report.added.map(\.event) == ["opening"])
        #expect(!report.isDone)
        #expect(!FileManager.default.fileExists(atPath: folder["campaign/calendars"].path))
        #expect(!FileManager.default.fileExists(atPath: folder["campaign/events/opening.md"].path))
    }

    @Test("A newer version changes what it changed; what was changed here stays, and both at once is a conflict")
    func merges() async throws {
        _ = try await bring(event("talk@conf.example", "LOCATION:Hall A", "CATEGORIES:one"))
        try edit("events/opening.md", "title: Opening", "# ours\ntitle: Opening night")
        let moved = try await bring(
            event(
                "talk@conf.example", "SEQUENCE:1", "DTSTART:20261005T090000Z", "DTEND:20261005T100000Z",
                "LOCATION:Hall A", "CATEGORIES:one"))
        #expect(moved.changed.map(\.fields) == [["when"]])
        #expect(
            try file("events/opening.md").contains(
                "# ours\ntitle: Opening night\nstart: 2026-10-05T11:00\nend: 2026-10-05T12:00\n"))
        let renamed = try await bring(
            event(
                "talk@conf.example", "SEQUENCE:2", "SUMMARY:Grand opening", "DTSTART:20261005T090000Z",
                "DTEND:20261005T100000Z", "LOCATION:Hall A", "CATEGORIES:two"))
        #expect(renamed.changed.map(\.fields) == [["tags"]])
        #expect(renamed.conflicts.map(\.field) == ["title"])
        #expect(try file("events/opening.md").contains("title: Opening night"))
        // A conflict is told once; from then on ours is known to differ.
        let again = try await bring(
            event(
                "talk@conf.example", "SEQUENCE:3", "SUMMARY:Grand opening", "DTSTART:20261005T090000Z",
                "DTEND:20261005T100000Z", "LOCATION:Hall A", "CATEGORIES:two"))
        #expect(counts(again) == [0, 0, 1, 0, 0])
    }

    @Test("A venue that was renamed here is not made anew, and a place that changed in the calendar is taken over")
    func keepsVenues() async throws {
        _ = try await bring(event("talk@conf.example", "LOCATION:Town Hall"))
        try edit("venues.yaml", "name: Town Hall", "name: The old town hall")
        let same = try await bring(event("talk@conf.example", "SEQUENCE:1", "LOCATION:Town Hall", "SUMMARY:New title"))
        #expect(same.changed.map(\.fields) == [["title"]])
        #expect(same.venues == [])
        let moved = try await bring(event("talk@conf.example", "SEQUENCE:2", "LOCATION:Library", "SUMMARY:New title"))
        #expect(moved.venues == ["library"])
        #expect(moved.conflicts.map(\.field) == ["place"])
    }

    @Test("An older version is passed over, and another text under the same version is a conflict")
    func versions() async throws {
        _ = try await bring(event("talk@conf.example", "SEQUENCE:3"))
        #expect(counts(try await bring(event("talk@conf.example", "SEQUENCE:2", "SUMMARY:Old"))) == [0, 0, 1, 0, 0])
        let other = try await bring(event("talk@conf.example", "SEQUENCE:3", "SUMMARY:Other"))
        #expect(counts(other) == [0, 0, 0, 1, 0])
        #expect(
            counts(
                try await bring(event("talk@conf.example", "SEQUENCE:3", "DTSTAMP:20260102T000000Z", "SUMMARY:Newer")))
                == [0, 1, 0, 0, 0])
        #expect(try file("events/opening.md").contains("title: Newer"))
    }

    @Test("Cancelled in the calendar is cancelled here and never deleted; what is missing stays and is listed")
    func cancels() async throws {
        _ = try await bring(event(), event("b@conf.example", "SUMMARY:Second"))
        let report = try await bring(event("talk@conf.example", "SEQUENCE:1", "STATUS:CANCELLED"))
        #expect(report.cancelled.map(\.event) == ["opening"])
        #expect(report.missing.map(\.event) == ["second"])
        #expect(try file("events/opening.md").contains("state: cancelled"))
        #expect(FileManager.default.fileExists(atPath: folder["campaign/events/second.md"].path))
    }

    @Test("Who is invited or organises comes into no file")
    func leavesPeopleOut() async throws {
        _ = try await bring(
            event(
                "talk@conf.example", "ATTENDEE;CN=Hidden Name:mailto:hidden@example.org",
                "ORGANIZER;CN=Hidden Host:mailto:host@example.org", "CONTACT:Hidden Contact",
                "X-OWNER:mailto:hidden@example.org", "X-ROOM-COLOUR:blue"))
        let text = try file("calendars/conference.ics") + file("events/opening.md")
        #expect(!text.lowercased().contains("hidden"))
        #expect(text.contains("X-ROOM-COLOUR:blue\r\n"))
    }

    @Test("Bare places of one calendar are rooms of one venue; with --venue they are rooms of that one")
    func rooms() async throws {
        let first = try await bring(
            event("a@conf.example", "LOCATION:Hall A"), event("b@conf.example", "LOCATION:Hall B"),
            event("c@conf.example", "LOCATION:hall a"))
        #expect(first.venues == ["rights-week"])
        #expect(
            try file("venues.yaml").hasSuffix(
                "rights-week:\n  name: Rights week\n  rooms:\n    hall-a: {name: Hall A}\n    hall-b: {name: Hall B}\n")
        )
        let given = try await bring(
            event("d@conf.example", "LOCATION:Room XXV", "SUMMARY:Third"), venue: "palais-des-nations")
        #expect(given.venues == [])
        #expect(try file("events/third.md").contains("place: {venue: palais-des-nations, room: room-xxv}"))
    }

    @Test(
        "A series keeps its rule, days off and moved instances; one without words here keeps its first time and says so"
    )
    func series() async throws {
        let report = try await bring(
            event(
                "w@conf.example", "DTSTART;TZID=Europe/Zurich:20261006T100000",
                "RRULE:FREQ=WEEKLY;UNTIL=20261103T090000Z", "EXDATE;TZID=Europe/Zurich:20261013T100000",
                "SUMMARY:Weekly"),
            event(
                "w@conf.example", "RECURRENCE-ID;TZID=Europe/Zurich:20261020T100000",
                "DTSTART;TZID=Europe/Zurich:20261021T110000", "SUMMARY:Weekly"),
            event("m@conf.example", "DTSTART;VALUE=DATE:20261006", "RRULE:FREQ=MONTHLY;BYDAY=5TU", "SUMMARY:Monthly"))
        #expect(report.added.map(\.event) == ["weekly", "weekly-2026-10-21", "monthly"])
        #expect(
            try file("events/weekly.md").contains(
                "  every: week\n  until: 2026-11-03\n  except: [2026-10-13, 2026-10-20]\n"))
        #expect(report.remarks.count == 1)
        #expect(
            report.remarks.first?.hasPrefix(
                "monthly: It repeats by a rule that campaigns have no words for (FREQ=MONTHLY;BYDAY=5TU).") == true)
        #expect(try file("calendars/conference.ics").contains("RRULE:FREQ=MONTHLY;BYDAY=5TU\r\n"))
    }

    @Test("What cannot be read, and our own calendar, are refused with the reason, and the rest comes in")
    func refuses() async throws {
        let report = try await bring(
            event("x@conf.example", "DTSTART;TZID=Nowhere/Land:20261006T100000"), event("y@conf.example", "SUMMARY:"),
            event("z@\(try await workspace.check().soundContent().campaign.domain)"), event("ok@conf.example"))
        #expect(report.added.map(\.uid) == ["ok@conf.example"])
        #expect(report.refused.count == 3)
    }

    @Test("An event with which the campaign would not be sound is refused, and the rest comes in")
    func staysSound() async throws {
        _ = try await workspace.apply()
        _ = try await workspace.perform(
            AddPerson(person: "witness", known: PrivatePerson(name: "Zeynep Hidden"), describedAs: ["en": "a witness"]))
        let report = try await bring(
            event("talk@conf.example", "DESCRIPTION:With Zeynep Hidden."), event("b@conf.example", "SUMMARY:Second"))
        #expect(report.added.map(\.event) == ["second"])
        #expect(report.refused.count == 1)
        #expect(try await workspace.check().errors == 0)
        #expect(try !String(decoding: folder.allBytes(), as: UTF8.self).contains("Zeynep"))
        try await workspace.close()
    }
}
