/// Who signs a joint statement.
public enum Signatory: Hashable, Sendable, Codable {
    case organisation(SigningOrganisation)
    case individual(SigningIndividual)

    /// The name as it is printed.
    public var name: String {
        switch self {
        case .organisation(let organisation): organisation.name
        case .individual(let individual): individual.name
        }
    }

    public var country: Country? {
        switch self {
        case .organisation(let organisation): organisation.country
        case .individual(let individual): individual.country
        }
    }

    public var isOrganisation: Bool { if case .organisation = self { true } else { false } }

    /// What makes two entries the same signatory: kind and folded name.
    public var identity: String { "\(isOrganisation ? "organisation" : "individual")/\(name.folded)" }
}

/// An organisation as it signs.
public struct SigningOrganisation: Hashable, Sendable, Codable {
    public var name: String
    public var acronym: String?
    public var country: Country?
    public var scope: OrganisationScope?
    public var category: OrganisationCategory

    public init(
        name: String, acronym: String? = nil, country: Country? = nil, scope: OrganisationScope? = nil,
        category: OrganisationCategory = .ngo
    ) {
        self.name = name
        self.acronym = acronym
        self.country = country
        self.scope = scope
        self.category = category
    }
}

/// A person as they sign.
public struct SigningIndividual: Hashable, Sendable, Codable {
    public var name: String
    public var title: String?
    /// "For identification only".
    public var affiliation: String?
    public var country: Country?

    public init(name: String, title: String? = nil, affiliation: String? = nil, country: Country? = nil) {
        self.name = name
        self.title = title
        self.affiliation = affiliation
        self.country = country
    }
}
