import Foundation

/// An event as everybody may see it. What the public may not know has no field here.
public struct PublicEvent: Hashable, Sendable, Codable {
    public var key: Identifier<Event>
    public var kind: EventKind
    public var state: EventState
    public var title: LocalizedText
    public var summary: LocalizedText?
    /// Markdown.
    public var body: LocalizedText?
    public var when: When
    public var recurrence: Recurrence?
    /// The venue where it is public.
    public var place: PublicPlace?
    /// The link where it is public.
    public var online: OnlineLink?
    /// Organisers and co-sponsors that said yes.
    public var organisers: [LocalizedText]
    public var coSponsors: [LocalizedText]
    /// Those that said yes to co-sponsoring after the list was closed; nothing where nobody did.
    public var supporters: [LocalizedText]?
    /// Those who said yes and whose names are public.
    public var participants: [PublicParticipant]
    public var languages: [LanguageTag]
    public var interpretation: [LanguageTag]
    public var accessibility: Accessibility
    public var entry: EntryRule
    public var recording: RecordingRule?
    public var chathamHouseRule: Bool
    public var contentWarnings: [LocalizedText]
    public var registration: RegistrationPolicy
    public var documents: [CitedDocument]
    public var links: [Link]
    public var tags: [String]
    public var uid: Identifier<CalendarEntry>
    public var sequence: Int
    public var createdAt: Date
    public var changedAt: Date
}

/// A venue and room as everybody may see them.
public struct PublicPlace: Hashable, Sendable, Codable {
    public var venue: LocalizedText
    public var room: LocalizedText?
    public var address: String?
    public var city: LocalizedText?
    public var country: Country?

    /// One line: `Room XXV, Palais des Nations, Geneva`.
    public func line(in language: LanguageTag) -> String {
        [room?.text(in: language), venue.text(in: language), address, city?.text(in: language)]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// Somebody's part in an event as everybody may see it.
public struct PublicParticipant: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var role: ParticipantRole
    public var presence: Presence
    public var describedAs: LocalizedText?
}
