import ConvokeModel
import ConvokeStore

/// Shows an event's guests as rounded numbers, before a purge and after.
public struct ShowFigures: ReadUseCase {
    public static let name = "rsvp.figures"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> EventFigures {
        _ = try reader.existing(.event(event))
        guard let (figures, madeOn) = try reader.guestFigures(of: event) else {
            throw GivenRefusal(.notFound, "Nobody has asked for a place at '\(event)', so there are no figures.")
        }
        return EventFigures(event: event, purgedOn: madeOn, figures: figures)
    }
}

/// The figures of one event.
public struct EventFigures: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    /// The day on which the names were purged; none while they are kept.
    public var purgedOn: LocalDate?
    public var figures: GuestFigures
}
