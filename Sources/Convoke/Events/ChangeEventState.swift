import ConvokeModel
import ConvokeStore

/// Tells the public of an event: it enters calendars and pages.
public struct AnnounceEvent: UseCase {
    public static let name = "event.announce"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }
    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        let (written, life) = try transaction.event(event)
        // A state that cannot follow is told first.
        _ = try life.state.changed(to: .announced)
        var announced = life
        announced.state = .announced
        try transaction.requireNoClash(of: written, announced, upTo: .forbidsAnnouncing)
        return try transaction.change(event, to: .announced, by: Self.name)
    }
}

/// Postpones an event: it stays in calendars as tentative until a new time is announced.
public struct PostponeEvent: UseCase {
    public static let name = "event.postpone"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }
    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        let listing = try transaction.change(event, to: .postponed, by: Self.name)
        try transaction.tellGuests(of: event) { _, _ in .postponed }
        return listing
    }
}

/// Cancels an event: it stays in calendars, marked as cancelled.
public struct CancelEvent: UseCase {
    public static let name = "event.cancel"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }
    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        let listing = try transaction.change(event, to: .cancelled, by: Self.name)
        try transaction.tellGuests(of: event) { _, _ in .calledOff }
        return listing
    }
}

/// Notes that an event was held.
public struct HoldEvent: UseCase {
    public static let name = "event.hold"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }
    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        try transaction.change(event, to: .held, by: Self.name)
    }
}

extension CampaignTransaction {
    fileprivate func change(_ key: Identifier<Event>, to state: EventState, by useCase: String) throws -> EventListing {
        let event: Event
        var life: EventLife
        (event, life) = try self.event(key)
        let before = life.state
        try life.change(to: state, at: now)
        try keep(life, of: event)
        // While it was put off or called off nobody moved up.
        if state == .announced, try seating(of: key).seating.waitingParties > 0 {
            var book = try SeatBook(key, in: self)
            try book.close()
        }
        try record(useCase, Entry.event(key), detail: "\(before.rawValue) \(state.rawValue)")
        let content = try campaign(placing: event)
        return EventListing(event, life, in: content, language: content.campaign.mainLanguage)
    }
}
