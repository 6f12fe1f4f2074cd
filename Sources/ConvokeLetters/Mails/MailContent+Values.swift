import ConvokeModel
import Foundation

extension MailContent {
    /// The values that a template prints, each on one line and set apart where it runs in another direction.
    func values(in language: LanguageTag) -> [MailName: String] {
        let chain = [language] + languages
        func shown(_ text: String?) -> String? {
            guard let line = text?.asPrinted, !line.isEmpty else { return nil }
            return language.isRightToLeft || line.affectsDirection ? "\u{2068}\(line)\u{2069}" : line
        }
        var values: [MailName: String] = [:]
        values[.campaign] = shown(campaign.reading(in: chain)?.text)
        values[.event] = shown(event.reading(in: chain)?.text)
        values[.name] = shown(name)
        values[.when] = shown(when.written(in: language))
        values[.place] = shown(place?.line(in: language))
        // Addresses stay bare: a mark beside one would be copied with it.
        values[.online] = online?.address.text
        values[.link] = link
        values[.confirm] = confirm
        values[.party] = shown(LetterNumbers.figures(party, in: language))
        if isPlaceLater { values[.placeLater] = "" }
        switch entry {
        case .open: break
        case .list(let day):
            values[.gateList] = ""
            values[.entryBy] = shown(day?.written(in: language))
        case .badge(let address, let day):
            values[.badge] = ""
            values[.entryAddress] = address?.text
            values[.entryBy] = shown(day?.written(in: language))
        }
        switch message {
        case .confirmAddress(_, _, let until?), .offered(let until):
            values[.until] = shown(zone.local(until).written(in: language, zone))
        case .waitlisted(let position): values[.position] = shown(LetterNumbers.figures(position, in: language))
        case .changed(let party): values[.party] = shown(LetterNumbers.figures(party, in: language))
        case .moved(let move):
            if move.time { values[.newTime] = "" }
            if move.place { values[.newPlace] = "" }
        default: break
        }
        return values
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
    fileprivate func written(in language: LanguageTag, _ zone: Zone) -> String {
        "\(date.written(in: language))\(language.comma)\(padded(hour)):\(padded(minute)) (\(zone))"
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension LanguageTag {
    /// What stands between a day and a time.
    fileprivate var comma: String { widening.last?.text == "ar" ? "، " : ", " }
}
