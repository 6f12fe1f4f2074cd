import ConvokeModel

/// One VEVENT, as far as it matters for when it takes place: a series, a single event, or what replaces an instance.
struct EventVersion {
    /// How long it lasts.
    enum Length: Hashable {
        case unknown
        /// Whole days.
        case days(Int)
        /// By the clock of physics, as DTEND has it (RFC 5545, 3.8.5.3).
        case exact(Int)
        case nominal(CalendarDuration)
    }

    var component: CalendarComponent
    var uid: String
    var start: CalendarMoment
    var length: Length
    var sequence: Int
    var stamp: String
    var replaces: CalendarMoment?
    var isForFuture: Bool

    /// Nothing for an event whose start cannot be read.
    init?(_ component: CalendarComponent, clock: (CalendarMoment) -> Int?) {
        guard let start = component["DTSTART"]?.moment else { return nil }
        self.component = component
        self.start = start
        uid = component["UID"]?.text ?? ""
        sequence = component["SEQUENCE"].flatMap { number($0.value.utf8) } ?? 0
        stamp = component["DTSTAMP"]?.value ?? ""
        replaces = component["RECURRENCE-ID"]?.moment
        isForFuture = component["RECURRENCE-ID"]?.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
        length = Self.length(component, start, clock)
    }

    private static func length(
        _ component: CalendarComponent, _ start: CalendarMoment, _ clock: (CalendarMoment) -> Int?
    ) -> Length {
        if let end = component["DTEND"]?.moment {
            if case .day(let first) = start { return .days(max(1, end.local.date.dayNumber - first.dayNumber)) }
            guard let from = clock(start), let to = clock(end) else { return .unknown }
            return .exact(max(0, to - from))
        }
        if let duration = component["DURATION"].flatMap({ CalendarDuration($0.value) }) {
            return start.isDay ? .days(max(1, duration.days + duration.seconds / 86_400)) : .nominal(duration)
        }
        return start.isDay ? .days(1) : .unknown
    }

    var summary: String { component["SUMMARY"]?.text ?? "" }

    var status: String {
        switch component["STATUS"]?.value.uppercased() {
        case "CANCELLED": "cancelled"
        case "TENTATIVE": "tentative"
        default: "confirmed"
        }
    }

    /// Whether another version of the same thing came later (RFC 5546, 2.1.5).
    func isOlder(than other: EventVersion) -> Bool { (sequence, stamp) < (other.sequence, other.stamp) }

    /// How many days it may reach past the day of its start.
    var reach: Int {
        switch length {
        case .unknown: 0
        case .days(let days): days
        case .exact(let seconds): seconds / 86_400 + 1
        case .nominal(let duration): duration.days + duration.seconds / 86_400 + 1
        }
    }
}
