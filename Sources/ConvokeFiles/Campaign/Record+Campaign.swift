import ConvokeModel

extension Record {
    static let campaign = Record(
        "campaign",
        [
            Field("key", .key, "key of the campaign; the folder's name unless told"),
            Field("name", .localized, required: true, "its name"),
            Field("languages", .list(.language), required: true, "the first is the one that the files are in"),
            Field("zone", .zone, required: true, "where times are unless an entry says otherwise"),
            Field("domain", .text, required: true, "host name that calendar identifiers end in"),
            Field("summary", .localized),
            Field("publisher", .localized),
            Field("website", .address),
            Field("risk", .words(RiskLevel.words), "sets what is disclosed unless an entry says otherwise"),
            Field("countries", .map(by: .country, .localized), "names that the coalition chose"),
            Field("groups", .map(by: .key, .record(group)), "sets of organisations that are written to together"),
            Field("equipment", .map(by: .key, .record(equipment)), "things that events share"),
            Field("travel-minutes", .number(.minutes), "between two venues that say nothing of it"),
        ])

    static let equipment = Record(
        "equipment", [Field("name", .localized, required: true), Field("count", .number(.people), "1 unless told")])

    static let group = Record(
        "group",
        [
            Field("name", .localized, required: true),
            Field("members", .list(.key), "keys of organisations"),
        ])
}
