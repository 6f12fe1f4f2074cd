import Foundation

/// Something in a programme that cannot be, or may go wrong.
public struct Clash: Hashable, Sendable, Codable {
    public var severity: ClashSeverity
    public var kind: ClashKind
    /// The events that it is about, the earlier first.
    public var events: [Identifier<Event>]
    /// What is wanted twice or not to be had: `room palais/room-xxv`, `person ana`, `equipment projector`.
    public var resource: String?
    /// From when to when; nothing where it is not about a time.
    public var from: Date?
    public var to: Date?
    /// What is wrong and what to do, as a sentence.
    public var message: String
    /// Why the team lives with it, where it decided to.
    public var waiver: String?

    public init(
        _ severity: ClashSeverity, _ kind: ClashKind, _ events: [Identifier<Event>], resource: String? = nil,
        from: Date? = nil, to: Date? = nil, _ message: String
    ) {
        self.severity = severity
        self.kind = kind
        self.events = events
        self.resource = resource
        self.from = from
        self.to = to
        self.message = message
    }

    /// What makes it the same clash as another: what it is about, and not how it is told.
    public struct Identity: Hashable, Sendable {
        var kind: ClashKind
        var events: Set<Identifier<Event>>
        var resource: String?
    }

    public var identity: Identity { Identity(kind: kind, events: Set(events), resource: resource) }
}

/// A decision of the team to live with a clash, with the reason.
public struct ClashWaiver: Hashable, Sendable, Codable {
    public var kind: ClashKind
    /// The other event; nothing for whatever of that kind befalls the event.
    public var other: Identifier<Event>?
    public var reason: String

    public init(kind: ClashKind, other: Identifier<Event>? = nil, reason: String) {
        self.kind = kind
        self.other = other
        self.reason = reason
    }

    /// Whether it is about that clash of the event that it stands at.
    public func covers(_ clash: Clash) -> Bool { kind == clash.kind && other.map(clash.events.contains) ?? true }
}

extension [Clash] {
    /// The clashes with the reason beside each that one of its events has a waiver for.
    public func waived(by waivers: [Identifier<Event>: [ClashWaiver]]) -> [Clash] {
        guard !waivers.isEmpty else { return self }
        return map { clash in
            var clash = clash
            clash.waiver = clash.events.flatMap { waivers[$0] ?? [] }.first { $0.covers(clash) }?.reason
            return clash
        }
    }

    /// The gravest first, then the earliest.
    func inOrder() -> [Clash] {
        // By their places: a clash has too many fields to be moved about.
        let severities = map(\.severity)
        let starts = map { $0.from ?? .distantFuture }
        return indices.sorted { one, two in
            if severities[one] != severities[two] { return severities[one] > severities[two] }
            if starts[one] != starts[two] { return starts[one] < starts[two] }
            let (left, right) = (self[one], self[two])
            if left.events != right.events { return left.events.lexicographicallyPrecedes(right.events) }
            return (left.kind.rawValue, left.resource ?? "") < (right.kind.rawValue, right.resource ?? "")
        }.map { self[$0] }
    }
}

/// An event cannot be announced or put where it was to be.
public struct ClashRefusal: Refusal, Hashable {
    public var clashes: [Clash]
    public var isScheduling: Bool

    public init(_ clashes: [Clash], isScheduling: Bool) {
        self.clashes = clashes
        self.isScheduling = isScheduling
    }

    public var code: RefusalCode { .conflict }
    public var sentence: String {
        let waive = clashes.first.map { clash in
            let others = clash.events.count > 1 ? " --with OTHER" : ""
            return "'convoke event waive EVENT \(clash.kind.word)\(others) --reason …'"
        }
        return clashes.map(\.message).joined(separator: " ")
            + " Nothing was changed. Find another time or place with 'convoke event suggest'"
            + (waive.map { ", or live with it: \($0)." } ?? ".")
    }
}

extension Clash {
    /// The clash as something to report beside a file: at the later of its events.
    public var finding: Finding? {
        guard severity > .noted, let event = events.last else { return nil }
        let field: String? =
            switch kind {
            case .roomTwice, .venueShared, .roomUnavailable, .licenceTerritory: "place"
            case .personTwice, .travelTooShort, .personUnavailable, .roleMissing, .interpreterMissing: "participants"
            case .equipmentShort: "equipment"
            case .dayBarred, .slotTwice, .quotaExceeded: "forum"
            case .agendaTooLong: "agenda"
            case .filmTooLong, .licenceExpired, .licenceUsedUp: "film"
            case .licenceAudience, .guestsTwice: "registration"
            case .hostTwice: "organisers"
            case .recordingUnwanted: "recording"
            // Found beside the file already.
            case .roomTooSmall: nil
            }
        return field.map { Finding(.warning, kind.word, message, at: FieldPath(.event(event), $0)) }
    }
}

extension PrivateKnowledge {
    /// Whether a text says something that the data keeps sealed.
    public func isTold(in text: String) -> Bool { SecretIndex(secrets).finds(in: text) }
}
