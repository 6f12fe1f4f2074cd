import ConvokeModel

extension When {
    /// The fields that say when; a zone only where it is not the one that holds anyway.
    func write(to fields: inout FieldWriter, zone usual: Zone) {
        switch self {
        case .timed(let start, let end, let zone, let fold):
            fields.add("start", start)
            fields.add("end", end)
            if zone != usual { fields.add("zone", zone) }
            fields.add("fold", fold.map { .plain($0.rawValue) })
        case .allDay(let from, let through, let zone):
            if from == through {
                fields.add("date", from)
            } else {
                fields.add("from", from)
                fields.add("through", through)
            }
            fields.add("zone", zone)
        case .unannounced(let note):
            if let text = note?.storable[fields.main] {
                // 'true' alone says that there is no reason, so as a text it is quoted.
                fields.add("unannounced", .text(text))
            } else {
                fields.add("unannounced", true)
            }
        }
    }
}

extension Recurrence {
    func written(zone: Zone) -> WrittenValue {
        var fields = FieldWriter(main: .english)
        fields.add("every", Every(frequency))
        if interval != 1 { fields.add("interval", interval) }
        switch limit {
        case .forever: break
        case .count(let count): fields.add("count", count)
        case .until(let day): fields.add("until", day)
        }
        fields.add("days", list: days.map { .text($0.description) })
        fields.add("except", list: exceptions.map { .plain($0.description) })
        fields.add(
            "moved",
            list: moved.map { instance in
                var fields = FieldWriter(main: .english)
                fields.add("day", instance.day)
                instance.when.write(to: &fields, zone: zone)
                return fields.value
            })
        return fields.value
    }
}

extension ForumReference {
    func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("forum", forum)
        fields.add("session", session)
        fields.add("slot", slot)
        fields.add("agenda-item", text: agendaItem)
        return fields.value
    }
}

extension AgendaItem {
    func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("title", title)
        fields.add("minutes", minutes)
        fields.add("participants", participants)
        fields.add("cue", cue)
        return fields.value
    }
}

extension CitedDocument {
    func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("symbol", text: symbol)
        fields.add("title", title)
        fields.add("year", year)
        fields.add("address", address)
        return fields.value
    }
}

extension Link {
    func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("label", label)
        fields.add("address", address)
        return fields.value
    }
}

extension EntryRule {
    var written: WrittenValue? {
        var fields = FieldWriter(main: .english)
        switch self {
        case .open: return nil
        case .list(let by):
            fields.add("by", by)
            return .map([WrittenField("list", fields.value)])
        case .badge(let address, let by):
            fields.add("address", address)
            fields.add("by", by)
            return .map([WrittenField("badge", fields.value)])
        }
    }
}

extension Registration {
    func written(_ main: LanguageTag) -> WrittenValue? {
        var fields = FieldWriter(main: main)
        fields.add("policy", policy, unless: RegistrationPolicy.none)
        fields.add("address", address)
        fields.add("opens", opens)
        fields.add("closes", closes)
        fields.add("places", places)
        fields.add("queue", queue, unless: .strict)
        if companions != 0 { fields.add("companions", companions) }
        if companionsAreNamed { fields.add("companions-named", true) }
        fields.add("questions", list: questions.map { $0.written(main) })
        fields.add("retention-days", retentionDays)
        return fields.valueUnlessEmpty
    }
}

extension RegistrationQuestion {
    fileprivate func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("key", key)
        fields.add("text", text)
        fields.add("form", form, unless: .text)
        fields.add("choices", choices)
        if isRequired { fields.add("required", true) }
        fields.add("purpose", purpose, unless: .general)
        if let shownIf {
            var condition = FieldWriter(main: main)
            condition.add("question", shownIf)
            condition.add("answer", text: shownIfAnswer)
            fields.add("shown-if", condition.value)
        }
        return fields.value
    }
}
