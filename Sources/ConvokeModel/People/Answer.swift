/// Whether somebody who was asked to take part, host or co-sponsor will.
public enum Answer: String, Word { case invited, tentative, confirmed, declined, withdrawn }

extension Answer {
    /// The answers that may follow this one. Who declined or withdrew can only be invited again.
    public var followers: Set<Answer> {
        switch self {
        case .invited: [.tentative, .confirmed, .declined, .withdrawn]
        case .tentative: [.confirmed, .declined, .withdrawn]
        case .confirmed: [.tentative, .withdrawn, .declined]
        case .declined, .withdrawn: [.invited]
        }
    }

    public func changed(to answer: Answer) throws(AnswerRefusal) -> Answer {
        guard followers.contains(answer) else { throw AnswerRefusal(from: self, to: answer) }
        return answer
    }

    /// Whether the public may read that somebody takes part: nobody is announced before they said yes.
    public var isPublic: Bool { self == .confirmed }
}

/// An answer that cannot follow the one before.
public struct AnswerRefusal: Refusal, Hashable {
    public var from: Answer
    public var to: Answer
    public var code: RefusalCode { .conflict }
    public var sentence: String {
        from == to
            ? "The answer is '\(from.word)' already; nothing was changed."
            : "'\(to.word)' cannot follow '\(from.word)'. From here it can become \(from.followers.map(\.word).sorted().joined(separator: ", "))."
    }
}
