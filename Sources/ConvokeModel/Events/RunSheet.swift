/// How an event goes, minute by minute, for those who run it.
public struct RunSheet: Codable, Hashable, Sendable {
    public struct Part: Codable, Hashable, Sendable {
        /// When it begins, by the clock on the wall there; nothing once an item before has no length.
        public var at: String?
        public var minutes: Int?
        public var title: LocalizedText
        public var people: [Person]
        public var cue: LocalizedText?
    }

    /// The public name of somebody, or what they are called where it is not public.
    public struct Person: Codable, Hashable, Sendable {
        public var name: LocalizedText
        public var describedAs: LocalizedText?
        public var role: ParticipantRole
        public var presence: Presence
        /// Whether they have said yes.
        public var isConfirmed: Bool
    }

    public var title: LocalizedText
    public var when: When
    public var place: String?
    public var parts: [Part]
    public var people: [Person]
    public var languages: [LanguageTag]
    public var interpretation: [LanguageTag]
    public var recording: RecordingRule?
    public var chathamHouseRule: Bool
    public var contentWarnings: [LocalizedText]

    /// The sheet of an event. Who declined is not on it.
    public init(_ event: Event, _ life: EventLife, in content: CampaignContent, place: String?) {
        func person(_ participant: Participant) -> Person? {
            let known = content.people[participant.person]
            let answer = life.answers[participant.person] ?? .invited
            guard let name = known?.name ?? known?.describedAs, answer != .declined, answer != .withdrawn else {
                return nil
            }
            return Person(
                name: name, describedAs: participant.describedAs ?? known?.line, role: participant.role,
                presence: participant.presence, isConfirmed: answer == .confirmed)
        }
        title = event.title
        when = event.when
        self.place = place
        people = event.participants.compactMap(person)
        languages = event.languages
        interpretation = event.interpretation
        recording = event.recording
        chathamHouseRule = event.chathamHouseRule
        contentWarnings = event.contentWarnings
        var clock: LocalDateTime? = if case .timed(let start, _, _, _) = event.when { start } else { nil }
        var parts: [Part] = []
        for item in event.agenda {
            let speakers = item.participants.compactMap { key in
                event.participants.first { $0.person == key }.flatMap(person)
            }
            parts.append(
                Part(at: clock?.time, minutes: item.minutes, title: item.title, people: speakers, cue: item.cue))
            clock = item.minutes.flatMap { minutes in
                clock.map { LocalDateTime(wallSeconds: $0.wallSeconds + minutes * 60) }
            }
        }
        self.parts = parts
    }
}
