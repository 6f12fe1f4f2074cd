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

    /// The traits of who signs, with the address through which they do.
    public init(id: String, signatory: Signatory, address: MailAddress? = nil) {
        switch signatory {
        case .organisation(let organisation):
            let hosts = [organisation.domain, organisation.website.flatMap { MailDomain.host(of: $0.text) }]
            let domain = hosts.compactMap { $0.flatMap(MailDomain.init) }.first ?? address?.domain
            self.init(
                id: id, kind: .organisation, name: organisation.name,
                names: organisation.names?.texts.values.filter { $0 != organisation.name }.sorted() ?? [],
                acronym: organisation.acronym,
                domain: domain.flatMap { $0.isFreeMail ? nil : $0.organisational }, country: organisation.country,
                mailbox: address?.canonical)
        case .individual(let individual):
            self.init(
                id: id, kind: .individual, name: individual.name, country: individual.country,
                mailbox: address?.canonical)
        }
    }
}
