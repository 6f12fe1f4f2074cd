import ConvokeModel

extension PaperMaker {
    /// The flyer of an event that was announced, with what is public of it.
    public func flyer(of event: PublicEvent, at address: WebAddress?) throws -> Paper {
        var poster: [Block] = [.heading(level: 1, text(event.title)), .paragraph([.strong(time(event.when))])]
        if let place = event.place { poster.append(.paragraph([.name(place.line(in: language).asPrinted)])) }
        var blocks: [Block] = [.part(.letterhead, [.paragraph(text(campaign))]), .part(.poster, poster)]
        if event.summary != nil { blocks.append(.paragraph(text(event.summary))) }
        if !event.participants.isEmpty {
            blocks.append(.heading(level: 2, [.text(words[.participants])]))
            blocks.append(
                .list(
                    start: nil,
                    items: event.participants.map { participant in
                        [.paragraph(person(participant.name, participant.describedAs) + role(participant.role))]
                    }))
        }
        blocks += fact(words[.organisers], list(event.organisers)) + fact(words[.coSponsors], list(event.coSponsors))
        blocks += fact(words[.supporters], list(event.supporters ?? []))
        blocks += fact(words[.spoken], languages(event.languages))
        blocks += fact(words[.interpretation], languages(event.interpretation))
        blocks += recording(event.recording, chathamHouseRule: event.chathamHouseRule)
        for warning in event.contentWarnings { blocks += fact(words[.contentWarnings], text(warning)) }
        if let address {
            let symbol = try QRSymbol(address)
            blocks.append(
                .part(
                    .poster,
                    [
                        .picture(svg: symbol.svg(saying: address.text), says: address.text),
                        .paragraph([.link([.text(address.text)], to: address)]),
                    ]))
        }
        return paper(
            reading(event.title), blocks, isNumbered: false, on: event.when.firstDay, "flyer of \(event.key)")
    }

    /// One card for each who takes part under a public name, with the campaign below.
    public func nameCards(of event: PublicEvent) -> Paper {
        let cards = event.participants.map { participant -> [Block] in
            var card: [Block] = [.paragraph([.strong([.name(reading(participant.name).text.asPrinted)])])]
            let line = text(participant.describedAs)
            if !line.isEmpty { card.append(.paragraph(line)) }
            return card + [.paragraph(text(campaign))]
        }
        return paper(
            reading(event.title), [.part(.cards, [.list(start: nil, items: cards)])], isNumbered: false,
            on: event.when.firstDay, "name cards of \(event.key)")
    }

    /// The events of one day by time, with their rooms.
    public func programme(of events: [PublicEvent], on day: LocalDate) -> Paper {
        let rows = events.filter { $0.when.covers(day) }.sorted { When.isEarlier($0.when, $1.when) }.map { event in
            [clock(event.when, on: day), text(event.title), [.name((event.place?.line(in: language) ?? "").asPrinted)]]
        }
        let title = LocalizedText.Reading(
            text: "\(words[.programme]): \(day.spelled(in: language))", language: language)
        let table: Block =
            rows.isEmpty
            ? .paragraph([.text(words[.nothingUpcoming])])
            : .table(
                headings: [phrases.inlines(.time), phrases.inlines(.event), [.text(words[.where])]], rows: rows)
        return paper(
            title,
            [.part(.letterhead, [.paragraph(text(campaign))]), .heading(level: 1, [.text(title.text)]), table],
            isNumbered: true, on: day, "programme of \(day)")
    }

    /// How an event goes, for those who run it.
    public func runSheet(_ sheet: RunSheet, of event: Identifier<Event>) -> Paper {
        var blocks: [Block] = [
            .part(.letterhead, [.paragraph(text(campaign))]),
            .heading(level: 1, phrases.inlines(.runSheet) + [.text(": ")] + text(sheet.title)),
            .paragraph([.strong(time(sheet.when))]),
        ]
        blocks += fact(words[.where], sheet.place.map { [.name($0.asPrinted)] } ?? [])
        blocks += fact(words[.spoken], languages(sheet.languages))
        blocks += fact(words[.interpretation], languages(sheet.interpretation))
        let rules = recording(sheet.recording, chathamHouseRule: sheet.chathamHouseRule)
        if !rules.isEmpty { blocks.append(.part(.frame, rules)) }
        if !sheet.parts.isEmpty {
            let rows = sheet.parts.map { part -> [[Inline]] in
                let people = part.people.map { [Inline.name(reading($0.name).text.asPrinted)] }
                return [
                    [.text(part.at ?? "")], [.text(part.minutes.map(String.init) ?? "")], text(part.title),
                    Array(people.joined(separator: [.text(", ")])),
                ]
            }
            blocks.append(
                .table(
                    headings: [
                        phrases.inlines(.time), phrases.inlines(.minutes), phrases.inlines(.event),
                        [.text(words[.participants])],
                    ], rows: rows))
        }
        if !sheet.people.isEmpty {
            blocks.append(.heading(level: 2, [.text(words[.participants])]))
            blocks.append(
                .list(
                    start: nil,
                    items: sheet.people.map { one in
                        let open: [Inline] = one.isConfirmed ? [] : [.text(" (?)")]
                        return [.paragraph(person(one.name, one.describedAs) + role(one.role) + open)]
                    }))
        }
        return paper(
            reading(sheet.title), blocks, isNumbered: true, on: sheet.when.firstDay, "run sheet of \(event)")
    }

    private func role(_ role: ParticipantRole) -> [Inline] { [.text(" – \(words.word("role", role))")] }

    private func list(_ names: [LocalizedText]) -> [Inline] {
        let names = names.map { reading($0).text.asPrinted }
        return names.isEmpty ? [] : [.text(names.formatted(.list(type: .and).locale(language.locale)))]
    }

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
        switch self {
        case .unannounced: false
        case .allDay(let from, let through, _): (from...through).contains(day)
        case .timed(let start, let end, _, _): (start.date...max(start.date, end?.date ?? start.date)).contains(day)
        }
    }
}
