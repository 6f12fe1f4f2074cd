import ConvokeModel

extension PaperMaker {
    /// The events of some days, those without any left out: by time with their rooms, or by room with their times.
    public func programme(
        of events: [PublicEvent], on days: ClosedRange<LocalDate>, called name: LocalizedText? = nil,
        byRoom: Bool = false
    ) -> Paper {
        let isOneDay = days.lowerBound == days.upperBound
        let span =
            isOneDay
            ? days.lowerBound.spelled(in: language)
            : name.map { reading($0).text.asPrinted }
                ?? "\(days.lowerBound.spelled(in: language)) – \(days.upperBound.spelled(in: language))"
        let title = LocalizedText.Reading(text: "\(words[.programme]): \(span)", language: language)
        let count = days.upperBound.dayNumber - days.lowerBound.dayNumber
        let sections = (0...count).flatMap { number -> [Block] in
            let day = days.lowerBound.adding(days: number)
            let found = events.filter { $0.when.covers(day) }.sorted { When.isEarlier($0.when, $1.when) }
            guard !found.isEmpty else { return [] }
            let heading: [Block] = isOneDay ? [] : [.heading(level: 2, [.date(day.spelled(in: language), day)])]
            return heading + [byRoom ? tableByRoom(found, on: day) : table(found, on: day)]
        }
        return paper(
            title,
            [letterhead, .heading(level: 1, [.text(title.text)])]
                + (sections.isEmpty ? [.paragraph([.text(words[.nothingUpcoming])])] : sections),
            isNumbered: true, on: days.lowerBound, "programme of \(days.lowerBound)")
    }

    private func table(_ events: [PublicEvent], on day: LocalDate) -> Block {
        .table(
            headings: [phrases.inlines(.time), phrases.inlines(.event), [.text(words[.where])]],
            rows: events.map { [clock($0.when, on: day), text($0.title), [.name(place(of: $0))]] })
    }

    /// A room stands in the first of its rows; events without a room come last.
    private func tableByRoom(_ events: [PublicEvent], on day: LocalDate) -> Block {
        let rooms = Dictionary(grouping: events, by: place)
        let names = Collation(language: language).sorted(rooms.keys.filter { !$0.isEmpty }, by: { $0 })
        let rows = (names + [""]).flatMap { room in
            (rooms[room] ?? []).enumerated().map { index, event in
                [index == 0 ? [.strong([.name(room)])] : [], clock(event.when, on: day), text(event.title)]
            }
        }
        return .table(
            headings: [[.text(words[.where])], phrases.inlines(.time), phrases.inlines(.event)], rows: rows)
    }

    private func place(of event: PublicEvent) -> String { (event.place?.line(in: language) ?? "").asPrinted }

    private func clock(_ when: When, on day: LocalDate) -> [Inline] {
        guard case .timed(let start, let end, _, _) = when else { return [] }
        let begins = start.date == day ? start.time : "…"
        let ends = end.map { $0.date == day ? "–\($0.time)" : "–…" } ?? ""
        return [.name("\(begins)\(ends)")]
    }
}

extension When {
    /// Whether some of it is on a day, as the clock on the wall there has it.
    fileprivate func covers(_ day: LocalDate) -> Bool {
        guard let firstDay, let lastDay else { return false }
        return firstDay <= day && day <= max(firstDay, lastDay)
    }
}
