import ConvokeModel
import ConvokeStore

extension CampaignStore {
    /// Writes as asked, after purging guests whose time is over; destroys what keys that leaves once it is durable.
    func writeAndPurge<Outcome: Sendable>(
        as actor: Actor, in lane: Lane = .campaign, watching clock: ClockWatch,
        _ work: @escaping @Sendable (CampaignTransaction) throws -> Outcome
    ) async throws -> Outcome {
        let (outcome, leavesKeys, confirmsClock) = try await write(as: actor, in: lane) { transaction in
            transaction.hasClockJumped = clock.hasJumped
            // A clock that is not believed ends no retention: what is purged is gone.
            try transaction.purgeOnce { if try transaction.isClockTrusted { try transaction.purgeOverdueGuests() } }
            try transaction.noteTime(clock)
            let outcome = try work(transaction)
            return (outcome, transaction.leavesKeysToDestroy, transaction.confirmsClock)
        }
        if confirmsClock { clock.confirm() }
        if leavesKeys { try await destroyPurgedKeys() }
        return outcome
    }

    /// Gives events that came to the data before there was a retention theirs.
    func completeRetention(as actor: Actor) async throws {
        if try await read({ try $0.lacksRetention() }) { try await write(as: actor) { try $0.keepRetentionOfAll() } }
    }
}

extension CampaignStore {
    /// Gives events that came to the data before spans were kept theirs.
    func completeSpans(as actor: Actor) async throws {
        if try await read({ try $0.lacksSpans() }) { try await write(as: actor) { try $0.keepSpansOfAll() } }
    }
}

extension CampaignTransaction {
    /// Removes the guests of events whose retention is over; their figures stay.
    func purgeOverdueGuests() throws {
        let events = try eventsToPurge()
        if !events.isEmpty { try claimEverything() }
        for event in events {
            let count = try purgeGuests(of: event)
            try record(PurgeGuests.name, Entry.event(event), detail: "\(count) entries, their time was over")
        }
    }
}

/// Does what time has made due: purges guests whose retention is over, lets holds, offers and unconfirmed signatures run out,
/// passes seats on.
public struct Tick: UseCase {
    public static let name = "campaign.tick"
    public static let permission = Permission.secretariat
    /// How many hours before an event begins, or answers to a statement are due, people are reminded by themselves; never
    /// where none are given.
    public var remind: Int?
    public init(remind: Int? = nil) { self.remind = remind }

    public func perform(in transaction: CampaignTransaction) throws -> TickReport {
        if let remind, !(1...720).contains(remind) {
            throw GivenRefusal(.invalid, "People are reminded 1 to 720 hours before. Nothing was done.")
        }
        // Every write purges before it does anything else, so there is nothing more to purge here.
        var report = TickReport(purged: transaction.purgedEvents.map(\.text))
        for event in try transaction.eventsWithGuests() where try !transaction.due(at: event).isEmpty {
            let run = try PromoteQueue(event: event).perform(in: transaction)
            report.lapsed += run.lapsed.count
            report.promoted += run.promoted.count
        }
        report.lapsedSignatures = try transaction.lapseSignatures()
        if let remind { report.reminders = try transaction.remind(hours: remind) }
        return report
    }
}

/// What a tick did.
public struct TickReport: Codable, Hashable, Sendable {
    /// Events whose guests were purged.
    public var purged: [String]
    /// Places that ran out, and parties in the queue that got one.
    public var lapsed = 0
    public var promoted = 0
    /// Signatures that nobody confirmed in time.
    public var lapsedSignatures: Int? = 0
    /// Reminders that were put into the outbox.
    public var reminders: Int?
}
