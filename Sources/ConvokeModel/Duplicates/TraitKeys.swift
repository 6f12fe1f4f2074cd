/// As what a key belongs to a signatory.
enum TraitRole: UInt8 {
    case name, translation, alias, acronym
    case words, unspaced, initials, shortName, section, skeleton, domain, mailbox, near
    case listedName, listedAlias, listedAcronym
}

/// The keys by which a signatory is kept among others, and by which those others are found.
struct TraitKeys {
    struct Key {
        var hash: UInt64
        var role: TraitRole
    }

    let compared: ComparedName
    private(set) var kept: [Key] = []
    private(set) var sought: [Key] = []

    init(_ traits: SignatoryTraits, directory: OrganisationDirectory) {
        let parts = Acronym.split(traits.name)
        compared = ComparedName(parts.name)
        both(.text, compared.text, .name)
        if compared.words.count > 1 {
            both(.words, compared.words.sorted().joined(separator: " "), .words)
            both(.unspaced, compared.words.joined(), .unspaced)
        } else {
            both(.unspaced, compared.text, .unspaced)
        }
        if let skeleton = Skeleton.of(compared.words) {
            let scripts: [NameHash.Subject] = skeleton.isLatin ? [.latin, .otherScript] : [.otherScript, .latin]
            kept.append(Key(hash: NameHash.of(scripts[0], skeleton.text), role: .skeleton))
            sought.append(Key(hash: NameHash.of(scripts[1], skeleton.text), role: .skeleton))
        }
        let near = NearNames(compared.words)
        kept += near.kept.map { Key(hash: $0, role: .near) }
        sought += near.sought.map { Key(hash: $0, role: .near) }
        if let mailbox = traits.mailbox { both(.mailbox, mailbox, .mailbox) }
        guard traits.kind == .organisation else { return }
        if let domain = traits.domain { both(.domain, domain, .domain) }
        let names = traits.names.map(ComparedName.init)
        addNames(traits, names, directory)
        addAcronyms(traits, parts, names)
        if let main = CountrySection.main(of: compared.words) {
            kept.append(Key(hash: NameHash.of(.section, main), role: .section))
            sought.append(Key(hash: NameHash.of(.text, main), role: .section))
        }
        sought.append(Key(hash: NameHash.of(.section, compared.text), role: .section))
    }

    private mutating func addNames(
        _ traits: SignatoryTraits, _ names: [ComparedName], _ directory: OrganisationDirectory
    ) {
        let translations = names.map(\.text)
        let aliases = traits.aliases.map { ComparedName($0).text }
        for text in Set(translations).subtracting([compared.text]) { both(.text, text, .translation) }
        for text in Set(aliases).subtracting(translations + [compared.text]) { both(.text, text, .alias) }
        for text in [compared.text] + translations + aliases {
            guard let match = directory.match(NameHash.of(.text, text)) else { continue }
            let role: TraitRole =
                switch match.form {
                case .name: .listedName
                case .alias: .listedAlias
                case .acronym: .listedAcronym
                }
            both(.listed, String(match.organisation), role)
            break
        }
    }

    private mutating func addAcronyms(
        _ traits: SignatoryTraits, _ parts: (name: String, acronym: String?), _ names: [ComparedName]
    ) {
        let acronyms = Set([traits.acronym, parts.acronym].compactMap { $0.map { ComparedName($0).text } })
        for acronym in acronyms.subtracting([compared.text]) { both(.text, acronym, .acronym) }
        var short = acronyms
        if Acronym.isOne(parts.name) { short.insert(compared.text) }
        for text in short {
            kept.append(Key(hash: NameHash.of(.acronym, text), role: .shortName))
            sought.append(Key(hash: NameHash.of(.initials, text), role: .shortName))
        }
        for initials in names.reduce(into: compared.initials, { $0.formUnion($1.initials) }) {
            kept.append(Key(hash: NameHash.of(.initials, initials), role: .initials))
            sought.append(Key(hash: NameHash.of(.acronym, initials), role: .initials))
        }
    }

    private mutating func both(_ subject: NameHash.Subject, _ text: String, _ role: TraitRole) {
        let key = Key(hash: NameHash.of(subject, text), role: role)
        kept.append(key)
        sought.append(key)
    }
}
