import Convoke

import class ConvokeStore.CampaignTransaction

/// The smallest thing that can be done to a campaign: one line in its journal.
struct NoteOne: UseCase {
    static let name = "benchmark.note"
    static let permission = Permission.organiser

    var event: Identifier<Event>

    func perform(in transaction: CampaignTransaction) throws -> Done {
        try transaction.record(Self.name, Entry.event(event))
        return Done()
    }
}
