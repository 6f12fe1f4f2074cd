import ConvokeModel
import Foundation

extension MailContent {
    /// The values that a template prints, each on one line and set apart where it runs in another direction.
    func values(in language: LanguageTag) -> [MailName: String] {
        let page = MailPage(language: language, fallback: languages, zone: zone)
        var values: [MailName: String] = [:]
        values[.campaign] = page.shown(campaign)
        values[.name] = page.shown(name)
        switch topic {
        case .event(let mail): mail.fill(&values, page)
        case .statement(let mail): mail.fill(&values, page)
        case .part(let mail): mail.fill(&values, page)
        case .team(let mail): mail.fill(&values, page)
        }
        return values
    }
}

/// How the values of a mail in one language are written.
struct MailPage {
    let language: LanguageTag
    let fallback: [LanguageTag]
    let zone: Zone

    /// A text on one line; nothing where it says nothing.
    func shown(_ text: String?) -> String? {
        guard let line = text?.asPrinted, !line.isEmpty else { return nil }
        return language.isRightToLeft || line.affectsDirection ? "\u{2068}\(line)\u{2069}" : line
    }

    func shown(_ text: LocalizedText?) -> String? { shown(text?.reading(in: [language] + fallback)?.text) }

    func shown(_ number: Int) -> String? { shown(LetterNumbers.figures(number, in: language)) }

    /// Day and time in the zone of the mail, with that zone.
    func shown(_ instant: Date) -> String? { shown(zone.local(instant).written(in: language, zone.description)) }

    func shown(_ deadline: Deadline) -> String? {
        switch deadline.zone {
        case .zone(let zone): shown(deadline.at.written(in: language, zone.description))
        // Twelve hours west of UTC: as long as it is that day anywhere.
        case .anywhereOnEarth: shown(deadline.at.written(in: language, "AoE, UTC−12"))
        }
    }
}

extension EventMail {
    func fill(_ values: inout [MailName: String], _ page: MailPage) {
        let language = page.language
        values[.event] = page.shown(event)
        values[.when] = page.shown(when.written(in: language))
        values[.place] = page.shown(place?.line(in: language))
        // Addresses stay bare: a mark beside one would be copied with it.
        values[.online] = online?.address.text
        values[.link] = link
        values[.confirm] = confirm
        values[.party] = page.shown(party)
        if isPlaceLater { values[.placeLater] = "" }
        switch entry {
        case .open: break
        case .list(let day):
            values[.gateList] = ""
            values[.entryBy] = page.shown(day?.written(in: language))
        case .badge(let address, let day):
            values[.badge] = ""
            values[.entryAddress] = address?.text
            values[.entryBy] = page.shown(day?.written(in: language))
        }
        switch message {
        case .confirmAddress(_, _, let until?), .offered(let until): values[.until] = page.shown(until)
        case .waitlisted(let position): values[.position] = page.shown(position)
        case .changed(let party): values[.party] = page.shown(party)
        case .moved(let move):
            if move.time { values[.newTime] = "" }
            if move.place { values[.newPlace] = "" }
        default: break
        }
    }
}

extension When {
    /// Day and time on the spot, the zone always with a time; nothing where there is no time yet.
    func written(in language: LanguageTag) -> String? {
        switch self {
        case .unannounced: return nil
        case .allDay(let from, let through, _):
            let first = from.written(in: language)
            return through == from ? first : "\(first) – \(through.written(in: language))"
        case .timed(let start, let end, let zone, _):
            guard let end, end.date == start.date else {
                let until = end.map { " – \($0.date.written(in: language))\(language.comma)\($0.time)" } ?? ""
                return "\(start.date.written(in: language))\(language.comma)\(start.time)\(until) (\(zone))"
            }
            return "\(start.date.written(in: language))\(language.comma)\(start.time)–\(end.time) (\(zone))"
        }
    }
}

extension LocalDateTime {
    fileprivate func written(in language: LanguageTag, _ zone: String) -> String {
        "\(date.written(in: language))\(language.comma)\(padded(hour)):\(padded(minute)) (\(zone))"
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension LanguageTag {
    /// What stands between a day and a time.
    fileprivate var comma: String { widening.last?.text == "ar" ? "، " : ", " }
}
