/// A house in which events take place.
public struct Venue: Hashable, Sendable, Codable {
    public var key: Identifier<Venue>
    public var name: LocalizedText
    public var address: String?
    public var city: LocalizedText?
    public var country: Country?
    public var zone: Zone?
    /// How many people it holds in all.
    public var capacity: Int?
    public var access: Accessibility
    public var rooms: [Identifier<Room>: Room]
    /// Who may learn of it, wherever it is used; an event's own disclosure narrows it further.
    public var disclosure: Disclosure
    /// When the house is open to us; always where nothing is said.
    public var available: [AvailabilityWindow]?
    /// Minutes that it takes to get to other venues.
    public var travel: [Identifier<Venue>: Int]?

    public init(
        key: Identifier<Venue>, name: LocalizedText, address: String? = nil, city: LocalizedText? = nil,
        country: Country? = nil, zone: Zone? = nil, capacity: Int? = nil, access: Accessibility = Accessibility(),
        rooms: [Identifier<Room>: Room] = [:], disclosure: Disclosure = .public,
        available: [AvailabilityWindow]? = nil, travel: [Identifier<Venue>: Int]? = nil
    ) {
        self.key = key
        self.name = name
        self.address = address
        self.city = city
        self.country = country
        self.zone = zone
        self.capacity = capacity
        self.access = access
        self.rooms = rooms
        self.disclosure = disclosure
        self.available = available
        self.travel = travel
    }
}

/// A room of a venue.
public struct Room: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var capacity: Int?
    public var access: Accessibility
    /// When it is to be had, within what the house says; always where nothing is said.
    public var available: [AvailabilityWindow]?

    public init(
        name: LocalizedText, capacity: Int? = nil, access: Accessibility = Accessibility(),
        available: [AvailabilityWindow]? = nil
    ) {
        self.name = name
        self.capacity = capacity
        self.access = access
        self.available = available
    }
}

/// What makes a place or an event usable for everybody. Unknown stays unknown: nothing is promised that nobody checked.
public struct Accessibility: Hashable, Sendable, Codable {
    public var stepFree: Bool?
    public var hearingLoop: Bool?
    public var captions: Bool?
    /// Sign languages by their ISO 639-3 codes, such as `ase`.
    public var signLanguages: [LanguageTag]
    public var note: LocalizedText?

    public init(
        stepFree: Bool? = nil, hearingLoop: Bool? = nil, captions: Bool? = nil, signLanguages: [LanguageTag] = [],
        note: LocalizedText? = nil
    ) {
        self.stepFree = stepFree
        self.hearingLoop = hearingLoop
        self.captions = captions
        self.signLanguages = signLanguages
        self.note = note
    }
}

/// Where an event takes place.
public struct Place: Hashable, Sendable, Codable {
    public var venue: Identifier<Venue>
    public var room: Identifier<Room>?

    public init(venue: Identifier<Venue>, room: Identifier<Room>? = nil) {
        self.venue = venue
        self.room = room
    }
}
