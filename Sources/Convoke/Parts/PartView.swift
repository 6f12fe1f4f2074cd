import ConvokeModel
import Foundation

/// Somebody's part in an event as they see it themselves.
public struct PartView: Codable, Hashable, Sendable {
    public var title: LocalizedText
    public var eventState: EventState
    public var when: When
    /// The venue and the link, where everybody or whoever said yes may know them by now.
    public var place: PublicPlace?
    public var online: OnlineLink?
    public var role: PartRole?
    public var isOrganisation: Bool
    public var answer: Answer
    /// Whether answers are still taken.
    public var isOpen: Bool
    /// How they are named, as they said it, else as the campaign has it.
    public var names: LocalizedText
    /// The languages that a name is asked for in.
    public var languages: [LanguageTag]
    public var logo: WebAddress?
    public var checklist: [ChecklistItem: ChecklistMark]
    /// The last day on which co-sponsors come onto the list.
    public var listUntil: LocalDate?
    public var isLate: Bool

    init(_ part: Part, _ event: Event, _ life: EventLife, in content: CampaignContent, at now: Date) {
        title = event.title
        eventState = life.state
        when = event.when
        role = event.role(of: part.holder)
        isOrganisation = part.holder.kind == .organisation
        let given = life.answer(of: part.holder)
        answer = given
        isOpen = role != nil && event.takesAnswers(life, at: now)
        let zone = event.when.zone ?? content.campaign.zone
        place = event.place.flatMap { place in
            guard let venue = content.venues[place.venue],
                event.disclosure.venue.reaches(confirmed: given == .confirmed, at: now, in: zone),
                venue.disclosure.reaches(confirmed: given == .confirmed, at: now, in: zone)
            else { return nil }
            return PublicPlace(venue, room: place.room)
        }
        online = event.disclosure.link.reaches(confirmed: given == .confirmed, at: now, in: zone) ? event.online : nil
        languages = content.campaign.languages
        let known: LocalizedText? =
            part.holder.kind == .organisation
            ? Identifier(part.holder.key).flatMap { content.organisations[$0]?.name }
            : Identifier(part.holder.key).flatMap { content.people[$0]?.name }
        let spoken = content.campaign.languages
        names = LocalizedText(
            (known?.texts ?? [:]).merging(part.details.names?.texts ?? [:]) { $1 }.filter { spoken.contains($0.key) })
        logo = part.details.logo
        checklist = part.details.checklist
        listUntil = role == .coSponsor ? event.coSponsorsBy : nil
        let late = Identifier(part.holder.key).map { life.isLate($0, in: event) } ?? false
        isLate = part.holder.kind == .organisation && late
    }
}

/// What somebody answers to an invitation, for where `Answer` is taken.
public typealias InvitationAnswer = Answer
