/// One occurrence of an event, as the search for clashes sees it.
struct Sitting: Sendable {
    /// The event's position in the programme.
    var event: Int
    /// Seconds since 1970.
    var start: Int
    /// The start, where the end is not known.
    var end: Int
    /// Whether it says a time rather than whole days.
    var isTimed: Bool

    /// Whether somebody cannot be at both from beginning to end: the rule of `When.clashes`.
    func overlaps(_ other: Sitting) -> Bool {
        start == other.start || (start < other.end && other.start < end)
    }
}

/// Something that a sitting needs and that others may need too.
struct Booking: Sendable {
    /// The position of the thing among all things of its kind.
    var thing: Int
    var sitting: Int
    var start: Int
    /// What it is there for, by a number of the one who asks.
    var part = 0
}

extension [Booking] {
    /// Calls `visit` with every two bookings of one thing that lie less than `slack` apart, the earlier first.
    ///
    /// One pass in the order of time: what is over is let go of, so it takes no longer than sorting and what it finds.
    func sweep(
        _ sittings: [Sitting], slack: Int = 0,
        _ visit: (_ first: Booking, _ second: Booking, _ one: Sitting, _ other: Sitting) -> Void
    ) {
        let sorted = self.sorted { left, right in
            if left.thing != right.thing { return left.thing < right.thing }
            return left.start != right.start ? left.start < right.start : left.sitting < right.sitting
        }
        var active: [Booking] = []
        var thing = -1
        for booking in sorted {
            if booking.thing != thing {
                active.removeAll(keepingCapacity: true)
                thing = booking.thing
            }
            let second = sittings[booking.sitting]
            active.removeAll { $0.start != second.start && sittings[$0.sitting].end + slack <= second.start }
            for other in active {
                let first = sittings[other.sitting]
                if first.event != second.event { visit(other, booking, first, second) }
            }
            active.append(booking)
        }
    }
}
