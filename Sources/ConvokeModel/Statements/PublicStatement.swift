import Foundation

/// A published joint statement as everybody may see it in a programme or calendar.
public struct PublicStatement: Hashable, Sendable, Codable {
    public var key: Identifier<JointStatement>
    public var title: LocalizedText
    public var date: LocalDate?
    public var place: LocalizedText?
    public var addressees: [LocalizedText]
    /// The number of names on the list.
    public var signatories: Int
    public var tags: [String]
    public var uid: Identifier<CalendarEntry>
    public var createdAt: Date
    public var changedAt: Date

    /// The public side of a statement; nothing for one that is not published.
    public init?(_ statement: JointStatement, _ life: StatementLife, signatories: Int) {
        guard life.isPublished else { return nil }
        key = statement.key
        title = statement.title
        date = statement.date
        place = statement.place
        addressees = statement.addressees.map(\.name)
        self.signatories = signatories
        tags = statement.tags
        uid = life.uid
        createdAt = life.createdAt
        changedAt = life.changedAt
    }
}
