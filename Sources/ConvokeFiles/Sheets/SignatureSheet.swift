import ConvokeModel

/// Signatures from the sheet of a form.
public struct SignatureSheet: Sendable {
    /// The headings by what they were taken for.
    public let columns: [String: String]
    public private(set) var signatures: [SheetSignature] = []
    public private(set) var rejected: [RejectedRow] = []
    private let mapped: MappedSheet<SignatureColumn>
    private let knowledge: SheetKnowledge
    /// What rows are that do not say.
    private let kind: SignatoryKind

    public init(
        _ bytes: [UInt8], mapping: SheetMapping<SignatureColumn> = SheetMapping(), kind: SignatoryKind? = nil,
        knowledge: SheetKnowledge = SheetKnowledge()
    ) throws {
        try self.init(try ForeignSheet(bytes), mapping: mapping, kind: kind, knowledge: knowledge)
    }

    init(
        _ sheet: ForeignSheet, mapping: SheetMapping<SignatureColumn>, kind: SignatoryKind?, knowledge: SheetKnowledge
    ) throws {
        mapped = try MappedSheet(sheet, mapping: mapping)
        columns = mapped.columns
        self.knowledge = knowledge
        guard mapped.holdsNames else { throw mapped.hasNoName("Organisation") }
        let looksPersonal = mapped.has(.affiliation) || mapped.has(.firstName) || mapped.has(.lastName)
        self.kind = kind ?? (looksPersonal && !mapped.has(.organisation) ? .individual : .organisation)
        var rows: [String: Int] = [:]
        // Grown by doubling, a long sheet would be in memory three times.
        signatures.reserveCapacity(sheet.rows.count)
        for row in sheet.rows {
            do throws(Rejection) {
                let signature = try signature(row)
                if let first = rows[signature.identity] {
                    throw Rejection(
                        "doubled", "This is the same signatory as in row \(first). Keep one of the two rows.")
                }
                rows[signature.identity] = row.number
                signatures.append(signature)
            } catch { rejected.append(error.of(row.number)) }
        }
    }

    public var headings: [String] { mapped.sheet.headings }

    /// The rejected rows as a sheet that can be corrected and imported: as they were, with the reason in front.
    public func rejectedSheet(_ rejected: [RejectedRow]) -> String { mapped.sheet.text(of: rejected) }

    private func signature(_ row: ForeignSheet.Row) throws(Rejection) -> SheetSignature {
        func cell(_ column: SignatureColumn) -> String { mapped.cell(column, of: row) }
        func given(_ column: SignatureColumn) -> String? {
            let text = cell(column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty || !text.isPrintableLine ? nil : text
        }
        try mapped.check(row)
        let person = PersonName.of(cell(.name), first: cell(.firstName), last: cell(.lastName))
        let who = try who(row, person)
        var signature = SheetSignature(row: row.number, signatory: who.signatory)
        signature.flags = who.flags.map { $0.of(row.number) }
        if who.signatory.isOrganisation {
            let name = cell(.representative).isEmpty && mapped.has(.organisation) ? person : cell(.representative)
            signature.representative = name.isPrintableLine ? name : nil
            signature.representativeTitle = given(.title)
        }
        signature.address = try mapped.address(.email, of: row)
        if !cell(.website).isEmpty {
            signature.website = WebAddress(cell(.website)) ?? WebAddress("https://\(cell(.website))")
            if signature.website == nil {
                signature.flags.append(
                    RejectedRow(
                        row: row.number, code: "bad-website", message: "The web address is none; it was left out."))
            }
        }
        signature.language = SheetAnswer.language(cell(.language))
        signature.timestamp = given(.timestamp)
        signature.isPublic = try isPublic(row)
        if let key = given(.key) {
            signature.identity = "key \(key)"
        } else if let time = signature.timestamp, let address = signature.address {
            signature.identity = "time \(time) \(address.canonical)"
        }
        return signature
    }

    /// Who may not be named without doubt is not taken: nobody is printed by mistake.
    private func isPublic(_ row: ForeignSheet.Row) throws(Rejection) -> Bool? {
        var answer: Bool?
        for (column, meaning) in [(SignatureColumn.publish, true), (.anonymous, false)] {
            let text = mapped.cell(column, of: row)
            guard !text.isEmpty else { continue }
            guard let yes = SheetAnswer.yesNo(text) else {
                throw Rejection(
                    "bad-answer",
                    "Whether the name may be printed is answered neither with yes nor with no. Write one of them.")
            }
            answer = (answer ?? true) && yes == meaning
        }
        return answer
    }

    private func who(
        _ row: ForeignSheet.Row, _ person: String
    ) throws(Rejection) -> (signatory: Signatory, flags: [Rejection]) {
        let words = mapped.cell(.kind, of: row)
        let said = SignatureNames.kind(words)
        guard words.isEmpty || said != nil else {
            throw Rejection("bad-kind", "Who signs is neither 'organisation' nor 'individual'. Write one of them.")
        }
        let written = mapped.has(.organisation) ? mapped.cell(.organisation, of: row) : ""
        let organisation = SignatureNames.isNone(written) ? "" : written
        var flags: [Rejection] = []
        let isPerson =
            said == .individual
            || said == nil && (kind == .individual || mapped.has(.organisation) && organisation.isEmpty)
        let place = try place(row)
        guard !isPerson, !(organisation.isEmpty && mapped.has(.organisation)) else {
            if !isPerson || !written.isEmpty && organisation.isEmpty && said == nil {
                flags.append(Self.individualInOrganisationRow)
            }
            return (try individual(row, person, affiliation: organisation, place), flags)
        }
        let full = try SignatureNames.checked(mapped.has(.organisation) ? organisation : person, knowledge)
        if mapped.has(.organisation), full.folded == person.folded { flags.append(Self.individualInOrganisationRow) }
        let parts = Acronym.split(full)
        let acronym = mapped.cell(.acronym, of: row)
        var signing = SigningOrganisation(
            name: acronym.isEmpty || acronym == parts.acronym ? parts.name : full,
            acronym: acronym.isPrintableLine ? acronym : parts.acronym)
        switch place {
        case .country(let country): signing.country = country
        case .scope(let scope): signing.scope = scope
        case nil: break
        }
        let registry = mapped.cell(.registry, of: row)
        signing.registry = RegistryNumber(registry)
        if signing.registry == nil, !registry.isEmpty {
            flags.append(
                Rejection(
                    "bad-registry",
                    "The number does not say in which register; it was left out. Write the register before it: ecosoc:639091."
                ))
        }
        let category = mapped.cell(.category, of: row)
        if let known = SignatureNames.category(category) {
            signing.category = known
        } else if !category.isEmpty {
            flags.append(Rejection("bad-category", "The category is none that is known; it was left out."))
        }
        return (.organisation(signing), flags)
    }

    private func individual(
        _ row: ForeignSheet.Row, _ person: String, affiliation: String, _ place: SheetPlace?
    ) throws(Rejection) -> Signatory {
        let name = person.isEmpty ? mapped.cell(.representative, of: row) : person
        var individual = SigningIndividual(name: try SignatureNames.checked(name, knowledge))
        let title = mapped.cell(.title, of: row)
        let affiliation = mapped.cell(.affiliation, of: row).isEmpty ? affiliation : mapped.cell(.affiliation, of: row)
        individual.title = title.isPrintableLine ? title : nil
        individual.affiliation = affiliation.isPrintableLine ? affiliation : nil
        if case .country(let country) = place { individual.country = country }
        return .individual(individual)
    }

    private func place(_ row: ForeignSheet.Row) throws(Rejection) -> SheetPlace? {
        let text = mapped.cell(.country, of: row)
        // "NO" is Norway and "NA" Namibia; "no" and "n/a" are nothing.
        guard !text.isEmpty, Country(text) != nil || !SignatureNames.isNone(text) else { return nil }
        guard let place = SheetPlace(text, knowledge) else {
            throw Rejection(
                "bad-country",
                "The country is none that is known. Write its name, its code of two letters, or 'International'.")
        }
        return place
    }

    private static let individualInOrganisationRow = Rejection(
        "individual-in-organisation-row",
        "Somebody seems to have signed as a person where an organisation was asked for. See that they are taken for what they are."
    )
}

extension MappedSheet<SignatureColumn> {
    /// Whether a column for names is known.
    var holdsNames: Bool {
        [SignatureColumn.organisation, .name, .firstName, .lastName, .representative].contains { has($0) }
    }
}
