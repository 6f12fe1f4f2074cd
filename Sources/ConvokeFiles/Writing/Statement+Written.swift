import ConvokeModel

extension WrittenStatement {
    /// The statement's pages and sheet by the end of their names.
    func pages(_ main: LanguageTag) -> [String: String] {
        var pages = [".md": markdown(statement.written(seed, main), body: statement.text[main])]
        if !signatories.isEmpty { pages[".signatories.csv"] = SheetWriter.text(of: signatories) }
        let texts =
            [statement.title, statement.text, statement.place, statement.closing] + statement.addressees.map(\.name)
        for language in Set(texts.flatMap { $0.map { Array($0.storable.keys) } ?? [] }) where language != main {
            let fields = statement.translation(in: language, main)
            let body = statement.text[language]?.storableBody ?? ""
            if !fields.fields.isEmpty || !body.isEmpty { pages[".\(language).md"] = markdown(fields, body: body) }
        }
        return pages
    }
}

extension JointStatement {
    fileprivate func written(_ seed: StatementSeed, _ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("title", TranslatedText(title, main).original)
        fields.add("state", seed.stage, unless: .draft)
        fields.add("date", date)
        fields.add("place", TranslatedText(place, main).original)
        let apart = Set(
            addressees.languages.filter { $0 != main && addressees.areWhole(in: $0) && addressees.areWhole(in: main) })
        fields.add("addressees", list: addressees.map { $0.without(apart).written(main) })
        fields.add("closing", TranslatedText(closing, main).original)
        fields.add("leads", leads)
        fields.add("documents", list: documents.map { $0.written(main) })
        fields.add("contact", text: contact)
        fields.add("deadline", deadline?.written)
        fields.add("soft-deadline", softDeadline?.written)
        fields.add("grace", grace)
        fields.add("signatories", signatories)
        fields.add("approval", approval)
        fields.add("goal", goal)
        fields.add("list", list?.written)
        fields.add("late-names", lateNames, unless: .addendum)
        fields.add("claimed-signatories", claimedSignatories)
        fields.add("links", list: links.map { $0.written(main) })
        fields.add("tags", texts: tags)
        return fields
    }

    fileprivate func translation(in language: LanguageTag, _ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: language)
        fields.add("title", text: TranslatedText(title, main).translation(in: language))
        fields.add("place", text: TranslatedText(place, main).translation(in: language))
        if addressees.areWhole(in: language), addressees.areWhole(in: main) {
            fields.add("addressees", list: addressees.map { $0.only(language).written(language) })
        }
        fields.add("closing", text: TranslatedText(closing, main).translation(in: language))
        return fields
    }
}

extension Deadline {
    fileprivate var written: WrittenValue {
        let zone = if case .zone(let zone) = zone { zone.name } else { "anywhere-on-earth" }
        return .map([WrittenField("at", .plain(at.description)), WrittenField("zone", .text(zone))])
    }
}

extension ListForm {
    fileprivate var written: WrittenValue {
        .map([
            WrittenField("order", .text(order.word)), WrittenField("group", .text(group.word)),
            WrittenField("ignore-articles", .plain(String(ignoresArticles))),
        ])
    }
}

extension [Addressee] {
    fileprivate var languages: Set<LanguageTag> {
        Set(flatMap { [$0.name] + $0.demands }.flatMap { $0.storable.keys })
    }

    /// Whether every name and demand is there in a language, so that the whole list can stand in its file.
    fileprivate func areWhole(in language: LanguageTag) -> Bool {
        !isEmpty && flatMap { [$0.name] + $0.demands }.allSatisfy { $0.storable[language] != nil }
    }
}

extension Addressee {
    fileprivate func without(_ languages: Set<LanguageTag>) -> Addressee {
        mapped { LocalizedText($0.texts.filter { !languages.contains($0.key) }) }
    }

    fileprivate func only(_ language: LanguageTag) -> Addressee {
        mapped { LocalizedText($0.texts.filter { $0.key == language }) }
    }

    private func mapped(_ change: (LocalizedText) -> LocalizedText) -> Addressee {
        Addressee(name: change(name), demands: demands.map(change))
    }

    fileprivate func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("name", name)
        fields.add("demands", demands)
        return fields.value
    }
}
