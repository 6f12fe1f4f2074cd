import ConvokeModel

extension FieldReader {
    /// When an event takes place, from the fields that say it in one of four ways. `zone` holds unless a field says another.
    func when(zone given: Zone, mayBeUnannounced: Bool = true) -> When? {
        let zone = self["zone"]?.parsed(Zone.self)
        let fold = self["fold"]?.text("earlier or later").flatMap { word in
            if let fold = Fold(rawValue: word) { return fold }
            self["fold"]?.refuse("bad-value", "\(word.quoted) is neither 'earlier' nor 'later'.")
            return Fold?.none
        }
        let kinds = ([["start", "end"], ["date"], ["from", "through"]] + (mayBeUnannounced ? [["unannounced"]] : []))
            .filter {
                $0.contains(where: has)
            }
        guard let kind = kinds.first else {
            page.error(
                "no-time", "The event says nothing of its time.",
                hint:
                    "Write 'start' (and 'end'), or 'date', or 'from' and 'through'\(mayBeUnannounced ? ", or 'unannounced: true'" : "").",
                at: spot)
            return nil
        }
        if kinds.count > 1 { refuseSecond(kinds) }
        let when: When?
        switch kind[0] {
        case "start": when = timed(zone ?? given, fold)
        case "date":
            when = self["date"]?.parsed(LocalDate.self).map { .allDay(from: $0, through: $0, zone: zone) }
        case "from": when = days(zone)
        default: when = self["unannounced"]?.unannounced()
        }
        if kind[0] != "start" { refuseTimedFields(kind[0]) }
        if let when, kinds.count == 1 { report(when.problems) }
        return when
    }

    private func refuseSecond(_ kinds: [[String]]) {
        let names = kinds.compactMap { $0.first(where: has) }
        let spots = names.compactMap { name in keySpot(name).map { (name, $0) } }
            .sorted { ($0.1.line, $0.1.column) < ($1.1.line, $1.1.column) }
        guard let first = spots.first, let second = spots.dropFirst().first else { return }
        page.error(
            "two-times",
            "'\(second.0)' says a second time when the event is; '\(first.0)' on line \(first.1.line) says it already.",
            hint: "Keep one of the two.", at: second.1)
    }

    private func timed(_ zone: Zone, _ fold: Fold?) -> When? {
        let start = self["start"]?.parsed(LocalDateTime.self)
        let end = self["end"]?.parsed(LocalDateTime.self)
        guard has("start") else {
            page.error("missing-field", "'start' is missing beside 'end'.", at: keySpot("end") ?? spot)
            return nil
        }
        return start.map { .timed(start: $0, end: end, zone: zone, fold: fold) }
    }

    private func days(_ zone: Zone?) -> When? {
        let from = self["from"]?.parsed(LocalDate.self)
        let through = self["through"]?.parsed(LocalDate.self)
        for (missing, other) in [("from", "through"), ("through", "from")] where !has(missing) {
            page.error(
                "missing-field", "'\(missing)' is missing beside '\(other)'.", hint: "For a single day write 'date'.",
                at: keySpot(other) ?? spot)
        }
        guard let from, let through else { return nil }
        return .allDay(from: from, through: through, zone: zone)
    }

    private func refuseTimedFields(_ kind: String) {
        for name in kind == "unannounced" ? ["fold", "zone"] : ["fold"] {
            guard let at = keySpot(name) else { continue }
            page.error(
                "bad-value", "'\(name)' goes with 'start'; beside '\(kind)' it means nothing.",
                hint: "Delete the line.", at: at)
        }
    }

    private func report(_ problems: [WhenProblem]) {
        for problem in problems {
            let value = self[problem.field.rawValue] ?? self[problem.field == .start ? "from" : "through"]
            page.error(problem.code.rawValue, problem.sentence, at: value?.node.spot ?? spot, breaks: false)
        }
    }
}

extension Value {
    fileprivate func unannounced() -> When? {
        switch node.value {
        case .text("true", .plain): return .unannounced(note: nil)
        case .text("false", .plain):
            refuse(
                "bad-value", "'unannounced' is true, or a text that says why there is no time yet.",
                hint: "Delete the line.")
            return nil
        default: return localized().map { .unannounced(note: $0) }
        }
    }

    func recurrence(of when: When) -> Recurrence? {
        guard let fields = fields(.repeats) else { return nil }
        let every: Every? = fields["every"]?.word()
        let count = fields["count"]?.number(1...10_000)
        let until = fields["until"]?.parsed(LocalDate.self)
        let interval = fields["interval"]?.number(1...1_000) ?? 1
        let exceptions = fields.list("except") { $0.parsed(LocalDate.self) }
        if fields.has("count"), let spot = fields.keySpot("until") {
            page.error(
                "bad-value", "'count' and 'until' both say when it ends.", hint: "Keep one of the two.", at: spot)
        }
        let days = fields.list("days") { $0.parsed(RecurrenceDay.self) }
        let moved = fields.list("moved") { $0.movedInstance(zone: when.zone ?? .utc) }
        guard let every else { return nil }
        if let day = days.first(where: { !every.takes($0) }) {
            fields["days"]?.refuse(
                "bad-value", "'\(day)' does not go with 'every: \(every.word)'.",
                hint:
                    "Write weekdays with 'week', and days such as 'first tuesday' or 'last day' with 'month' and 'year'."
            )
        }
        return Recurrence(
            every.frequency, interval: interval,
            limit: count.map { .count($0) } ?? until.map { .until($0) } ?? .forever, days: days,
            exceptions: exceptions, moved: moved)
    }

    private func movedInstance(zone: Zone) -> MovedInstance? {
        guard let fields = fields(.movedInstance) else { return nil }
        let day = fields["day"]?.parsed(LocalDate.self)
        let when = fields.when(zone: zone, mayBeUnannounced: false)
        guard let day, let when else { return nil }
        return MovedInstance(day: day, when: when)
    }
}

extension Every {
    /// Whether something that comes back so often can name that day.
    fileprivate func takes(_ day: RecurrenceDay) -> Bool {
        switch self {
        case .day: false
        case .week: day.weekday != nil && day.ordinal == 0
        case .month, .year: day.ordinal != 0
        }
    }
}

extension Every {
    var frequency: Recurrence.Frequency {
        switch self {
        case .day: .daily
        case .week: .weekly
        case .month: .monthly
        case .year: .yearly
        }
    }

    init(_ frequency: Recurrence.Frequency) {
        switch frequency {
        case .daily: self = .day
        case .weekly: self = .week
        case .monthly: self = .month
        case .yearly: self = .year
        }
    }
}
