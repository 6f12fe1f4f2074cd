/// How a statement's list of signatories is set.
public struct ListForm: Hashable, Sendable, Codable {
    public var order: ListOrder
    public var group: ListGrouping
    /// Whether leading articles are passed over: "The Redress Trust" under R.
    public var ignoresArticles: Bool

    public init(order: ListOrder = .alphabetical, group: ListGrouping = .kind, ignoresArticles: Bool = false) {
        self.order = order
        self.group = group
        self.ignoresArticles = ignoresArticles
    }
}

/// In what order names stand, within their group.
public enum ListOrder: String, Word {
    /// By the collation of the list's language.
    case alphabetical
    /// The statement's lead organisations first, in their order; the others by the alphabet.
    case leadsFirst
    /// By the name of the country, then by the alphabet.
    case country
    /// As they were accepted.
    case accepted
}

/// What a list's headings part.
public enum ListGrouping: String, Word {
    /// Organisations, state missions, individuals.
    case kind
    /// International and regional organisations, then a heading for each country; individuals apart.
    case country
    /// The same with a heading for each continent.
    case region
    /// Networks, non-governmental organisations, universities and so on; individuals apart.
    case category
}

/// What stands above some names of a list.
public enum ListHeading: Hashable, Sendable, Codable {
    case organisations
    case stateMissions
    case individuals
    case scope(OrganisationScope)
    case country(Country)
    /// A continent by its M49 code, such as `019`.
    case region(String)
    case category(OrganisationCategory)
    /// Organisations of which nobody said where they are.
    case elsewhere
}

/// Names under one heading.
public struct ListGroup: Hashable, Sendable, Codable {
    public var heading: ListHeading
    public var signatories: [Signatory]

    public init(_ heading: ListHeading, _ signatories: [Signatory]) {
        self.heading = heading
        self.signatories = signatories
    }
}
