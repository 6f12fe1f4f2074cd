import Foundation

/// Something that happened to an event or statement that everybody may know of.
public struct PublicChange: Hashable, Sendable, Codable {
    public enum Kind: String, Word {
        case announced, moved, changedPlace, cancelled, postponed
        /// Called off or put off before.
        case announcedAgain
        case published
    }

    public var kind: Kind
    public var at: Date
    /// The calendar's identifier of what changed, and what it is called and when it takes place now.
    public var uid: Identifier<CalendarEntry>
    public var title: LocalizedText
    public var when: When?

    public init(_ kind: Kind, at: Date, uid: Identifier<CalendarEntry>, title: LocalizedText, when: When?) {
        self.kind = kind
        self.at = at
        self.uid = uid
        self.title = title
        self.when = when
    }
}
