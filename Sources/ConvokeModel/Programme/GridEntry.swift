/// One occurrence of an event as a picture of the programme shows it. Made from what whoever looks may see.
public struct GridEntry: Hashable, Sendable, Codable {
    public var key: String
    public var title: String
    public var when: When
    /// The column that it stands in: its room and house in words.
    public var room: String
    public var state: EventState
    public var isClash: Bool

    public init(key: String, title: String, when: When, room: String, state: EventState, isClash: Bool = false) {
        self.key = key
        self.title = title
        self.when = when
        self.room = room
        self.state = state
        self.isClash = isClash
    }
}

/// A part of a day that an event takes up in a room.
public struct GridCell: Hashable, Sendable, Codable {
    public var key: String
    public var title: String
    /// Minutes since midnight; 1440 is the end of the day.
    public var from: Int
    public var to: Int
    /// Whether its end is known; where it is not, `to` only makes room for the title.
    public var hasEnd: Bool
    /// Whether it began the day before.
    public var isContinued: Bool
    public var state: EventState
    public var isClash: Bool
}

/// A room on a day, in as many lanes side by side as it takes to show what overlaps.
public struct GridRoom: Hashable, Sendable, Codable {
    public var name: String
    public var lanes: [[GridCell]]

    /// Puts cells into the first lane in which there is room, the earliest first.
    init(name: String, cells: [GridCell]) {
        self.name = name
        lanes = []
        for cell in cells.sorted(by: { ($0.from, $0.to, $0.key) < ($1.from, $1.to, $1.key) }) {
            if let lane = lanes.firstIndex(where: { ($0.last?.to ?? 0) <= cell.from }) {
                lanes[lane].append(cell)
            } else {
                lanes.append([cell])
            }
        }
    }
}

/// A day of the programme in one zone.
public struct GridDay: Hashable, Sendable, Codable {
    public var date: LocalDate
    /// The zone of its times; nothing for a day with nothing but whole days.
    public var zone: Zone?
    public var rooms: [GridRoom]
    /// What takes the whole day.
    public var allDay: [GridEntry]

    /// The minutes at which something begins or ends, in order.
    public var boundaries: [Int] {
        Set(rooms.flatMap(\.lanes).joined().flatMap { [$0.from, $0.to] }).sorted()
    }
}
