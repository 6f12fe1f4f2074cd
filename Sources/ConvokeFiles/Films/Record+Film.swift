import ConvokeModel

extension Record {
    static let film = Record(
        "film",
        [
            Field("title", .localized, required: true),
            Field("original-title", .text),
            Field("directors", .list(.text)),
            Field("production", .text),
            Field("year", .number(.years)),
            Field("runtime", .number(.minutes), "minutes"),
            Field("languages", .list(.language)),
            Field("subtitles", .list(.language)),
            Field("format", .text),
            Field("licence", .record(licence)),
            Field("content-warnings", .list(.localized)),
        ])

    static let licence = Record(
        "licence",
        [
            Field("screenings", .number(.people), "how many, counted over all events"),
            Field("audience", .number(.people), "the largest of one screening"),
            Field("territory", .list(.country)),
            Field("expires", .day, "the last day on which it may be screened"),
            Field("holder", .text),
        ])
}

extension Film {
    init?(_ value: Value, key: Identifier<Film>, at spot: Spot) {
        guard let fields = value.fields(.film, at: spot) else { return nil }
        self.init(
            key: key, title: fields["title"]?.localized() ?? LocalizedText([:]),
            originalTitle: fields["original-title"]?.text(), directors: fields.list("directors") { $0.text() },
            production: fields["production"]?.text(), year: fields["year"]?.number(.years),
            runtime: fields["runtime"]?.number(.minutes), languages: fields.list("languages") { $0.language() },
            subtitles: fields.list("subtitles") { $0.language() }, format: fields["format"]?.text(),
            licence: fields["licence"]?.licence(), contentWarnings: fields.list("content-warnings") { $0.localized() })
    }
}

extension Value {
    fileprivate func licence() -> ScreeningLicence? {
        guard let fields = fields(.licence) else { return nil }
        return ScreeningLicence(
            screenings: fields["screenings"]?.number(.people), audience: fields["audience"]?.number(.people),
            territory: fields.list("territory") { $0.parsed(Country.self) },
            expires: fields["expires"]?.parsed(LocalDate.self),
            holder: fields["holder"]?.text())
    }
}
