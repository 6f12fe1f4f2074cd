import ConvokeModel

/// The person or office that one copy of a letter goes to, as its envelope and first line name them.
public struct LetterRecipient: Hashable, Sendable, Codable {
    /// "Her Excellency"
    public var honorific: String?
    public var name: String?
    public var role: String?
    /// The ministry, mission or organisation.
    public var body: String?
    public var address: [String]
    /// The line that the letter begins with: "Your Excellency,".
    public var salutation: String?
    public var copies: [String]

    public init(
        honorific: String? = nil, name: String? = nil, role: String? = nil, body: String? = nil,
        address: [String] = [], salutation: String? = nil, copies: [String] = []
    ) {
        self.honorific = honorific
        self.name = name
        self.role = role
        self.body = body
        self.address = address
        self.salutation = salutation
        self.copies = copies
    }
}
