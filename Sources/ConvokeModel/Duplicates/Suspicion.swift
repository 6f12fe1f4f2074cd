/// That two signatories may be one. Never more than that: a person decides.
public struct Suspicion: Hashable, Sendable, Codable {
    /// The two signatures, the lesser identifier first.
    public var a: String
    public var b: String
    public var reasons: [SuspicionReason]
    /// From 0 to 1, in hundredths: how much speaks for it.
    public var score: Double

    public init(a: String, b: String, reasons: [SuspicionReason], score: Double) {
        self.a = a
        self.b = b
        self.reasons = reasons
        self.score = score
    }

    /// From which score on a person should look before the list is printed.
    public static let strong = 0.6
    public var isStrong: Bool { score >= Self.strong }
}

/// Why two signatories may be one.
public enum SuspicionReason: String, Word {
    /// The same name but for case, accents, signs, articles and legal forms.
    case foldedName
    /// One's acronym is the name or acronym of the other, or the initials of its name.
    case acronym
    /// One's name is another name of the other.
    case alias
    /// The names of one organisation in two languages.
    case translation
    /// The same name in two scripts.
    case transliteration
    /// The same mail or web domain, as two offices have it.
    case sameDomain
    /// The same mail address.
    case sameMailbox
    /// A slip of typing, or the same words in another order.
    case nearName
    /// An organisation and its section in a country.
    case countrySection
}

extension Suspicion {
    /// How much each reason weighs: together they leave as much doubt as the product of what each leaves.
    init(_ a: String, _ b: String, _ weights: [SuspicionReason: Double], isElsewhere: Bool) {
        let doubt = weights.values.reduce(1) { $0 * (1 - $1) }
        let score = (1 - doubt) * (isElsewhere ? 0.5 : 1)
        self.init(
            a: min(a, b), b: max(a, b), reasons: SuspicionReason.allCases.filter { weights[$0] != nil },
            score: (score * 100).rounded() / 100)
    }
}
