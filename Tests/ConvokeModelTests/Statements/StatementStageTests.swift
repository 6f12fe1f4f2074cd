import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct StatementStageTests {
    /// What may follow what, written out.
    private static let allowed: [StatementStage: Set<StatementStage>] = [
        .draft: [.signOn, .archived],
        .signOn: [.closed, .frozen, .archived],
        .closed: [.signOn, .frozen, .archived],
        .frozen: [.closed, .published],
        .published: [.archived],
        .archived: [],
    ]

    @Test("Each stage is followed by those of the table", arguments: StatementStage.allCases, StatementStage.allCases)
    func table(from: StatementStage, to: StatementStage) {
        #expect(from.followers.contains(to) == (Self.allowed[from]?.contains(to) == true))
    }

    @Test(
        "The list is final from freezing on, and public from publication on",
        arguments: [
            (.draft, false, false), (.signOn, false, false), (.closed, false, false), (.frozen, true, false),
            (.published, true, true),
            (.archived, true, true),
        ] as [(StatementStage, Bool, Bool)])
    func flags(stage: StatementStage, isFinal: Bool, isPublic: Bool) {
        #expect(stage.isFinal == isFinal)
        #expect(stage.isPublic == isPublic)
    }

    @Test(
        "A changed text is a new version while nobody has signed and the list is not final",
        arguments: StatementStage.allCases, [0, 1, 19])
    func revised(stage: StatementStage, signatures: Int) throws {
        let life = StatementLife(stage: stage, uid: "uid", at: noon)
        if stage.isFinal {
            #expect(throws: StatementRefusal.textIsFinal(stage)) {
                try life.revised(.editorial, signatures: signatures)
            }
        } else if signatures > 0 {
            #expect(throws: StatementRefusal.textIsSigned(signatures)) {
                try life.revised(.editorial, signatures: signatures)
            }
        } else {
            var next = life
            next.version = 2
            #expect(try life.revised(.editorial, signatures: 0) == next)
        }
    }

    @Test(
        "A deadline ends on the clock of its zone, and anywhere on Earth twelve hours after UTC",
        arguments: [
            (Deadline(at: "2025-03-08T23:59", zone: .zone("Europe/Zurich")), "2025-03-08T22:59:00Z"),
            (Deadline(at: "2025-03-08T23:59", zone: .anywhereOnEarth), "2025-03-09T11:59:00Z"),
            // Clocks skip 02:30: it is half an hour after they were set forward.
            (Deadline(at: "2025-03-30T02:30", zone: .zone("Europe/Zurich")), "2025-03-30T01:30:00Z"),
            // 02:30 comes twice: whoever signs in the second hour is still in time.
            (Deadline(at: "2025-10-26T02:30", zone: .zone("Europe/Zurich")), "2025-10-26T01:30:00Z"),
        ])
    func deadline(deadline: Deadline, instant: String) {
        #expect(deadline.instant.ISO8601Format() == instant)
    }

    @Test(
        "A deadline is the same second on a server in any zone", arguments: ["UTC", "Asia/Tokyo", "Pacific/Pago_Pago"])
    func deadlineElsewhere(machineZone: Zone) {
        let previous = NSTimeZone.default
        NSTimeZone.default = machineZone.timeZone
        defer { NSTimeZone.default = previous }
        let deadline = Deadline(at: "2025-08-31T23:59", zone: .zone("America/El_Salvador"))
        #expect(deadline.instant.ISO8601Format() == "2025-09-01T05:59:00Z")
    }
}
