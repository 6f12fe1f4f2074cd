/// An event as calendars of the team show it: drafts too, and the place and link before the public
/// knows them.
///
/// A type of its own, so that no public calendar takes one. Names that are not public are not in it either: whoever runs
/// the server behind somebody's calendar reads along.
public struct TeamEvent: Hashable, Sendable, Codable {
    /// What is shown of it.
    package var shown: PublicEvent

    public init?(_ event: Event, _ life: EventLife, in content: CampaignContent) {
        var announced = life
        if !life.state.isPublic { announced.state = .announced }
        guard var shown = PublicEvent(event, announced, in: content) else { return nil }
        shown.state = life.state
        // What is told to nobody stays out: a calendar in somebody's telephone is read by its provider.
        if event.disclosure.link != .never { shown.online = event.online }
        if let place = event.place, let venue = content.venues[place.venue], event.disclosure.venue != .never,
            venue.disclosure != .never
        {
            shown.place = PublicPlace(venue, room: place.room)
        }
        self.shown = shown
    }
}
