import Testing

@testable import ConvokeModel

struct EventStateTests {
    /// What may follow what, written out.
    private static let allowed: [EventState: Set<EventState>] = [
        .idea: [.draft, .announced, .cancelled],
        .draft: [.idea, .announced, .postponed, .cancelled],
        .announced: [.postponed, .cancelled, .held],
        .postponed: [.announced, .cancelled],
        .cancelled: [.announced],
        .held: [],
    ]

    @Test(
        "Each state is followed by those of the table and by no other", arguments: EventState.allCases,
        EventState.allCases)
    func table(from: EventState, to: EventState) throws {
        if Self.allowed[from]?.contains(to) == true {
            #expect(try from.changed(to: to) == to)
        } else {
            #expect(throws: EventStateRefusal(from: from, to: to)) { try from.changed(to: to) }
        }
    }

    @Test(
        "A refusal says what can be done instead",
        arguments: [
            (
                EventStateRefusal(from: .cancelled, to: .held),
                "An event that is cancelled cannot become held. It can become announced."
            ),
            (
                EventStateRefusal(from: .held, to: .announced),
                "An event that is held cannot become announced. Nothing follows 'held'."
            ),
            (EventStateRefusal(from: .draft, to: .draft), "The event is draft already; nothing was changed."),
        ])
    func sentences(refusal: EventStateRefusal, sentence: String) {
        #expect(refusal.sentence == sentence)
    }

    @Test("The public is told from the announcement on", arguments: EventState.allCases)
    func isPublic(state: EventState) {
        #expect(state.isPublic == [.announced, .postponed, .cancelled, .held].contains(state))
    }
}
