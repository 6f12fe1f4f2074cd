import ConvokeModel

extension WrittenEvent {
    /// The event's pages by the end of their names: `.md`, and one like `.es.md` for each other language.
    func pages(_ surroundings: Surroundings) -> [String: String] {
        let main = surroundings.mainLanguage
        var pages = [".md": markdown(event.written(seed, surroundings), body: event.body?[main])]
        let title = TranslatedText(event.title, main)
        var note: LocalizedText?
        if case .unannounced(let text) = event.when { note = text }
        let texts = [event.title, event.summary, event.body, note]
        for language in Set(texts.flatMap { $0.map { Array($0.storable.keys) } ?? [] }) where language != main {
            var fields = FieldWriter(main: language)
            fields.add("title", text: title.translation(in: language))
            fields.add("summary", text: event.summary?[language])
            fields.add("unannounced", text: note?[language])
            let body = event.body?[language]?.storableBody ?? ""
            if !fields.fields.isEmpty || !body.isEmpty { pages[".\(language).md"] = markdown(fields, body: body) }
        }
        return pages
    }
}

/// A text whose other languages stand in files of their own, unless the original has none of its own.
struct TranslatedText {
    let text: LocalizedText?
    let hasOriginal: Bool
    let main: LanguageTag

    init(_ text: LocalizedText?, _ main: LanguageTag) {
        self.text = text
        self.main = main
        hasOriginal = text?.storable[main] != nil
    }

    /// What stands in the original.
    var original: WrittenValue? { hasOriginal ? text?.storable[main].map { .text($0) } : text?.written(main) }
    func translation(in language: LanguageTag) -> String? { hasOriginal ? text?[language] : nil }
}

extension Event {
    fileprivate func written(_ seed: EventSeed, _ surroundings: Surroundings) -> FieldWriter {
        let main = surroundings.mainLanguage
        var fields = FieldWriter(main: main)
        fields.add("kind", kind)
        fields.add("title", TranslatedText(title, main).original)
        fields.add("summary", text: summary?[main])
        fields.add("state", seed.state, unless: .draft)
        when.write(to: &fields, zone: surroundings.zone(at: place?.venue))
        fields.add("repeats", recurrence?.written(zone: when.zone ?? .utc))
        if let place {
            fields.add(
                "place",
                .map(
                    [WrittenField("venue", .text(place.venue.text))]
                        + (place.room.map { [WrittenField("room", .text($0.text))] } ?? [])))
        }
        if let online {
            var link = FieldWriter(main: main)
            link.add("address", online.address)
            link.add("label", online.label)
            fields.add("online", link.value)
        }
        fields.add("forum", forum?.written(main))
        fields.add("organisers", list: organisers.map { seed.written($0) })
        fields.add("co-sponsors", list: coSponsors.map { seed.written($0) })
        fields.add("co-sponsors-by", coSponsorsBy)
        fields.add("participants", list: participants.map { $0.written(seed.answers[$0.person], main) })
        fields.add("agenda", list: agenda.map { $0.written(main) })
        writePractice(to: &fields, EventDisclosure.standard(at: surroundings.risk))
        return fields
    }

    private func writePractice(to fields: inout FieldWriter, _ usual: EventDisclosure) {
        let main = fields.main
        fields.add("languages", languages)
        fields.add("interpretation", interpretation)
        fields.add("access", accessibility.written(main))
        fields.add("entry", entry.written)
        fields.add("recording", recording)
        if chathamHouseRule { fields.add("chatham-house-rule", true) }
        fields.add("content-warnings", contentWarnings)
        fields.add("film", film)
        fields.add("registration", registration.written(main))
        fields.add("documents", list: documents.map { $0.written(main) })
        fields.add("links", list: links.map { $0.written(main) })
        fields.add("tags", texts: tags)
        fields.add("disclosure", disclosure.written(unless: usual, main))
        fields.add("equipment", equipment ?? [])
    }
}

extension EventSeed {
    fileprivate func written(_ host: Identifier<Organisation>) -> WrittenValue {
        guard let answer = hostAnswers[host], answer != .confirmed else { return .text(host.text) }
        return .map([WrittenField("organisation", .text(host.text)), WrittenField("answer", .text(answer.word))])
    }
}

extension Participant {
    fileprivate func written(_ answer: Answer?, _ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("person", person)
        fields.add("role", role)
        fields.add("presence", presence, unless: .inPerson)
        fields.add("described-as", describedAs)
        fields.add("answer", answer, unless: .invited)
        fields.add("interprets", interprets ?? [])
        return fields.value
    }
}

extension EventDisclosure {
    fileprivate func written(unless usual: EventDisclosure, _ main: LanguageTag) -> WrittenValue? {
        var fields = FieldWriter(main: main)
        if venue != usual.venue { fields.add("venue", venue.written) }
        if link != usual.link { fields.add("link", link.written) }
        if participants != usual.participants { fields.add("participants", participants.written) }
        if count != usual.count { fields.add("count", count) }
        return fields.valueUnlessEmpty
    }
}
