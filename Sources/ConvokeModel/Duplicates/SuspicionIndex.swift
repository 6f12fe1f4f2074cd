/// Who is known already, kept so that whoever may be one of them is found without looking at all.
///
/// It holds names and addresses: an index is made, asked, and let go; it is never stored.
public struct SuspicionIndex: Sendable {
    private struct Known: Sendable {
        var id: String
        var kind: SignatoryKind
        var country: Country?
        var text: String
    }

    /// How many are looked at under one key: a hundred offices of one domain are one finding, not thousands.
    static let mostUnderOneKey = 24

    private let directory: OrganisationDirectory
    private var known: [Known] = []
    private var links = KeyLinks()

    /// The directory tells names that no rule could: translations, aliases and acronyms of the campaign's organisations.
    public init(directory organisations: [Organisation] = [], expecting count: Int = 0) {
        directory = OrganisationDirectory(organisations)
        let count = min(max(0, count), 1_000_000)
        known.reserveCapacity(count)
        links.reserve(count * 22)
    }

    public var count: Int { known.count }

    /// Adds a signatory and says who of those before them they may be, the likeliest first.
    public mutating func add(_ traits: SignatoryTraits) -> [Suspicion] {
        let keys = TraitKeys(traits, directory: directory)
        let newcomer = Known(id: traits.id, kind: traits.kind, country: traits.country, text: keys.compared.text)
        let found = suspicions(of: newcomer, keys)
        guard known.count < KeyLinks.mostKnown, links.count < KeyLinks.most - keys.kept.count else { return found }
        for key in keys.kept { links.append(known.count, as: key.role, under: key.hash) }
        known.append(newcomer)
        return found
    }

    private func suspicions(of newcomer: Known, _ keys: TraitKeys) -> [Suspicion] {
        var weights: [Int32: [SuspicionReason: Double]] = [:]
        for key in keys.sought {
            var next = links.last(under: key.hash)
            var looked = 0
            while let place = next, looked < Self.mostUnderOneKey {
                let link = links[place]
                next = link.before
                looked += 1
                guard let (reason, weight) = reason(key.role, link.role, newcomer, known[Int(link.known)]) else {
                    continue
                }
                let before = weights[link.known]?[reason] ?? 0
                if weight > before { weights[link.known, default: [:]][reason] = weight }
            }
        }
        return weights.compactMap { number, reasons in
            let other = known[Int(number)]
            guard other.id != newcomer.id else { return nil }
            var reasons = reasons
            // The same name says all that a name near it, or the same in the directory, could.
            if reasons[.foldedName] != nil {
                for lesser in [SuspicionReason.nearName, .translation, .alias, .acronym, .transliteration] {
                    reasons[lesser] = nil
                }
            }
            let isElsewhere = newcomer.country != nil && other.country != nil && newcomer.country != other.country
            return Suspicion(newcomer.id, other.id, reasons, isElsewhere: isElsewhere)
        }.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    }

    private func reason(
        _ role: TraitRole, _ other: TraitRole, _ newcomer: Known, _ known: Known
    ) -> (SuspicionReason, Double)? {
        guard newcomer.kind == known.kind else {
            // Somebody put an organisation's name where their own belongs.
            return role == .name && other == .name ? (.foldedName, 0.7) : nil
        }
        let isPerson = newcomer.kind == .individual
        switch (role, other) {
        case (.name, .name): return (.foldedName, isPerson ? 0.7 : 0.95)
        case (.near, .near):
            return NearNames.areNear(newcomer.text, known.text) ? (.nearName, 0.65) : nil
        case (.words, .words), (.unspaced, .unspaced): return (.nearName, isPerson ? 0.65 : 0.75)
        default: return role.reason(with: other)
        }
    }
}

extension SuspicionIndex {
    /// All suspicions among some signatories, the likeliest first.
    public static func suspicions(among signatories: [SignatoryTraits], directory: [Organisation] = []) -> [Suspicion] {
        var index = SuspicionIndex(directory: directory, expecting: signatories.count)
        return signatories.flatMap { index.add($0) }.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    }
}

extension TraitRole {
    /// What two signatories under one key may have in common, apart from their names, and how much it weighs.
    fileprivate func reason(with other: TraitRole) -> (SuspicionReason, Double)? {
        let (first, second) = rawValue <= other.rawValue ? (self, other) : (other, self)
        return switch (first, second) {
        case (.name, .translation), (.translation, .translation): (.translation, 0.9)
        case (.name, .alias), (.translation, .alias), (.alias, .alias), (.alias, .acronym): (.alias, 0.85)
        case (.name, .acronym), (.translation, .acronym): (.acronym, 0.8)
        case (.acronym, .acronym): (.acronym, 0.5)
        case (.initials, .shortName): (.acronym, 0.35)
        case (.name, .section), (.translation, .section), (.alias, .section), (.section, .section):
            (.countrySection, 0.3)
        case (.skeleton, .skeleton): (.transliteration, 0.65)
        case (.domain, .domain): (.sameDomain, 0.3)
        case (.mailbox, .mailbox): (.sameMailbox, 0.6)
        case (.listedName, .listedName): (.translation, 0.9)
        case (.listedName, .listedAlias), (.listedAlias, .listedAlias): (.alias, 0.9)
        case (.listedName, .listedAcronym), (.listedAlias, .listedAcronym), (.listedAcronym, .listedAcronym):
            (.acronym, 0.9)
        default: nil
        }
    }
}
