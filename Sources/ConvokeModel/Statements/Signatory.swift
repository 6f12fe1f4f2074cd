/// Who signs a joint statement.
public enum Signatory: Hashable, Sendable {
    case organisation(SigningOrganisation)
    case individual(SigningIndividual)

    /// The name as it is printed, where no language has its own.
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

    public var registry: RegistryNumber? {
        if case .organisation(let organisation) = self { organisation.registry } else { nil }
    }

    public var isOrganisation: Bool { if case .organisation = self { true } else { false } }

    /// What makes two rows of a sheet the same signatory: kind and folded name.
    public var identity: String { "\(isOrganisation ? "organisation" : "individual")/\(name.folded)" }

    /// With no more than what a campaign's sheet of signatories says.
    public var asInSheet: Signatory {
        switch self {
        case .organisation(var organisation):
            (organisation.names, organisation.website, organisation.domain, organisation.sortName) = (
                nil, nil, nil, nil
            )
            organisation.registry = nil
            return .organisation(organisation)
        case .individual(var individual):
            individual.sortName = nil
            return .individual(individual)
        }
    }

    /// A sheet's row, with what the data knows beside it.
    public func keeping(_ known: Signatory) -> Signatory {
        switch (self, known) {
        case (.organisation(var organisation), .organisation(let known)):
            (organisation.names, organisation.website) = (known.names, known.website)
            (organisation.domain, organisation.sortName) = (known.domain, known.sortName)
            organisation.registry = organisation.registry ?? known.registry
            return .organisation(organisation)
        case (.individual(var individual), .individual(let known)):
            individual.sortName = known.sortName
            return .individual(individual)
        default: return self
        }
    }
}

/// `{"organisation": {…}}` or `{"individual": {…}}`.
extension Signatory: Codable {
    private enum Kind: CodingKey { case organisation, individual }
    /// How the compiler wrote an enum's value, in data of before 25 November 2026.
    private enum Former: String, CodingKey { case value = "_0" }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Kind.self)
        func value<Value: Decodable>(_ kind: Kind) throws -> Value {
            if let former = try? container.nestedContainer(keyedBy: Former.self, forKey: kind), former.contains(.value)
            {
                return try former.decode(Value.self, forKey: .value)
            }
            return try container.decode(Value.self, forKey: kind)
        }
        self =
            container.contains(.individual)
            ? .individual(try value(.individual)) : .organisation(try value(.organisation))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Kind.self)
        switch self {
        case .organisation(let organisation): try container.encode(organisation, forKey: .organisation)
        case .individual(let individual): try container.encode(individual, forKey: .individual)
        }
    }
}

/// An organisation as it signs.
public struct SigningOrganisation: Hashable, Sendable, Codable {
    public var name: String
    /// The registered name in further languages: a list in one of these prints it.
    public var names: LocalizedText?
    public var acronym: String?
    public var country: Country?
    public var scope: OrganisationScope?
    public var category: OrganisationCategory
    public var website: WebAddress?
    /// A mail or web domain that belongs to it.
    public var domain: String?
    /// What it is sorted by, where that is not its name.
    public var sortName: String?
    /// Its number in a public register; never printed. The same number stands on a statement once.
    public var registry: RegistryNumber?

    public init(
        name: String, names: LocalizedText? = nil, acronym: String? = nil, country: Country? = nil,
        scope: OrganisationScope? = nil, category: OrganisationCategory = .ngo, website: WebAddress? = nil,
        domain: String? = nil, sortName: String? = nil, registry: RegistryNumber? = nil
    ) {
        self.name = name
        self.names = names
        self.acronym = acronym
        self.country = country
        self.scope = scope
        self.category = category
        self.website = website
        self.domain = domain
        self.sortName = sortName
        self.registry = registry
    }

    /// The name that a list in a language prints.
    public func name(in language: LanguageTag) -> String {
        language.widening.lazy.compactMap { names?[$0] }.first ?? name
    }
}

/// A person as they sign.
public struct SigningIndividual: Hashable, Sendable, Codable {
    public var name: String
    public var title: String?
    /// "For identification only".
    public var affiliation: String?
    public var country: Country?
    /// What they are sorted by, such as the family name first.
    public var sortName: String?

    public init(
        name: String, title: String? = nil, affiliation: String? = nil, country: Country? = nil,
        sortName: String? = nil
    ) {
        self.name = name
        self.title = title
        self.affiliation = affiliation
        self.country = country
        self.sortName = sortName
    }
}
