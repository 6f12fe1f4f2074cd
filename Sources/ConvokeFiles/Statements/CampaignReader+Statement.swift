import ConvokeModel

extension CampaignReader {
    /// One joint statement from its original, translations and sheet; nothing where a value of it could not be read.
    mutating func statement(_ files: EntryFiles) -> (item: WrittenStatement?, source: EntrySource?) {
        guard let key = Identifier<JointStatement>(files.key) else { return (nil, nil) }
        let original = files.hasOriginal ? markdown(files.original, surroundings.mainLanguage) : nil
        var source = original.map { EntrySource($0.part) }
        var written = original.flatMap { $0.fields(.statement) }.flatMap { WrittenStatement($0, key: key) }
        if let original {
            if let body = original.matter.body { written?.statement.text[surroundings.mainLanguage] = body }
            finish(original.page)
        }
        let originalIsWhole = original?.page.breakages == 0
        var isWhole = originalIsWhole
        for language in files.languages {
            guard let page = markdown(files.translation(language), language) else {
                isWhole = false
                continue
            }
            refuseOrphan(files, page.page)
            source?.translations[language.text] = page.part
            if let fields = page.fields(.statementTranslation) {
                // Without a readable original the translation is read all the same, for its own problems.
                var statement =
                    written?.statement ?? JointStatement(key: key, title: LocalizedText([:]), text: LocalizedText([:]))
                statement.add(fields, body: page.matter.body, in: language, countsAreSure: originalIsWhole)
                written?.statement = statement
            }
            finish(page.page)
            if page.page.breakages > 0 { isWhole = false }
        }
        if files.hasSheet {
            if let signatories = signatories(files, &source) {
                written?.signatories = signatories
            } else {
                isWhole = false
            }
        }
        return (isWhole ? written : nil, source)
    }

    private mutating func signatories(_ files: EntryFiles, _ source: inout EntrySource?) -> [Signatory]? {
        if !files.hasOriginal {
            note(
                files.sheet, .error, "sheet-without-statement",
                "This sheet belongs to \(files.original), and there is no such file.",
                "Write the statement, or correct the name of this file.")
        }
        guard let page = page(files.sheet, isExpected: true) else { return nil }
        defer { finish(page) }
        guard let sheet = Sheet(page) else { return nil }
        source?.sheet = (EntrySource.Part(file: page.source), sheet)
        guard let columns = sheet.columns(.signatory, on: page, refusingPersonal: true) else { return nil }
        let signatories = sheet.rows.indices.compactMap { sheet.fields(ofRow: $0, columns, .signatory, on: page) }
            .compactMap { Signatory($0) }
        return page.breakages == 0 ? signatories : nil
    }
}

extension JointStatement {
    fileprivate mutating func add(_ fields: FieldReader, body: String?, in language: LanguageTag, countsAreSure: Bool) {
        fields["title"]?.add(to: &title, in: language)
        fields["place"]?.add(to: &place, in: language)
        fields["closing"]?.add(to: &closing, in: language)
        if let body { text[language] = body }
        guard let value = fields["addressees"], case .list(let items) = value.node.value else {
            _ = fields.list("addressees") { $0.fields(.translatedAddressee) }
            return
        }
        if countsAreSure, items.count != addressees.count {
            value.refuse(
                "translation-mismatch",
                "There are \(items.count) addressees here and \(addressees.count) in the original.",
                hint: "Translate each of them, in the same order.")
        }
        let originals = addressees
        for (index, item) in items.enumerated() {
            guard let fields = Value(node: item, name: "addressees", page: value.page).fields(.translatedAddressee)
            else { continue }
            // One too many, or one whose original could not be read: read for its problems, then dropped.
            var addressee =
                originals.indices.contains(index) ? originals[index] : Addressee(name: LocalizedText([:]), demands: [])
            fields["name"]?.add(to: &addressee.name, in: language)
            addressee.addDemands(fields, in: language, countsAreSure: countsAreSure && index < originals.count)
            if originals.indices.contains(index) { addressees[index] = addressee }
        }
    }
}

extension Addressee {
    fileprivate mutating func addDemands(_ fields: FieldReader, in language: LanguageTag, countsAreSure: Bool) {
        let values = fields.list("demands") { Optional($0) }
        if countsAreSure, values.count != demands.count {
            fields.page.error(
                "translation-mismatch", "There are \(values.count) demands here and \(demands.count) in the original.",
                hint: "Translate each of them, in the same order.", at: fields.keySpot("demands") ?? fields.spot)
        }
        for (position, value) in values.enumerated() {
            var demand = demands.indices.contains(position) ? demands[position] : LocalizedText([:])
            value.add(to: &demand, in: language)
            if demands.indices.contains(position) { demands[position] = demand }
        }
    }
}

extension Signatory {
    /// A row of a sheet; nothing where it cannot be read.
    init?(_ fields: FieldReader) {
        let name = fields["name"]?.text()
        let country = fields["country"]?.parsed(Country.self)
        let kind: SignatoryKind = fields["kind"]?.word() ?? .organisation
        let scope: OrganisationScope? = fields["scope"]?.word()
        let category: OrganisationCategory? = fields["category"]?.word()
        for name in kind == .individual ? ["acronym", "scope", "category"] : ["title", "affiliation"] {
            fields[name]?.refuse(
                "bad-value", "'\(name)' is not for the kind '\(kind.word)'.",
                hint: "Leave the column empty in this row.")
        }
        guard let name else { return nil }
        switch kind {
        case .organisation:
            self = .organisation(
                SigningOrganisation(
                    name: name, acronym: fields["acronym"]?.text(), country: country, scope: scope,
                    category: category ?? .ngo))
        case .individual:
            self = .individual(
                SigningIndividual(
                    name: name, title: fields["title"]?.text(), affiliation: fields["affiliation"]?.text(),
                    country: country))
        }
    }
}
