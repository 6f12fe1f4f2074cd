/// A film that is screened.
public struct Film: Hashable, Sendable, Codable {
    public var key: Identifier<Film>
    /// The title, translated where it is.
    public var title: LocalizedText
    public var originalTitle: String?
    public var directors: [String]
    public var production: String?
    public var year: Int?
    /// Minutes.
    public var runtime: Int?
    public var languages: [LanguageTag]
    public var subtitles: [LanguageTag]
    public var format: String?
    public var licence: ScreeningLicence?
    public var contentWarnings: [LocalizedText]

    public init(
        key: Identifier<Film>, title: LocalizedText, originalTitle: String? = nil, directors: [String] = [],
        production: String? = nil, year: Int? = nil, runtime: Int? = nil, languages: [LanguageTag] = [],
        subtitles: [LanguageTag] = [], format: String? = nil, licence: ScreeningLicence? = nil,
        contentWarnings: [LocalizedText] = []
    ) {
        self.key = key
        self.title = title
        self.originalTitle = originalTitle
        self.directors = directors
        self.production = production
        self.year = year
        self.runtime = runtime
        self.languages = languages
        self.subtitles = subtitles
        self.format = format
        self.licence = licence
        self.contentWarnings = contentWarnings
    }
}

/// What the holder of a film's rights allows.
public struct ScreeningLicence: Hashable, Sendable, Codable {
    /// How many screenings, counted over all events.
    public var screenings: Int?
    /// The largest audience of one screening.
    public var audience: Int?
    public var territory: [Country]
    /// The last day on which it may be screened.
    public var expires: LocalDate?
    public var holder: String?

    public init(
        screenings: Int? = nil, audience: Int? = nil, territory: [Country] = [], expires: LocalDate? = nil,
        holder: String? = nil
    ) {
        self.screenings = screenings
        self.audience = audience
        self.territory = territory
        self.expires = expires
        self.holder = holder
    }
}
