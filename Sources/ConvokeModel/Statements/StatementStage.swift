/// How far a joint statement has come.
public enum StatementStage: String, Word { case draft, signOn, closed, frozen, published, archived }

extension StatementStage {
    /// The stages that may follow this one.
    public var followers: Set<StatementStage> {
        switch self {
        case .draft: [.signOn, .archived]
        case .signOn: [.closed, .frozen, .archived]
        case .closed: [.signOn, .frozen, .archived]
        case .frozen: [.closed, .published]
        case .published: [.archived]
        case .archived: []
        }
    }

    /// Whether the list of signatories is final and letters are no longer provisional.
    public var isFinal: Bool { self == .frozen || self == .published || self == .archived }
    public var isPublic: Bool { self == .published || self == .archived }
}

/// What happens to a joint statement, owned by the data and never by a file.
public struct StatementLife: Hashable, Sendable, Codable {
    public var stage: StatementStage
    /// The number of the text version that signatures are bound to now.
    public var version: Int

    public init(stage: StatementStage, version: Int = 1) {
        self.stage = stage
        self.version = version
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
