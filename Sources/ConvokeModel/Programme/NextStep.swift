import Foundation

/// Something to do next for an event.
public struct NextStep: Hashable, Sendable, Codable {
    public enum State: String, Word {
        case later, soon, late
        /// Nothing says by when.
        case open
    }

    public var event: Identifier<Event>
    /// Nothing for a clash that has to be settled first.
    public var step: EventStep?
    public var task: String
    public var state: State
    /// By when, where a rule or the event's own time says so.
    public var at: LocalDateTime?
    public var zone: Zone?
    /// Whose turn it is, such as `organisation ishr`.
    public var who: [String]
    public var command: String
}

extension CampaignContent {
    /// What is to be done next for events: the first open step of each and whatever has a date that is near or past, what is
    /// most urgent first.
    public func nextSteps(
        of keys: [Identifier<Event>], _ lives: [Identifier<Event>: EventLife], dueDates: [DueDate], clashes: [Clash],
        at now: Date
    ) -> [NextStep] {
        let dates = DueDates(dueDates)
        var clashing: [Identifier<Event>: Int] = [:]
        for clash in clashes where clash.severity >= .forbidsAnnouncing && clash.waiver == nil {
            for event in clash.events { clashing[event, default: 0] += 1 }
        }
        var all: [(step: NextStep, at: Date)] = []
        for key in keys {
            guard let event = events[key]?.event, let life = lives[key] else { continue }
            if let count = clashing[key], life.state == .draft || life.state == .announced {
                all.append((clashStep(event, count), event.when.startInstant ?? .distantFuture))
            }
            all += steps(of: EventProgress(event, life, in: self), dates, at: now)
        }
        return all.sorted { ($0.step.state.rank, $0.at, $0.step.event) < ($1.step.state.rank, $1.at, $1.step.event) }
            .map(\.step)
    }

    private func clashStep(_ event: Event, _ count: Int) -> NextStep {
        NextStep(
            event: event.key, step: nil, task: "Settle \(count == 1 ? "the clash" : "\(count) clashes") that it has",
            state: .soon, at: nil, zone: nil, who: [], command: "convoke event conflicts \(event.key)")
    }

    private func steps(of progress: EventProgress, _ dates: DueDates, at now: Date) -> [(step: NextStep, at: Date)] {
        if case .merged(let other) = progress.workflow {
            guard progress.life.state != .cancelled else { return [] }
            return [
                (
                    NextStep(
                        event: progress.event.key, step: .merged,
                        task: "It goes on as '\(other?.text ?? "another event")': cancel this one", state: .open,
                        at: nil,
                        zone: nil, who: [], command: "convoke event cancel \(progress.event.key)"), .distantFuture
                )
            ]
        }
        let isOver = (progress.event.when.endInstant ?? progress.event.when.startInstant).map { $0 <= now } ?? false
        let open = progress.open.filter { step in
            switch step {
            case .held: isOver && progress.life.state == .announced
            case .report: progress.life.state == .held
            // Once it has begun only what follows is left.
            default: !isOver
            }
        }
        return open.enumerated().compactMap { position, step in
            let due = dates[progress.event, step]
            let instant = due?.instant ?? (step == .held ? progress.event.when.endInstant : nil)
            let state: NextStep.State =
                instant.map { $0 < now ? .late : $0.timeIntervalSince(now) <= 14 * 86_400 ? .soon : .later } ?? .open
            guard position == 0 || state == .late || state == .soon else { return nil }
            return (
                NextStep(
                    event: progress.event.key, step: step, task: step.task, state: state, at: due?.at, zone: due?.zone,
                    who: progress.who(step, in: self).map(\.description),
                    command: progress.command(step, in: self)), instant ?? .distantFuture
            )
        }
    }
}

/// The last date for each step of an event, by its own rules or its forum's.
private struct DueDates {
    private struct Place: Hashable {
        var subject: DeadlineSubject
        var step: EventStep
    }

    private var dates: [Place: DueDate] = [:]

    init(_ all: [DueDate]) {
        for date in all where date.mark == nil && date.rule?.opens == false {
            guard let step = date.rule?.step else { continue }
            let place = Place(subject: date.subject, step: step)
            if let known = dates[place], known.instant >= date.instant { continue }
            dates[place] = date
        }
    }

    subscript(event: Event, step: EventStep) -> DueDate? {
        if let date = dates[Place(subject: .event(event.key), step: step)] { return date }
        guard let reference = event.forum, let session = reference.session else { return nil }
        return dates[Place(subject: .session(reference.forum, session), step: step)]
    }
}

extension NextStep.State {
    fileprivate var rank: Int {
        switch self {
        case .late: 0
        case .soon: 1
        case .open: 2
        case .later: 3
        }
    }
}
