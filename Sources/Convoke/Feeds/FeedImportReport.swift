import ConvokeCalendar
import ConvokeModel

/// What bringing a calendar into a campaign did, or would do.
public struct FeedImportReport: Codable, Hashable, Sendable {
    /// One event of the calendar and what it is here.
    public struct Item: Codable, Hashable, Sendable {
        public var uid: String
        public var event: String
        public var title: String
        /// The fields that the calendar changed.
        public var fields: [String]
    }

    /// A field that was changed on both sides, or an event of which the calendar gives two versions under one number.
    public struct Conflict: Codable, Hashable, Sendable {
        public var uid: String
        public var event: String
        public var field: String?
        public var reason: String
    }

    public var isDone = false
    public var added: [Item] = []
    public var changed: [Item] = []
    public var unchanged: [Item] = []
    public var conflicts: [Conflict] = []
    public var refused: [RefusedEntry] = []
    /// Events that came from this calendar before and are not in it any more. They stay.
    public var missing: [Item] = []
    /// Events that the calendar newly calls cancelled.
    public var cancelled: [Item] = []
    /// Venues that are new or have new rooms, by key.
    public var venues: [String] = []
    public var remarks: [String] = []
    /// The files that were, or would be, written.
    public var files: [String] = []
}
