import ConvokeModel
import Foundation

/// One entry of a calendar that people subscribe to, in one language.
public struct FeedEntry: Hashable, Sendable {
    /// Whether it takes place (RFC 5545, STATUS).
    public enum Status: String, Word { case tentative, confirmed, cancelled }

    public var uid: Identifier<CalendarEntry>
    /// Rises when time or place change or the entry is cancelled.
    public var sequence: Int
    public var createdAt: Date
    /// The last change of the entry; stands for DTSTAMP too, so that the same data give the same bytes.
    public var changedAt: Date
    /// An entry without a time yet is in no calendar.
    public var when: When
    public var recurrence: Recurrence?
    public var status: Status
    public var summary: LocalizedText.Reading
    /// Plain text.
    public var description: LocalizedText.Reading?
    public var location: LocalizedText.Reading?
    public var url: WebAddress?
    public var categories: [String]
    public var online: OnlineLink?
    /// Alarms, for the team only: readers of public calendars set their own.
    public var remindsDaysBefore: [Int] = []
    /// Whether it takes up the time of whoever has it in their calendar: only that of a guest who has a place.
    public var isBusy = false
    /// For an instance that was moved: which one.
    var replaces: Replaced?

    public init(
        uid: Identifier<CalendarEntry>, sequence: Int, createdAt: Date, changedAt: Date, when: When,
        recurrence: Recurrence? = nil, status: Status = .confirmed, summary: LocalizedText.Reading,
        description: LocalizedText.Reading? = nil, location: LocalizedText.Reading? = nil, url: WebAddress? = nil,
        categories: [String] = [], online: OnlineLink? = nil
    ) {
        self.uid = uid
        self.sequence = sequence
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.when = when
        self.recurrence = recurrence
        self.status = status
        self.summary = summary
        self.description = description
        self.location = location
        self.url = url
        self.categories = categories
        self.online = online
    }
}
