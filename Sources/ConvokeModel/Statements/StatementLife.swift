import Foundation

/// What happens to a joint statement, owned by the data and never by a file.
public struct StatementLife: Hashable, Sendable, Codable {
    public var stage: StatementStage
    /// The number of the text version that signatures are bound to now.
    public var version: Int
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

    /// What a changed text does to the statement: a new version while nobody has signed, else a refusal.
    public func revised(signatures: Int) throws(StatementRefusal) -> StatementLife {
        guard !stage.isFinal else { throw .textIsFinal(stage) }
        guard signatures == 0 else { throw .textIsSigned(signatures) }
        var life = self
        life.version += 1
        return life
    }
}

/// What a new statement starts from; read from files once, and written by `export`.
public struct StatementSeed: Hashable, Sendable, Codable {
    public var stage: StatementStage
    public init(stage: StatementStage = .draft) { self.stage = stage }
}

/// Why a joint statement cannot be changed as asked.
public enum StatementRefusal: Refusal, Hashable {
    case textIsFinal(StatementStage)
    case textIsSigned(Int)

    public var code: RefusalCode { .conflict }
    public var sentence: String {
        switch self {
        case .textIsFinal(let stage):
            "The statement is \(stage.word): its text can no longer be changed. Put the text back as it was signed, or write a new statement."
        case .textIsSigned(let count):
            "\(count) signatures are bound to the exact text as it stands, so it cannot be changed under them. Put the text back, or write a new statement."
        }
    }
}
