/// A card for the table or the coat of somebody who takes part under a public name.
public struct NameCard: Codable, Hashable, Sendable {
    public var name: LocalizedText
    public var describedAs: LocalizedText?
    public var pictures: PictureConsent
}

/// Whether somebody agrees to be pictured.
public enum PictureConsent: String, Word {
    case yes, no
    /// Nobody has asked them yet.
    case ask

    /// What the person's wish about recordings says of pictures; sound alone has none.
    init(_ wish: RecordingRule?) {
        self =
            switch wish {
            case nil: .ask
            case .forbidden, .audioOnly: .no
            case .speakersOnly, .allowed, .streamed: .yes
            }
    }
}

extension NameCard {
    /// The cards of an event: of those who said yes, where names may be seen.
    public static func all(of event: Event, _ life: EventLife, in content: CampaignContent) -> [NameCard] {
        guard event.disclosure.participants.isPublic else { return [] }
        return event.participants.compactMap { participant in
            guard life.answers[participant.person]?.isPublic == true, let person = content.people[participant.person],
                person.disclosure.isPublic, let name = person.name
            else { return nil }
            return NameCard(
                name: name, describedAs: participant.describedAs ?? person.line,
                pictures: PictureConsent(person.recording))
        }
    }
}
