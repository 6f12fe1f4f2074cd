/// A reason of the field's own why something cannot be done, such as a statement that is closed.
public protocol Refusal: Error, Sendable {
    var code: RefusalCode { get }
    /// What happened and what to do, for the person who asked.
    var sentence: String { get }
}

/// The classes of refusals: exit codes of the command and statuses of the server follow from them, each in one table.
public enum RefusalCode: String, Word {
    /// There is no such thing.
    case notFound
    /// It does not fit the state that things are in, or somebody else changed them first.
    case conflict
    /// Who asks may not.
    case forbidden
    /// What was asked does not make sense as it is.
    case invalid
    /// Somebody else is at work on it; later it may succeed.
    case busy
    /// What is written has errors.
    case findings
    /// A tool that does the work is not installed.
    case toolMissing
}

/// A refusal as it arrives from elsewhere, with no more than its code and sentence.
public struct GivenRefusal: Refusal, Hashable, Codable {
    public var code: RefusalCode
    public var sentence: String

    public init(_ code: RefusalCode, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

/// There is no entry of that kind and key.
public struct NotFound: Refusal, Hashable {
    public var entry: String
    public var suggestion: String?
    private var isLink = false

    public init(_ kind: String, _ key: String, among keys: some Sequence<String> = EmptyCollection<String>()) {
        entry = "\(kind) '\(key)'"
        suggestion = Suggestion.nearest(to: key, among: keys)
    }

    /// Nothing lies behind a link. Unknown, old and revoked ones are refused alike.
    public static func behindLink(_ kind: String) -> NotFound {
        var refusal = NotFound(kind, "")
        refusal.entry = "\(kind) behind this link"
        refusal.isLink = true
        return refusal
    }

    public var code: RefusalCode { .notFound }
    public var sentence: String {
        guard !isLink else {
            return "There is no \(entry). Copy the link whole, or ask whoever sent it for a new one."
        }
        return "There is no \(entry) here." + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
    }
}
