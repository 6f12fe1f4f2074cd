import ConvokeModel

extension PaperMaker {
    /// The flyer of an event that was announced, with what is public of it.
    public func flyer(of event: PublicEvent, at address: WebAddress?) throws -> Paper {
        var poster: [Block] = [.heading(level: 1, text(event.title)), .paragraph([.strong(time(event.when))])]
        if let place = event.place { poster.append(.paragraph([.name(place.line(in: language).asPrinted)])) }
        var blocks: [Block] = [letterhead, .part(.poster, poster)]
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

    /// One card for each who takes part under a public name: a shape and a colour say whether they agree to be pictured.
    public func nameCards(_ cards: [NameCard], of event: PublicEvent) -> Paper {
        let cards = cards.map { card -> [Block] in
            var lines: [Block] = [.paragraph([.strong([.name(reading(card.name).text.asPrinted)])])]
            let line = text(card.describedAs)
            if !line.isEmpty { lines.append(.paragraph(line)) }
            let consent: PhraseKey =
                switch card.pictures {
                case .yes: .picturesYes
                case .no: .picturesNo
                case .ask: .picturesAsk
                }
            lines.append(.paragraph([.mark(card.pictures), .text(" ")] + phrases.inlines(consent)))
            return lines + [.paragraph(text(campaign))]
        }
        return paper(
            reading(event.title), [.part(.cards, [.list(start: nil, items: cards)])], isNumbered: false,
            on: event.when.firstDay, "name cards of \(event.key)")
    }

    /// How an event goes, for those who run it.
    public func runSheet(_ sheet: RunSheet, of event: Identifier<Event>) -> Paper {
        var blocks: [Block] = [
            letterhead,
            .heading(level: 1, phrases.inlines(.runSheet) + [.text(": ")] + text(sheet.title)),
            .paragraph([.strong(time(sheet.when))]),
        ]
        blocks += fact(words[.where], sheet.place.map { [.name($0.asPrinted)] } ?? [])
        blocks += fact(words[.spoken], languages(sheet.languages))
        blocks += fact(words[.interpretation], languages(sheet.interpretation))
        let rules = recording(sheet.recording, chathamHouseRule: sheet.chathamHouseRule)
        if !rules.isEmpty { blocks.append(.part(.frame, rules)) }
        if !sheet.parts.isEmpty {
            let hasCues = sheet.parts.contains { $0.cue != nil }
            let rows = sheet.parts.map { part -> [[Inline]] in
                let people = part.people.map { [Inline.name(reading($0.name).text.asPrinted)] }
                return [
                    [.text(part.at ?? "")], [.text(part.minutes.map(String.init) ?? "")], text(part.title),
                    Array(people.joined(separator: [.text(", ")])),
                ] + (hasCues ? [text(part.cue)] : [])
            }
            blocks.append(
                .table(
                    headings: [
                        phrases.inlines(.time), phrases.inlines(.minutes), phrases.inlines(.event),
                        [.text(words[.participants])],
                    ] + (hasCues ? [phrases.inlines(.cue)] : []), rows: rows))
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
}
