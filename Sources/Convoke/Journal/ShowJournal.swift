import ConvokeModel
import ConvokeStore

/// Shows the last entries of the journal, oldest first.
public struct ShowJournal: ReadUseCase {
    public static let name = "journal.show"
    public static let permission = Permission.organiser

    public var last: Int
    public init(last: Int = 50) { self.last = last }

    public func read(from reader: CampaignReader) throws -> [JournalEntry] {
        guard (1...100_000).contains(last) else { throw GivenRefusal(.invalid, "Ask for 1 to 100,000 entries.") }
        return try reader.journal(last: last)
    }
}

/// Holds the journal against its seals: whether anything in it was changed, added or removed afterwards.
public struct VerifyJournal: ReadUseCase {
    public static let name = "journal.verify"
    public static let permission = Permission.organiser

    public init() {}

    public func read(from reader: CampaignReader) throws -> JournalVerdict { try reader.verifyJournal() }
}
