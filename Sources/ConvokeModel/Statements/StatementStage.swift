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

    /// Whether a step leads backwards, so that somebody will ask why.
    public func isBackwards(to next: StatementStage) -> Bool {
        switch (self, next) {
        case (.closed, .signOn), (.frozen, .closed): true
        default: false
        }
    }

    /// Whether the list of signatories is final and letters are no longer provisional.
    public var isFinal: Bool { self == .frozen || self == .published || self == .archived }
    public var isPublic: Bool { self == .published || self == .archived }
}
