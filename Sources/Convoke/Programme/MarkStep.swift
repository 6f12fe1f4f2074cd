import ConvokeModel
import ConvokeStore

/// Notes that a step of an event's work was taken, is not needed and why, or takes that back; also that a forum refused the event
/// or merged it with another.
public struct MarkStep: UseCase {
    public static let name = "event.step"
    public static let permission = Permission.organiser

    public var event: Identifier<Event>
    public var step: EventStep
    /// Nothing to take back what was noted.
    public var state: StepMark.State?
    public var reason: String?
    /// The event that it goes on as, for one that was merged.
    public var other: Identifier<Event>?

    public init(
        event: Identifier<Event>, step: EventStep, state: StepMark.State?, reason: String? = nil,
        other: Identifier<Event>? = nil
    ) {
        self.event = event
        self.step = step
        self.state = state
        self.reason = reason
        self.other = other
    }

    public func perform(in transaction: CampaignTransaction) throws -> MarkedStep {
        let (written, before) = try transaction.event(event)
        try require(written, before, in: transaction)
        var life = before
        var steps = before.steps ?? [:]
        if let state {
            steps[step] = StepMark(state, on: transaction.today, reason: reason, other: step == .merged ? other : nil)
        } else if steps.removeValue(forKey: step) == nil {
            throw GivenRefusal(.notFound, "Nothing was noted of '\(step.word)' at '\(event)', so nothing was changed.")
        }
        life.steps = steps.isEmpty ? nil : steps
        try transaction.keep(life, of: written)
        try transaction.record(
            Self.name, Entry.event(event),
            detail: [step.word, state?.word ?? "undone", other?.text].compactMap { $0 }.joined(separator: " "))
        return MarkedStep(event: event, step: step, state: state)
    }

    private func require(_ written: Event, _ life: EventLife, in transaction: CampaignTransaction) throws {
        guard state != nil else { return }
        let workflow = Workflow(of: written, [:])
        switch step {
        case .announced, .held:
            throw GivenRefusal(
                .invalid,
                "That follows from what happens: use 'convoke event \(step == .held ? "hold" : "announce") \(event)'. Nothing was changed."
            )
        default: break
        }
        let isOnTheWay = workflow.takes(step) || Workflow(of: written, life.steps ?? [:]).takes(step)
        guard isOnTheWay else {
            let steps = workflow.steps.filter(workflow.takes).map(\.word).joined(separator: ", ")
            throw GivenRefusal(
                .invalid,
                "'\(step.word)' is no step that can be noted of '\(event)', a \(written.kind.word.replacing("-", with: " "))"
                    + (steps.isEmpty ? "." : ": those are \(steps).") + " Nothing was changed.")
        }
        if state == .waived, reason == nil {
            throw GivenRefusal(.invalid, "Say why the step is not needed. Nothing was changed.")
        }
        if let reason { try transaction.requireTellable(reason) }
        guard step == .merged else { return }
        guard let other, other != event else {
            throw GivenRefusal(.invalid, "Say with which other event it was merged. Nothing was changed.")
        }
        let (_, target) = try transaction.event(other)
        guard target.steps?[.merged] == nil else {
            throw GivenRefusal(
                .conflict, "'\(other)' was itself merged into another event. Name that one; nothing was changed.")
        }
    }
}

/// What was noted of a step.
public struct MarkedStep: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var step: EventStep
    public var state: StepMark.State?
}
