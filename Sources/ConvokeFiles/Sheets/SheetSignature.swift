import ConvokeModel

/// A signature as a row of a sheet or a line of a list has it.
public struct SheetSignature: Codable, Hashable, Sendable {
    public var row: Int
    /// What says that a row of a later sheet is the same: a key, else time and address, else kind and folded name.
    public var identity: String
    public var signatory: Signatory
    /// Through whom an organisation signs, and their office in it.
    public var representative: String?
    public var representativeTitle: String?
    /// Where the representative or the individual is reached.
    public var address: MailAddress?
    public var website: WebAddress?
    public var language: LanguageTag?
    /// When the form was sent, as the sheet has it.
    public var timestamp: String?
    /// Whether the name may be printed; nothing where the sheet does not say.
    public var isPublic: Bool?
    /// What a person should look at, though the row is taken.
    public var flags: [RejectedRow]

    public init(
        row: Int, identity: String? = nil, signatory: Signatory, representative: String? = nil,
        representativeTitle: String? = nil, address: MailAddress? = nil, website: WebAddress? = nil,
        language: LanguageTag? = nil, timestamp: String? = nil, isPublic: Bool? = nil, flags: [RejectedRow] = []
    ) {
        self.row = row
        self.identity = identity ?? Self.identity(of: signatory)
        self.signatory = signatory
        self.representative = representative
        self.representativeTitle = representativeTitle
        self.address = address
        self.website = website
        self.language = language
        self.timestamp = timestamp
        self.isPublic = isPublic
        self.flags = flags
    }

    static func identity(of signatory: Signatory) -> String { "name \(signatory.kind.word) \(signatory.name.folded)" }
}

/// What a campaign knows that helps to read its sheets.
public struct SheetKnowledge: Sendable {
    /// How the coalition calls countries.
    public var countries: [Country: LocalizedText]
    public var organisations: Set<String>

    public init(countries: [Country: LocalizedText] = [:], organisations: [Organisation] = []) {
        self.countries = countries
        self.organisations = Set(
            organisations.flatMap { Array($0.name.texts.values) + $0.aliases + [$0.acronym].compactMap(\.self) }
                .map(\.folded))
    }
}

/// Where a signatory says that it is: in a country, or in several.
enum SheetPlace: Hashable {
    case country(Country)
    case scope(OrganisationScope)

    /// Nothing where the text means neither.
    init?(_ text: String, _ knowledge: SheetKnowledge) {
        // The European Union has a code like a country's.
        if let scope = Self.scopes[text.folded] {
            self = .scope(scope)
        } else if let country = Country.meant(by: text, labels: knowledge.countries) {
            self = .country(country)
        } else {
            return nil
        }
    }

    private static let scopes: [String: OrganisationScope] = {
        let words: [(OrganisationScope, String)] = [
            (
                .international,
                "international;internacional;internationale;global;worldwide;mundial;mondial;int l;دولي;دولية;عالمي"
            ),
            (
                .regional,
                """
                regional;regionale;إقليمي;إقليمية;Latin America;América Latina;Amérique latine;Latinoamérica;
                Latin America and the Caribbean;América Latina y el Caribe;Caribbean;Caribe;Central America;Centroamérica;
                América Central;South America;Sudamérica;North America;Africa;África;Afrique;East Africa;West Africa;
                Southern Africa;Asia;Asie;South Asia;Southeast Asia;Asia-Pacific;Pacific;Oceania;Europe;Europa;
                European Union;EU;MENA;Middle East;Middle East and North Africa;Oriente Medio;Moyen-Orient;Arab region;
                Maghreb;Balkans;Western Balkans;Central Asia;Americas;Américas
                """
            ),
        ]
        var scopes: [String: OrganisationScope] = [:]
        for (scope, list) in words {
            for word in list.split(separator: ";") { scopes[String(word).folded] = scope }
        }
        return scopes
    }()
}
