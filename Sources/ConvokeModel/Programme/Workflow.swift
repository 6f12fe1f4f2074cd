/// The way that an event of its kind takes from an idea to a report.
public enum Workflow: Hashable, Sendable {
    /// At a forum that gives out rooms.
    case sideEvent
    /// What was to be a side event and found a place of its own, because the forum said no.
    case offSite
    case screening, panel, plain
    /// It goes on as another event.
    case merged(Identifier<Event>?)
    /// Nothing that people come together for.
    case none

    public init(of event: Event, _ steps: [EventStep: StepMark]) {
        if let mark = steps[.merged] {
            self = .merged(mark.other)
            return
        }
        self =
            switch event.kind {
            case .sideEvent: steps[.refused] == nil && event.forum != nil ? .sideEvent : .offSite
            case .screening: .screening
            case .panel, .briefing, .workshop, .pressConference: .panel
            case .vigil, .demonstration, .meeting, .award: .plain
            case .observance, .publication, .deadline: .none
            }
    }

    /// The steps in their order.
    public var steps: [EventStep] {
        switch self {
        case .sideEvent:
            [
                .conceptNote, .lead, .coOrganisers, .submitted, .slotOffered, .slotAccepted, .roomKnown, .speakers,
                .announced, .held, .report,
            ]
        case .offSite: [.conceptNote, .lead, .coOrganisers, .venueFound, .speakers, .announced, .held, .report]
        case .screening:
            [.licence, .subtitles, .venueFound, .warnings, .speakers, .announced, .testRun, .held, .report]
        case .panel: [.speakers, .moderator, .venueFound, .announced, .techCheck, .held, .report]
        case .plain: [.venueFound, .announced, .held]
        case .merged, .none: []
        }
    }

    /// Whether the team can note a step by itself, rather than it following from what is written or happens.
    public func takes(_ step: EventStep) -> Bool {
        switch step {
        case .announced, .held: false
        case .refused, .merged: self == .sideEvent
        default: steps.contains(step)
        }
    }
}

extension EventStep {
    /// The step as a sentence that says what to do.
    public var task: String {
        switch self {
        case .conceptNote: "Write the concept note"
        case .lead: "Find who leads it"
        case .coOrganisers: "Get the answers of those who host it with you"
        case .submitted: "Hand the request in to the forum"
        case .slotOffered: "Wait for a time from the forum"
        case .slotAccepted: "Accept the time that the forum offers"
        case .roomKnown: "Write down which room it is"
        case .refused: "The forum said no"
        case .merged: "Go on as the other event"
        case .venueFound: "Find a place"
        case .licence: "Get the licence for the film"
        case .subtitles: "Look at the film file and its subtitles"
        case .testRun: "Run the whole film on the projector that it will be"
        case .warnings: "Review the content warnings"
        case .speakers: "Get the answers of those who are to take part"
        case .moderator: "Find somebody to moderate"
        case .techCheck: "Try sound, link and recording rule"
        case .announced: "Announce it"
        case .held: "Note that it was held"
        case .report: "Write the report"
        }
    }
}
