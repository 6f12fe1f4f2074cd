import ConvokeModel

extension Record {
    static let person = Record(
        "person",
        [
            Field("name", .localized, "the public name; none for a person whose name is not public"),
            Field("described-as", .localized, "what to call a person whose name is not public"),
            Field("title", .localized),
            Field("affiliation", .localized),
            Field("organisation", .key),
            Field("disclosure", .disclosure, "who may learn the name"),
            Field("available", .list(.record(available)), "when the person can come; whenever asked unless told"),
            Field("recording", .words(RecordingRule.words), "how far the person agrees to be recorded"),
        ])
}

extension Person {
    init?(_ value: Value, key: Identifier<Person>, at spot: Spot) {
        guard let fields = value.fields(.person, at: spot) else { return nil }
        let disclosure = fields["disclosure"]?.disclosure()
        if let disclosure, !disclosure.isPublic, let name = fields["name"] {
            // The name itself must not come up again: problems end in logs.
            name.page.error(
                "private-name-in-file",
                "'\(key)' has a name here although the disclosure says that it is not public. Whoever reads this file can read it.",
                hint: "Delete the name from the file and keep it sealed: convoke person add \(key)", at: name.node.spot)
        }
        self.init(
            key: key, name: fields["name"]?.localized(), describedAs: fields["described-as"]?.localized(),
            title: fields["title"]?.localized(), affiliation: fields["affiliation"]?.localized(),
            organisation: fields["organisation"]?.key(), disclosure: disclosure ?? .public,
            available: fields.listUnlessEmpty("available") { $0.availabilityWindow() },
            recording: fields["recording"]?.word())
    }
}
