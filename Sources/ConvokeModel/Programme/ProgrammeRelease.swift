/// An event as it stood in a release of the programme: what the public was told of it, without the people.
public struct ReleasedEvent: Hashable, Sendable, Codable {
    public var key: Identifier<Event>
    public var title: LocalizedText
    public var when: When
    public var recurrence: Recurrence?
    public var place: PublicPlace?
    public var state: EventState

    public init(_ event: PublicEvent) {
        key = event.key
        title = event.title
        when = event.when
        recurrence = event.recurrence
        place = event.place
        state = event.state
    }
}

/// The public programme as it was fixed under a name.
public struct ProgrammeRelease: Hashable, Sendable, Codable {
    public var number: Int
    public var name: Identifier<ProgrammeRelease>
    public var madeOn: LocalDate
    public var events: [ReleasedEvent]

    public init(number: Int, name: Identifier<ProgrammeRelease>, madeOn: LocalDate, events: [ReleasedEvent]) {
        self.number = number
        self.name = name
        self.madeOn = madeOn
        self.events = events
    }
}

/// How an event differs from one release to the next.
public struct ProgrammeChange: Hashable, Sendable, Codable {
    public enum Kind: String, Word {
        case new, moved, changedPlace, renamed, postponed, cancelled
        /// Called off or put off before, and announced again.
        case announcedAgain
        /// No longer public, without having been called off.
        case removed
    }

    public var event: Identifier<Event>
    /// Never empty; what changed is told in one line.
    public var kinds: [Kind]
    public var before: ReleasedEvent?
    public var after: ReleasedEvent?

    /// Every event that differs, in the order of time; that something was held is no change to anybody.
    public static func all(from old: [ReleasedEvent], to new: [ReleasedEvent]) -> [ProgrammeChange] {
        let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(before.keys).union(after.keys).sorted()
        return keys.compactMap { key in
            let kinds = Self.kinds(before[key], after[key])
            return kinds.isEmpty
                ? nil : ProgrammeChange(event: key, kinds: kinds, before: before[key], after: after[key])
        }.sorted { left, right in
            let (one, two) = ((left.after ?? left.before)?.when, (right.after ?? right.before)?.when)
            return (one?.startInstant ?? .distantFuture, left.event) < (
                two?.startInstant ?? .distantFuture, right.event
            )
        }
    }

    private static func kinds(_ before: ReleasedEvent?, _ after: ReleasedEvent?) -> [Kind] {
        guard let after else { return before?.state == .cancelled || before == nil ? [] : [.removed] }
        guard let before else {
            switch after.state {
            case .cancelled: return [.cancelled]
            case .postponed: return [.postponed]
            default: return [.new]
            }
        }
        var kinds: [Kind] = []
        if before.state != after.state {
            switch after.state {
            case .cancelled: return [.cancelled]
            case .postponed: kinds.append(.postponed)
            case .announced: kinds.append(.announcedAgain)
            case .idea, .draft, .held: break
            }
        }
        if before.when != after.when || before.recurrence != after.recurrence { kinds.append(.moved) }
        if before.place != after.place { kinds.append(.changedPlace) }
        if before.title != after.title { kinds.append(.renamed) }
        return kinds
    }
}

/// Why a programme was not released.
public enum ReleaseRefusal: Refusal, Hashable {
    case nameTaken(Identifier<ProgrammeRelease>)
    case nothingChanged(since: Identifier<ProgrammeRelease>)
    case noRelease

    public var code: RefusalCode { self == .noRelease ? .notFound : .conflict }
    public var sentence: String {
        switch self {
        case .nameTaken(let name): "There is a release '\(name)' already. Choose another name; nothing was changed."
        case .nothingChanged(let name): "Nothing public has changed since '\(name)', so there is nothing to release."
        case .noRelease: "The programme has not been released yet. Do it with 'convoke programme release NAME'."
        }
    }
}
