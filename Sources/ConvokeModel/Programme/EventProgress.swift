import Foundation

/// How far an event has come on its way, worked out from what is written, what happened and what the team noted.
public struct EventProgress: Sendable {
    public let event: Event
    public let life: EventLife
    public let workflow: Workflow
    private let done: Set<EventStep>

    public init(_ event: Event, _ life: EventLife, in content: CampaignContent) {
        self.event = event
        self.life = life
        let marks = life.steps ?? [:]
        workflow = Workflow(of: event, marks)
        var done: Set<EventStep> = []
        for step in workflow.steps where marks[step] != nil || Self.isDone(step, event, life, workflow, content) {
            done.insert(step)
        }
        // Later steps tell that earlier ones were taken.
        let order: [EventStep] = [.submitted, .slotOffered, .slotAccepted, .roomKnown]
        if let last = order.lastIndex(where: done.contains) { done.formUnion(order[..<last]) }
        if life.state == .held { done.formUnion(workflow.steps.filter { $0 != .report }) }
        self.done = done
    }

    /// What is left to do, in its order.
    public var open: [EventStep] {
        guard life.state != .cancelled, life.state != .postponed else { return [] }
        return workflow.steps.filter { !done.contains($0) && $0 != .refused && $0 != .merged }
    }

    private static func isDone(
        _ step: EventStep, _ event: Event, _ life: EventLife, _ workflow: Workflow, _ content: CampaignContent
    ) -> Bool {
        switch step {
        case .conceptNote: event.body?.isEmpty == false
        case .lead: event.organisers.first.map { life.hostAnswers[$0] == .confirmed } ?? false
        case .coOrganisers:
            !event.organisers.isEmpty
                && (event.organisers + event.coSponsors).allSatisfy { life.hostAnswers[$0]?.isSettled ?? true }
        case .slotOffered: event.forum?.slot != nil
        case .roomKnown:
            event.place.map { $0.room != nil || content.venues[$0.venue]?.rooms.isEmpty == true } ?? false
        case .venueFound: hasPlace(event, workflow, content)
        case .licence: event.film.flatMap { content.films[$0]?.licence } != nil
        case .warnings:
            !event.contentWarnings.isEmpty
                || event.film.flatMap { content.films[$0] }.map { !$0.contentWarnings.isEmpty } ?? false
        case .speakers:
            !event.participants.isEmpty
                && event.participants.allSatisfy { life.answers[$0.person]?.isSettled ?? false }
        case .moderator:
            event.participants.contains {
                ($0.role == .moderator || $0.role == .chair) && life.answers[$0.person] == .confirmed
            }
        case .announced: life.state == .announced || life.state == .held
        case .held: life.state == .held
        case .submitted, .slotAccepted, .subtitles, .testRun, .techCheck, .report, .refused, .merged: false
        }
    }

    /// Whether it has a place; for what the forum refused, one that is not the forum's.
    private static func hasPlace(_ event: Event, _ workflow: Workflow, _ content: CampaignContent) -> Bool {
        guard let place = event.place else { return event.online != nil }
        return workflow != .offSite || event.forum == nil || place.venue != content.session(of: event)?.venue
    }

    /// Those who have something to do for a step, by kind and key.
    public func who(_ step: EventStep, in content: CampaignContent) -> [Entry] {
        switch step {
        case .coOrganisers:
            (event.organisers + event.coSponsors).filter { !(life.hostAnswers[$0]?.isSettled ?? true) }
                .map { Entry.organisation($0) }
        case .speakers:
            event.participants.filter { !(life.answers[$0.person]?.isSettled ?? false) }.map { Entry.person($0.person) }
        case .licence, .subtitles, .testRun: event.film.map { [Entry.film($0)] } ?? []
        case .report:
            event.participants.filter { $0.role == .rapporteur }.map { Entry.person($0.person) }.nonEmpty ?? lead
        default: lead
        }
    }

    private var lead: [Entry] { event.organisers.first.map { [Entry.organisation($0)] } ?? [] }

    /// The command that does a step or notes that it was done.
    public func command(_ step: EventStep, in content: CampaignContent) -> String {
        let key = event.key
        switch step {
        case .announced: return "convoke event announce \(key)"
        case .held: return "convoke event hold \(key)"
        case .venueFound: return "convoke event suggest \(key)"
        case .roomKnown:
            let venue = event.place?.venue ?? content.session(of: event)?.venue
            return "convoke event move \(key) --place \(venue?.text ?? "VENUE")/ROOM"
        case .speakers:
            let person = event.participants.first { !(life.answers[$0.person]?.isSettled ?? false) }?.person
            return person.map { "convoke person confirm \($0) \(key)" } ?? "convoke person invite PERSON \(key)"
        case .moderator: return "convoke person invite PERSON \(key) --role moderator"
        default: return "convoke event step \(key) \(step.word)"
        }
    }
}

extension Answer {
    /// Whether it is a yes or a no.
    public var isSettled: Bool { self != .invited && self != .tentative }
}

extension Array {
    /// Nothing where it is empty.
    var nonEmpty: Self? { isEmpty ? nil : self }
}
