import Foundation

/// What happens to a joint statement, owned by the data and never by a file.
public struct StatementLife: Hashable, Sendable, Codable {
    public var stage: StatementStage
    /// Whether sign-on rests for a while.
    public var isPaused: Bool?
    public var embargo: Embargo?
    /// The number of the text version that signatures are bound to now.
    public var version: Int
    /// The number of the last list that was made; 0 for none.
    public var lists: Int?
    /// Why numbers in the text that differ from the list were published all the same.
    public var acceptedNumbers: String?
    /// The identifier that calendars know its publication by: random, never changed.
    public var uid: Identifier<CalendarEntry>
    public var createdAt: Date
    public var changedAt: Date

    public init(stage: StatementStage, uid: Identifier<CalendarEntry>, at now: Date) {
        self.stage = stage
        self.uid = uid
        version = 1
        createdAt = now
        changedAt = now
    }

    /// Takes the statement a stage on, or back with a reason.
    public mutating func change(to next: StatementStage, reason: String?, at now: Date) throws(StatementRefusal) {
        guard stage.followers.contains(next) else { throw .cannotFollow(from: stage, to: next) }
        guard !stage.isBackwards(to: next) || reason?.isEmpty == false else {
            throw .needsReason(from: stage, to: next)
        }
        stage = next
        isPaused = nil
        changedAt = now
    }

    /// What a changed text does to the statement without anybody's word: a new version while nobody has signed, or where
    /// only translations came to it; else a refusal.
    public func revised(_ change: VersionKind, signatures: Int) throws(StatementRefusal) -> StatementLife {
        guard !stage.isFinal else { throw .textIsFinal(stage) }
        guard signatures == 0 || change == .translation else { throw .textIsSigned(signatures) }
        var life = self
        life.version += 1
        return life
    }
}

/// Until when nothing of a statement may be read without the role for it, or a link of one's own.
public struct Embargo: Hashable, Sendable, Codable {
    public var until: Date
    public init(until: Date) { self.until = until }
}

extension StatementLife {
    /// Whether nobody outside may know of it yet.
    public func isEmbargoed(at now: Date) -> Bool {
        guard let embargo else { return false }
        return now < embargo.until
    }
}

/// What a new statement starts from; read from files once, and written by `export`.
public struct StatementSeed: Hashable, Sendable, Codable {
    public var stage: StatementStage
    public init(stage: StatementStage = .draft) { self.stage = stage }
}

extension StatementLife {
    /// Whether it came out: one that was put away only if it had a list.
    public var isPublished: Bool { stage == .published || stage == .archived && (lists ?? 0) > 0 }
}
