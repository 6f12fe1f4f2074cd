/// A programme as a picture: days, and on each day rooms beside each other.
public struct ProgrammeGrid: Hashable, Sendable, Codable {
    public var title: String
    public var language: LanguageTag
    public var days: [GridDay]
    /// How many events have no time yet.
    public var untimed: Int

    /// What takes place from a day through another; all of it where no day is given. Times are those on the spot: a day in
    /// two zones stands there twice.
    public init(
        _ entries: [GridEntry], title: String, language: LanguageTag, from: LocalDate? = nil, through: LocalDate? = nil
    ) {
        self.title = title
        self.language = language
        untimed = entries.count { $0.when.firstDay == nil }
        var cells: [Place: [GridCell]] = [:]
        var allDay: [LocalDate: [GridEntry]] = [:]
        func isWanted(_ day: LocalDate) -> Bool {
            (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
        }
        for entry in entries {
            switch entry.when {
            case .unannounced: break
            case .allDay(let first, let last, _):
                for offset in 0...min(max(last.dayNumber - first.dayNumber, 0), 60) {
                    let day = first.adding(days: offset)
                    if isWanted(day) { allDay[day, default: []].append(entry) }
                }
            case .timed(let start, let end, let zone, _):
                for (day, cell) in entry.cells(start, end) where isWanted(day) {
                    cells[Place(date: day, zone: zone, room: entry.room), default: []].append(cell)
                }
            }
        }
        var days: [Day: [GridRoom]] = [:]
        for (place, cells) in cells {
            days[Day(date: place.date, zone: place.zone), default: []].append(GridRoom(name: place.room, cells: cells))
        }
        self.days = days.map { day, rooms in
            GridDay(date: day.date, zone: day.zone, rooms: rooms.sorted { $0.name < $1.name }, allDay: [])
        }.sorted { ($0.date, $0.zone?.name ?? "") < ($1.date, $1.zone?.name ?? "") }
        for (date, entries) in allDay {
            let sorted = entries.sorted { $0.key < $1.key }
            if let index = self.days.firstIndex(where: { $0.date == date }) {
                self.days[index].allDay = sorted
            } else {
                self.days.append(GridDay(date: date, zone: nil, rooms: [], allDay: sorted))
            }
        }
        self.days.sort { ($0.date, $0.zone?.name ?? "") < ($1.date, $1.zone?.name ?? "") }
    }

    private struct Day: Hashable {
        var date: LocalDate
        var zone: Zone
    }

    private struct Place: Hashable {
        var date: LocalDate
        var zone: Zone
        var room: String
    }
}

extension GridEntry {
    /// What it takes up on each day, split at midnight.
    fileprivate func cells(_ start: LocalDateTime, _ end: LocalDateTime?) -> [(LocalDate, GridCell)] {
        func cell(_ from: Int, _ to: Int, hasEnd: Bool, continued: Bool) -> GridCell {
            GridCell(
                key: key, title: title, from: from, to: max(to, from + 1), hasEnd: hasEnd, isContinued: continued,
                state: state, isClash: isClash)
        }
        let first = start.secondOfDay / 60
        guard let end, end > start else {
            return [(start.date, cell(first, min(first + 30, 1_440), hasEnd: false, continued: false))]
        }
        let last = (end.secondOfDay + 59) / 60
        if end.date == start.date { return [(start.date, cell(first, last, hasEnd: true, continued: false))] }
        var cells = [(start.date, cell(first, 1_440, hasEnd: true, continued: false))]
        for offset in 1...min(end.date.dayNumber - start.date.dayNumber, 60) {
            let day = start.date.adding(days: offset)
            let to = day == end.date ? last : 1_440
            if to > 0 { cells.append((day, cell(0, to, hasEnd: true, continued: true))) }
        }
        return cells
    }
}

extension Int {
    /// Minutes since midnight as a clock shows them: `14:05`.
    public var asTimeOfDay: String { "\(padded(self / 60, to: 2)):\(padded(self % 60, to: 2))" }
}
