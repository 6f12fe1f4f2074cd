/// What of a signatory tells whether another is the same.
public struct SignatoryTraits: Hashable, Sendable {
    /// The signature.
    public var id: String
    public var kind: SignatoryKind
    public var name: String
    /// The name in other languages.
    public var names: [String]
    public var acronym: String?
    public var aliases: [String]
    /// The organisation's own mail or web domain, never that of a provider.
    public var domain: String?
    public var country: Country?
    /// The mail address in its canonical form.
    public var mailbox: String?

    public init(
        id: String, kind: SignatoryKind, name: String, names: [String] = [], acronym: String? = nil,
        aliases: [String] = [], domain: String? = nil, country: Country? = nil, mailbox: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.names = names
        self.acronym = acronym
        self.aliases = aliases
        self.domain = domain
        self.country = country
        self.mailbox = mailbox
    }
}
