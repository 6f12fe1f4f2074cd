import ConvokeModel

extension Venue {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("name", name)
        fields.add("address", text: address)
        fields.add("city", city)
        fields.add("country", country)
        fields.add("zone", zone)
        fields.add("capacity", capacity)
        fields.add("access", access.written(main))
        fields.add("rooms", rooms) { room in
            var fields = FieldWriter(main: main)
            fields.add("name", room.name)
            fields.add("capacity", room.capacity)
            fields.add("access", room.access.written(main))
            fields.add("available", list: (room.available ?? []).map(\.written))
            return fields.value
        }
        if !disclosure.isPublic { fields.add("disclosure", disclosure.written) }
        fields.add("available", list: (available ?? []).map(\.written))
        fields.add("travel", travel ?? [:]) { .plain(String($0)) }
        return fields
    }
}

extension Accessibility {
    func written(_ main: LanguageTag) -> WrittenValue? {
        var fields = FieldWriter(main: main)
        fields.add("step-free", stepFree)
        fields.add("hearing-loop", hearingLoop)
        fields.add("captions", captions)
        fields.add("sign-languages", signLanguages)
        fields.add("note", note)
        return fields.valueUnlessEmpty
    }
}

extension Forum {
    func written(_ main: LanguageTag) -> FieldWriter {
        var fields = FieldWriter(main: main)
        fields.add("name", name)
        fields.add("acronym", text: acronym)
        fields.add("zone", zone)
        fields.add("website", website)
        fields.add("rules", text: rules)
        fields.add("sessions", sessions) { $0.written(main) }
        return fields
    }
}

extension ForumSession {
    fileprivate func written(_ main: LanguageTag) -> WrittenValue {
        var fields = FieldWriter(main: main)
        fields.add("name", name)
        fields.add("from", from)
        fields.add("through", through)
        fields.add("venue", venue)
        fields.add("slots", slots) { slot in
            var fields = FieldWriter(main: main)
            fields.add("start", slot.start)
            fields.add("end", slot.end)
            fields.add("room", slot.room)
            return fields.value
        }
        fields.add("quota", quota)
        fields.add("agenda-items", texts: agendaItems)
        fields.add("barred", list: (barred ?? []).map { .plain($0.description) })
        return fields.value
    }
}
