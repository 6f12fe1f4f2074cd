import ConvokeModel

/// What a calendar says of an event, in a language.
struct EventWords {
    let event: PublicEvent
    /// Wanted first, then what else will do.
    let languages: [LanguageTag]
    let phrases: Phrases

    init(_ event: PublicEvent, languages: [LanguageTag]) {
        self.event = event
        self.languages = languages
        phrases = Phrases.inLanguage(languages.first ?? .english)
    }

    /// The title. A cancelled event says so in front of it: many calendars show no other sign.
    var summary: LocalizedText.Reading {
        let title = reading(event.title) ?? .init(text: event.key.text, language: .english)
        guard event.state == .cancelled else { return title }
        return .init(text: phrases.cancelled + isolated(title), language: title.language)
    }

    /// `Room XXV, Palais des Nations, 1211 Geneva 10, Geneva`
    var location: LocalizedText.Reading? {
        guard let place = event.place, let venue = reading(place.venue) ?? place.city.flatMap(reading) else {
            return nil
        }
        let parts = [place.room.flatMap(reading)?.text, venue.text, place.address, place.city.flatMap(reading)?.text]
        var line: [String] = []
        for part in parts.compactMap({ $0 }) where !part.isEmpty && !line.contains(part) { line.append(part) }
        return .init(text: line.joined(separator: ", "), language: venue.language)
    }

    /// The kind of event, then its tags.
    var categories: [String] {
        var categories: [String] = []
        for word in [phrases.kinds[event.kind]].compactMap({ $0 }) + event.tags where !word.isEmpty {
            if !categories.contains(word) { categories.append(word) }
        }
        return categories
    }

    /// The link with its label in one language only.
    func online(_ link: OnlineLink) -> OnlineLink {
        let label = link.label.flatMap(reading).map { LocalizedText($0.text, in: $0.language) }
        return OnlineLink(address: link.address, label: label)
    }

    func reading(_ text: LocalizedText) -> LocalizedText.Reading? {
        text.reading(in: languages).flatMap { $0.text.isEmpty ? nil : $0 }
    }

    /// A text within ours: one that is written in the other direction is set apart, so that neither jumbles the other.
    func isolated(_ reading: LocalizedText.Reading) -> String {
        guard reading.language != phrases.language,
            reading.language.isRightToLeft != phrases.language.isRightToLeft
        else { return reading.text }
        return "\u{2068}\(reading.text)\u{2069}"
    }

    func isolated(_ text: LocalizedText) -> String? { reading(text).map(isolated) }
}
