import ConvokeModel
import Foundation

/// An event as search engines and other programs read it on a page (schema.org's Event, as JSON-LD).
///
/// Made from the public view. People are left out although their names are public there: a page tells readers who speaks; a
/// record by which machines collect names is another thing.
struct StructuredEvent: Encodable {
    private let context = "https://schema.org"
    private let type: String
    private let identifier: String
    private let name: String
    private let language: String
    private let description: String?
    private let startDate: String
    private let endDate: String?
    private let eventStatus: String
    private let attendanceMode: String?
    private let location: [Location]?
    private let organizer: [Organizer]?
    private let inLanguage: [String]?
    private let url: String?

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case attendanceMode = "eventAttendanceMode"
        case identifier, name, description, startDate, endDate, eventStatus, location, organizer, inLanguage, url
    }

    private struct Organizer: Encodable {
        let type = "Organization"
        var name: String
        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name
        }
    }

    private struct Location: Encodable {
        var type: String
        var name: String?
        var address: Address?
        var url: String?
        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name, address, url
        }
    }

    private struct Address: Encodable {
        let type = "PostalAddress"
        var streetAddress: String?
        var addressLocality: String?
        var addressCountry: String?
        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case streetAddress, addressLocality, addressCountry
        }
    }

    /// Nothing for an event without a time.
    init?(_ event: PublicEvent, languages: [LanguageTag], domain: String, page: WebAddress?) {
        guard let start = event.when.structuredStart else { return nil }
        let words = EventWords(event, languages: languages)
        let title = words.reading(event.title) ?? .init(text: event.key.text, language: .english)
        type = event.kind == .screening ? "ScreeningEvent" : "Event"
        identifier = "\(event.uid)@\(domain)"
        name = title.text
        language = title.language.text
        description = event.summary.flatMap(words.reading)?.text
        startDate = start
        endDate = event.when.structuredEnd
        eventStatus =
            switch event.state {
            case .cancelled: "https://schema.org/EventCancelled"
            case .postponed: "https://schema.org/EventPostponed"
            case .idea, .draft, .announced, .held: "https://schema.org/EventScheduled"
            }
        let online = event.online.flatMap { $0.address.text.lowercased().hasPrefix("http") ? $0.address.text : nil }
        let place = event.place.map { place in
            Location(
                type: "Place", name: words.reading(place.venue)?.text,
                address: Address(
                    streetAddress: place.address, addressLocality: place.city.flatMap(words.reading)?.text,
                    addressCountry: place.country?.code))
        }
        let places = [place, online.map { Location(type: "VirtualLocation", url: $0) }].compactMap { $0 }
        location = places.isEmpty ? nil : places
        attendanceMode =
            switch (place != nil, online != nil) {
            case (true, true): "https://schema.org/MixedEventAttendanceMode"
            case (true, false): "https://schema.org/OfflineEventAttendanceMode"
            case (false, true): "https://schema.org/OnlineEventAttendanceMode"
            case (false, false): nil
            }
        let hosts = (event.organisers + event.coSponsors).compactMap(words.reading).map { Organizer(name: $0.text) }
        organizer = hosts.isEmpty ? nil : hosts
        inLanguage = event.languages.isEmpty ? nil : event.languages.map(\.text)
        url = page?.text
    }
}

extension PublicEvent {
    /// What a page holds for programs that read it, as the inside of `<script type="application/ld+json">`: nothing in it can end
    /// the element. Nothing for an event without a time; `page` is the page's own address.
    public func structuredData(
        in language: LanguageTag, fallback: [LanguageTag], domain: String, page: WebAddress?
    ) throws -> String? {
        guard let event = StructuredEvent(self, languages: [language] + fallback, domain: domain, page: page) else {
            return nil
        }
        return try CanonicalJSON.text(of: event).replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
            .replacing("&", with: "\\u0026").replacing("\u{2028}", with: "\\u2028").replacing(
                "\u{2029}", with: "\\u2029")
    }
}

extension When {
    /// `2026-09-14T13:00:00+02:00`, or a day.
    fileprivate var structuredStart: String? {
        switch self {
        case .unannounced: nil
        case .allDay(let from, _, _): from.description
        case .timed(let start, _, let zone, _): startInstant.map { start.withOffset(in: zone, at: $0) }
        }
    }

    /// Nothing where the end is not known.
    fileprivate var structuredEnd: String? {
        switch self {
        case .unannounced: nil
        case .allDay(_, let through, _): through.description
        case .timed(_, let end, let zone, _): end.flatMap { end in endInstant.map { end.withOffset(in: zone, at: $0) } }
        }
    }
}

extension LocalDateTime {
    /// The time with how far its clocks are from UTC at an instant.
    fileprivate func withOffset(in zone: Zone, at instant: Date) -> String {
        let minutes = (wallSeconds - instant.inUTC.wallSeconds) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let size = abs(minutes)
        return "\(toTheSecond)\(minutes < 0 ? "-" : "+")\(two(size / 60)):\(two(size % 60))"
    }
}
