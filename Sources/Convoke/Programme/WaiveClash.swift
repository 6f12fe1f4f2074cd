import ConvokeModel
import ConvokeStore

/// Notes that the team lives with a clash, and why; it no longer stands in the way.
public struct WaiveClash: UseCase {
    public static let name = "event.waive"
    public static let permission = Permission.organiser

    public var event: Identifier<Event>
    public var kind: ClashKind
    /// The other event; nothing for whatever of that kind befalls the event.
    public var other: Identifier<Event>?
    public var reason: String

    public init(event: Identifier<Event>, kind: ClashKind, other: Identifier<Event>? = nil, reason: String) {
        self.event = event
        self.kind = kind
        self.other = other
        self.reason = reason
    }

    public func perform(in transaction: CampaignTransaction) throws -> WaivedClashes {
        let (written, before) = try transaction.event(event)
        if let other { _ = try transaction.existing(.event(other)) }
        guard other != event else {
            throw GivenRefusal(
                .invalid, "An event does not clash with itself. Name the other one; nothing was changed.")
        }
        try transaction.requireTellable(reason)
        var life = before
        let waiver = ClashWaiver(kind: kind, other: other, reason: reason)
        life.waivers = (before.waivers ?? []).filter { $0.kind != kind || $0.other != other } + [waiver]
        life.changedAt = before.changedAt
        try transaction.keep(life, of: written)
        try transaction.record(
            Self.name, Entry.event(event), detail: [kind.word, other?.text].compactMap { $0 }.joined(separator: " "))
        let (content, lives) = try transaction.wholeCampaign()
        let covered = try transaction.clashes(in: content, lives).filter {
            $0.events.contains(event) && waiver.covers($0)
        }
        return WaivedClashes(event: event, waivers: life.waivers ?? [], clashes: covered.count)
    }
}

/// Takes back that the team lives with a clash.
public struct UnwaiveClash: UseCase {
    public static let name = "event.unwaive"
    public static let permission = Permission.organiser

    public var event: Identifier<Event>
    public var kind: ClashKind
    public var other: Identifier<Event>?

    public init(event: Identifier<Event>, kind: ClashKind, other: Identifier<Event>? = nil) {
        self.event = event
        self.kind = kind
        self.other = other
    }

    public func perform(in transaction: CampaignTransaction) throws -> WaivedClashes {
        let (written, before) = try transaction.event(event)
        var life = before
        let rest = (before.waivers ?? []).filter { $0.kind != kind || $0.other != other }
        guard rest.count < before.waivers?.count ?? 0 else {
            throw GivenRefusal(
                .notFound,
                "Nothing of that kind is waived at '\(event)'. See what is: convoke event conflicts --waived.")
        }
        life.waivers = rest.isEmpty ? nil : rest
        try transaction.keep(life, of: written)
        try transaction.record(
            Self.name, Entry.event(event), detail: [kind.word, other?.text].compactMap { $0 }.joined(separator: " "))
        return WaivedClashes(event: event, waivers: rest, clashes: 0)
    }
}

/// What the team lives with at an event, and how many clashes there are now that the last decision is about.
public struct WaivedClashes: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var waivers: [ClashWaiver]
    public var clashes: Int
}

extension CampaignReader {
    /// Refuses a reason that is no line of text, or that says what the data keeps sealed: reasons are read by the whole team.
    func requireTellable(_ reason: String) throws {
        guard reason.isPrintableLine else {
            throw GivenRefusal(
                .invalid, "Write the reason in one line of 1 to 500 letters. Nothing was changed.")
        }
        let knowledge = PrivateKnowledge(
            secrets: try privatePeople().values.flatMap { [$0.name] + $0.aliases + [$0.contact].compactMap { $0 } })
        guard !knowledge.isTold(in: reason) else {
            throw GivenRefusal(
                .invalid,
                "The reason says a name or contact that is not public. Use the person's key instead; nothing was changed."
            )
        }
    }
}
