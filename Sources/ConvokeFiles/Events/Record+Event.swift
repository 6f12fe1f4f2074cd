import ConvokeModel

extension Record {
    static let event = Record(
        "event",
        [
            Field("kind", .words(EventKind.words), required: true),
            Field("title", .localized, required: true),
            Field("summary", .localized),
            Field("state", .words(EventState.words), "seeds a new event; draft unless told"),
            Field("start", .time),
            Field("end", .time, "leave it out where it is not known"),
            Field("zone", .zone, "unless that of the venue or of the campaign"),
            Field("fold", .words(Fold.allCases.map(\.rawValue)), "where clocks show a time twice"),
            Field("date", .day, "one whole day"),
            Field("from", .day),
            Field("through", .day),
            Field("unannounced", .either([.flag, .localized]), "true, or why there is no time yet"),
            Field("repeats", .record(repeats)),
            Field("place", .record(place)),
            Field("online", .record(online)),
            Field("forum", .record(forumReference)),
            Field("organisers", .list(.either([.key, .record(host)]))),
            Field("co-sponsors", .list(.either([.key, .record(host)]))),
            Field("co-sponsors-by", .day, "the last day on which they come onto the list"),
            Field("participants", .list(.record(participant))),
            Field("agenda", .list(.record(agendaItem))),
            Field("languages", .list(.language), "spoken"),
            Field("interpretation", .list(.language), "interpreted into"),
            Field("access", .record(access)),
            Field("entry", .entry),
            Field("recording", .words(RecordingRule.words)),
            Field("chatham-house-rule", .flag),
            Field("content-warnings", .list(.localized)),
            Field("film", .key),
            Field("registration", .record(registration)),
            Field("documents", .list(.record(document))),
            Field("links", .list(.record(link))),
            Field("tags", .list(.text)),
            Field("disclosure", .record(eventDisclosure)),
            Field("equipment", .list(.key), "of the campaign's, each as often as it is needed"),
        ])

    static let eventTranslation = Record(
        "translation of an event",
        [Field("title", .text), Field("summary", .text), Field("unannounced", .text)])

    static let repeats = Record(
        "repeats",
        [
            Field("every", .words(Every.words), required: true),
            Field("interval", .number(1...1_000)),
            Field("count", .number(1...10_000)),
            Field("until", .day, "the last day on which it may start"),
            Field(
                "days", .list(.words(RecurrenceDay.all.map(\.description))),
                "such as tuesday with week, 'first tuesday' or 'last day' with month and year"),
            Field("except", .list(.day), "days on which it does not take place"),
            Field("moved", .list(.record(movedInstance)), "instances that take place at another time"),
        ])

    static let movedInstance = Record(
        "moved instance",
        [
            Field("day", .day, required: true, "the day on which it would be"),
            Field("start", .time), Field("end", .time), Field("zone", .zone),
            Field("fold", .words(Fold.allCases.map(\.rawValue))), Field("date", .day), Field("from", .day),
            Field("through", .day),
        ])

    static let place = Record("place", [Field("venue", .key, required: true), Field("room", .key)])
    static let online = Record("online", [Field("address", .address, required: true), Field("label", .localized)])
    static let forumReference = Record(
        "forum of an event",
        [
            Field("forum", .key, required: true), Field("session", .key), Field("slot", .key),
            Field("agenda-item", .text),
        ])
    static let host = Record(
        "host",
        [Field("organisation", .key, required: true), Field("answer", .words(Answer.words), "confirmed unless told")])

    static let participant = Record(
        "participant",
        [
            Field("person", .key, required: true),
            Field("role", .words(ParticipantRole.words), required: true),
            Field("presence", .words(Presence.words), "in-person unless told"),
            Field("described-as", .localized, "title and affiliation for this event"),
            Field("answer", .words(Answer.words), "invited unless told"),
            Field("interprets", .list(.language), "the languages that an interpreter works between"),
        ])

    static let agendaItem = Record(
        "agenda item",
        [
            Field("title", .localized, required: true),
            Field("minutes", .number(.minutes)),
            Field("participants", .list(.key), "keys of people"),
            Field("cue", .localized, "what those who run the event do then; on the run sheet alone"),
        ])

    static let document = Record(
        "document",
        [
            Field("symbol", .text), Field("title", .localized), Field("year", .number(.years)),
            Field("address", .address),
        ])
    static let link = Record(
        "link", [Field("label", .localized, required: true), Field("address", .address, required: true)])

    static let eventDisclosure = Record(
        "disclosure of an event",
        [
            Field("venue", .disclosure),
            Field("link", .disclosure),
            Field("participants", .disclosure),
            Field("count", .words(CountDisclosure.words)),
        ])
}

/// How often an event comes back, as files say it.
enum Every: String, Word { case day, week, month, year }
