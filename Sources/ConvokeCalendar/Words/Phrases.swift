import ConvokeModel

/// The words that calendars add of their own to what an event's people wrote.
///
/// A label ends in its colon, because languages differ in the blank before it.
struct Phrases: Sendable {
    var language: LanguageTag
    var comma: String
    var cancelled: String
    var cancelledSentence: String
    var postponedSentence: String
    var endUnknown: String
    var organisers: String
    var coSponsors: String
    var supporters: String
    var languages: String
    var interpretation: String
    var signLanguages: String
    var access: String
    var stepFree: String
    var notStepFree: String
    var hearingLoop: String
    var captions: String
    /// `%` stands for a date.
    var list: (always: String, by: String)
    var badge: (always: String, by: String)
    var recording: [RecordingRule: String]
    var chathamHouseRule: String
    var contentWarnings: String
    var online: String
    var documents: String
    var links: String
    var roles: [ParticipantRole: String]
    var presences: [Presence: String]
    var kinds: [EventKind: String]

    /// The words in a language or a wider form of it, else in English.
    static func inLanguage(_ language: LanguageTag) -> Phrases {
        for tag in language.widening {
            if let phrases = all[tag.text] { return phrases }
        }
        return english
    }

    private static let all = ["en": english, "es": spanish, "fr": french, "ar": arabic]
}
