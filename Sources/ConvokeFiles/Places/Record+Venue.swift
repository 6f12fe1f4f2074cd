import ConvokeModel

extension Record {
    static let venue = Record(
        "venue",
        [
            Field("name", .localized, required: true),
            Field("address", .text),
            Field("city", .localized),
            Field("country", .country),
            Field("zone", .zone),
            Field("capacity", .number(.people), "how many people it holds in all"),
            Field("access", .record(access)),
            Field("rooms", .map(by: .key, .record(room))),
            Field("disclosure", .disclosure, "who may learn of it, wherever it is used"),
            Field("available", .list(.record(available)), "when it is open to us; always unless told"),
            Field("travel", .map(by: .key, .number(.minutes)), "minutes to other venues"),
        ])

    static let room = Record(
        "room",
        [
            Field("name", .localized, required: true),
            Field("capacity", .number(.people)),
            Field("access", .record(access)),
            Field("available", .list(.record(available)), "when it is to be had; always unless told"),
        ])

    static let access = Record(
        "access",
        [
            Field("step-free", .flag),
            Field("hearing-loop", .flag),
            Field("captions", .flag),
            Field("sign-languages", .list(.language), "ISO 639-3 codes such as ase"),
            Field("note", .localized),
        ])
}

extension ClosedRange<Int> {
    static let people = 0...1_000_000
    static let years = 1...9_999
    static let days = 0...36_500
    static let hours = 0...8_760
    static let minutes = 0...100_000
}

extension Venue {
    init?(_ value: Value, key: Identifier<Venue>, at spot: Spot) {
        guard let fields = value.fields(.venue, at: spot) else { return nil }
        self.init(
            key: key, name: fields["name"]?.localized() ?? LocalizedText([:]), address: fields["address"]?.text(),
            city: fields["city"]?.localized(), country: fields["country"]?.parsed(Country.self),
            zone: fields["zone"]?.parsed(Zone.self), capacity: fields["capacity"]?.number(.people),
            access: fields["access"]?.access() ?? Accessibility(),
            rooms: fields["rooms"]?.entries { _, value, spot in value.room(at: spot) } ?? [:],
            disclosure: fields["disclosure"]?.disclosure() ?? .public,
            available: fields.listUnlessEmpty("available") { $0.availabilityWindow() },
            travel: fields["travel"]?.travel())
    }
}

extension Value {
    func access() -> Accessibility? {
        guard let fields = fields(.access) else { return nil }
        return Accessibility(
            stepFree: fields["step-free"]?.flag(), hearingLoop: fields["hearing-loop"]?.flag(),
            captions: fields["captions"]?.flag(), signLanguages: fields.list("sign-languages") { $0.language() },
            note: fields["note"]?.localized())
    }

    /// Minutes to other venues; nothing for a map without any.
    fileprivate func travel() -> [Identifier<Venue>: Int]? {
        let minutes = entries(Venue.self) { _, value, _ in value.number(.minutes) }
        return minutes.isEmpty ? nil : minutes
    }

    fileprivate func room(at spot: Spot) -> Room? {
        guard let fields = fields(.room, at: spot) else { return nil }
        return Room(
            name: fields["name"]?.localized() ?? LocalizedText([:]), capacity: fields["capacity"]?.number(.people),
            access: fields["access"]?.access() ?? Accessibility(),
            available: fields.listUnlessEmpty("available") { $0.availabilityWindow() })
    }
}
