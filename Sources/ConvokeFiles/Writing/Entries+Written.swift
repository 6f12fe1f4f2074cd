import ConvokeModel

extension Campaign {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("key", key)
        fields.add("name", name)
        fields.add("languages", languages)
        fields.add("zone", zone)
        fields.add("domain", text: domain)
        fields.add("summary", summary)
        fields.add("publisher", publisher)
        fields.add("website", website)
        fields.add("risk", risk, unless: .standard)
        if !countries.isEmpty {
            let names = countries.sorted { $0.key < $1.key }.compactMap { country, name in
                name.written(main).map { WrittenField(country.code, $0) }
            }
            fields.add("countries", .map(names))
        }
        fields.add("groups", groups) { group in
            var fields = FieldWriter(main: main)
            fields.add("name", group.name)
            fields.add("members", group.members)
            return fields.value
        }
        fields.add("equipment", equipment ?? [:]) { thing in
            var fields = FieldWriter(main: main)
            fields.add("name", thing.name)
            if thing.count != 1 { fields.add("count", thing.count) }
            return fields.value
        }
        fields.add("travel-minutes", travelMinutes)
        return fields
    }
}

extension Organisation {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("name", name)
        fields.add("acronym", text: acronym)
        fields.add("aliases", texts: aliases)
        fields.add("scope", scope)
        fields.add("country", country)
        fields.add("category", category, unless: .ngo)
        fields.add("domains", texts: domains)
        fields.add("website", website)
        fields.add("logo", text: logo)
        fields.add("ecosoc", ecosoc)
        return fields
    }
}

extension Person {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        // A name that is not public never comes into a file, whatever the content says.
        if disclosure.isPublic { fields.add("name", name) }
        fields.add("described-as", describedAs)
        fields.add("title", title)
        fields.add("affiliation", affiliation)
        fields.add("organisation", organisation)
        if !disclosure.isPublic { fields.add("disclosure", disclosure.written) }
        fields.add("available", list: (available ?? []).map(\.written))
        fields.add("recording", recording)
        return fields
    }
}

extension Film {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("title", title)
        fields.add("original-title", text: originalTitle)
        fields.add("directors", texts: directors)
        fields.add("production", text: production)
        fields.add("year", year)
        fields.add("runtime", runtime)
        fields.add("languages", languages)
        fields.add("subtitles", subtitles)
        fields.add("format", text: format)
        if let licence {
            var terms = FieldWriter(main: main)
            terms.add("screenings", licence.screenings)
            terms.add("audience", licence.audience)
            terms.add("territory", list: licence.territory.map { .text($0.code) })
            terms.add("expires", licence.expires)
            terms.add("holder", text: licence.holder)
            fields.add("licence", terms.value)
        }
        fields.add("content-warnings", contentWarnings)
        return fields
    }
}

extension Disclosure {
    var written: WrittenValue {
        switch self {
        case .public: .plain("public")
        case .confirmedGuests: .plain("confirmed-guests")
        case .never: .plain("never")
        case .onTheDay(let from): .map([WrittenField("on-the-day", .plain(from.description))])
        }
    }
}
