/// A person who takes part in events. Only what may be public stands here: a name that is not lives sealed in the data
/// (`PrivatePerson`), and files refer to the key.
public struct Person: Hashable, Sendable, Codable {
    public var key: Identifier<Person>
    /// The public name; none for a person whose name is not public.
    public var name: LocalizedText?
    /// What to call a person whose name is not public: "a witness from the region".
    public var describedAs: LocalizedText?
    public var title: LocalizedText?
    public var affiliation: LocalizedText?
    public var organisation: Identifier<Organisation>?
    public var disclosure: Disclosure
    /// When the person can come; whenever asked where nothing is said.
    public var available: [AvailabilityWindow]?
    /// How far the person agrees to be recorded, where they said so.
    public var recording: RecordingRule?

    public init(
        key: Identifier<Person>, name: LocalizedText? = nil, describedAs: LocalizedText? = nil,
        title: LocalizedText? = nil, affiliation: LocalizedText? = nil, organisation: Identifier<Organisation>? = nil,
        disclosure: Disclosure = .public, available: [AvailabilityWindow]? = nil, recording: RecordingRule? = nil
    ) {
        self.key = key
        self.name = name
        self.describedAs = describedAs
        self.title = title
        self.affiliation = affiliation
        self.organisation = organisation
        self.disclosure = disclosure
        self.available = available
        self.recording = recording
    }
}

/// What the team knows of a person and nobody else may: kept sealed, never in a file, journal or public view.
public struct PrivatePerson: Hashable, Sendable, Codable {
    public var name: String
    public var aliases: [String]
    /// An address, number or handle by which the team reaches the person.
    public var contact: String?

    public init(name: String, aliases: [String] = [], contact: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.contact = contact
    }
}
