import ConvokeModel
import Foundation

/// Finds the venue and room that a calendar's LOCATION speaks of, and makes those that are not there yet.
struct VenueFinder {
    private(set) var venues: [Identifier<Venue>: Venue]
    /// Keys of venues that were made, or that got rooms.
    private(set) var touched: Set<Identifier<Venue>> = []
    let language: LanguageTag
    /// The house whose rooms all locations are, where somebody said so.
    let house: Identifier<Venue>?
    /// What the house is called whose rooms bare names such as 'Hall A' are.
    let houseName: String?

    init(
        _ content: CampaignContent, language: LanguageTag, house: Identifier<Venue>?, calendar: String?,
        locations: [String]
    ) {
        venues = content.venues
        self.language = language
        self.house = house
        // A calendar with several bare names tells the rooms of one house.
        let bare = Set(locations.filter { !$0.contains(",") && !Self.isNowhere($0) }.map(\.folded))
        houseName = bare.count > 1 ? calendar : nil
    }

    /// Nothing for a location that is no place on the ground.
    mutating func place(for location: String?) -> Place? {
        guard let location, !Self.isNowhere(location) else { return nil }
        if let found = known(location) { return found }
        if let house { return Place(venue: house, room: room(location, in: house)) }
        let parts = Self.parts(location)
        guard let first = parts.first else { return nil }
        if parts.count == 1, let houseName {
            let key = known(venue: houseName) ?? make(houseName, address: nil)
            return Place(venue: key, room: room(first, in: key))
        }
        if parts.count > 1, Self.isRoom(first) {
            let key = make(parts[1], address: parts.dropFirst(2).joined(separator: ", "))
            return Place(venue: key, room: room(first, in: key))
        }
        return Place(venue: make(first, address: parts.dropFirst().joined(separator: ", ")))
    }

    /// The place as it stands already, without making anything but a room in a known house.
    private mutating func known(_ location: String) -> Place? {
        let parts = Self.parts(location)
        if house == nil {
            for (index, part) in parts.enumerated() {
                guard let key = known(venue: part) else { continue }
                let before = parts[..<index].joined(separator: ", ")
                return Place(venue: key, room: before.isEmpty ? nil : room(before, in: key))
            }
        }
        let wanted = location.folded
        let houses = venues.values.filter { house == nil || $0.key == house }.sorted { $0.key < $1.key }
        for venue in houses {
            let rooms = venue.rooms.sorted { $0.key < $1.key }
            if let room = rooms.first(where: { $0.value.name.texts.values.contains { $0.folded == wanted } }) {
                return Place(venue: venue.key, room: room.key)
            }
        }
        return nil
    }

    private func known(venue name: String) -> Identifier<Venue>? {
        let wanted = name.folded
        return venues.values.sorted { $0.key < $1.key }.first { $0.name.texts.values.contains { $0.folded == wanted } }?
            .key
    }

    private mutating func make(_ name: String, address: String?) -> Identifier<Venue> {
        if let key = known(venue: name) { return key }
        let key = Identifier<Venue>.slug(of: name, else: "venue") { venues[$0] != nil }
        venues[key] = Venue(
            key: key, name: LocalizedText(name, in: language), address: address?.isEmpty == true ? nil : address)
        touched.insert(key)
        return key
    }

    private mutating func room(_ name: String, in house: Identifier<Venue>) -> Identifier<Room>? {
        guard var venue = venues[house] else { return nil }
        let wanted = name.folded
        if let known = venue.rooms.sorted(by: { $0.key < $1.key }).first(where: {
            $0.value.name.texts.values.contains { $0.folded == wanted }
        }) {
            return known.key
        }
        let key = Identifier<Room>.slug(of: name, else: "room") { venue.rooms[$0] != nil }
        venue.rooms[key] = Room(name: LocalizedText(name, in: language))
        venues[house] = venue
        touched.insert(house)
        return key
    }

    private static func parts(_ location: String) -> [String] {
        location.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Whether a name is that of a room rather than of a house.
    private static func isRoom(_ name: String) -> Bool {
        let words = name.folded.split(separator: " ")
        let rooms: Set<Substring> = [
            "room", "hall", "auditorium", "floor", "stage", "lab", "studio", "salle", "amphi", "amphitheatre", "sala",
            "salon", "aula",
            "raum", "saal", "قاعه", "قاعة", "theatre", "track",
        ]
        return words.contains { rooms.contains($0) } || (name.count <= 8 && name.contains(where: \.isNumber))
    }

    /// What stands for no place on the ground.
    private static func isNowhere(_ location: String) -> Bool {
        WebAddress(location) != nil
            || [
                "online", "virtual", "zoom", "webinar", "en ligne", "en linea", "virtuel", "remote", "tbd", "tba",
                "tbc",
            ].contains(location.folded)
    }
}
