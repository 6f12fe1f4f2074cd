/// What somebody decided of two signatures that may be one.
public enum SuspicionDecision: String, Word {
    /// They are one, and were made one.
    case merge
    /// They only look alike.
    case distinct
}

/// Two signatures, in whichever order they were named.
public struct SignaturePair: Hashable, Sendable {
    public let a: Identifier<Signature>
    public let b: Identifier<Signature>

    public init(_ one: Identifier<Signature>, _ other: Identifier<Signature>) {
        (a, b) = (min(one, other), max(one, other))
    }
}

extension Suspicion {
    /// The pair that it is about; nothing where these are no signatures.
    public var pair: SignaturePair? {
        guard let a = Identifier<Signature>(a), let b = Identifier<Signature>(b) else { return nil }
        return SignaturePair(a, b)
    }
}
