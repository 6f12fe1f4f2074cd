import ConvokeModel

/// What a calendar that comes in says of one event, in the words of a campaign.
public struct IncomingEntry: Hashable, Sendable {
    /// What stays the same from one fetch of a calendar to the next.
    public struct Identity: Hashable, Sendable, Codable, Comparable {
        public var uid: String
        /// The value of RECURRENCE-ID, for what replaces one instance of a series.
        public var instance: String?

        public init(uid: String, instance: String? = nil) {
            self.uid = uid
            self.instance = instance
        }

        public static func < (left: Self, right: Self) -> Bool {
            (left.uid, left.instance ?? "") < (right.uid, right.instance ?? "")
        }
    }

    public var identity: Identity
    /// The line of the file on which it begins.
    public var line: Int
    public var sequence: Int
    /// DTSTAMP as it was written.
    public var stamp: String
    public var title: LocalizedText
    /// Plain text.
    public var body: LocalizedText?
    public var when: When
    public var recurrence: Recurrence?
    public var location: String?
    public var online: WebAddress?
    public var page: WebAddress?
    public var categories: [String]
    public var isCancelled: Bool
    /// The key of the campaign's event that it came to be, where it was taken over before.
    public var eventKey: String?
    /// What could not be taken over, as sentences.
    public var remarks: [String]
    /// The lines to keep: all that came in, but nothing about single people.
    public var raw: [String]

    /// Whether another version of the same entry came later (RFC 5546, 2.1.5).
    public func isOlder(than other: IncomingEntry) -> Bool { (sequence, stamp) < (other.sequence, other.stamp) }

    /// Whether both are the same version, as far as the calendar numbers them.
    public func isSameVersion(as other: IncomingEntry) -> Bool { sequence == other.sequence && stamp == other.stamp }

    /// Whether both say the same, apart from when they were written.
    public func saysTheSame(as other: IncomingEntry) -> Bool {
        func content(_ entry: IncomingEntry) -> IncomingEntry {
            var entry = entry
            (entry.line, entry.sequence, entry.stamp, entry.raw, entry.remarks) = (0, 0, "", [], [])
            entry.eventKey = nil
            return entry
        }
        return content(self) == content(other)
    }
}

/// An event of a calendar that could not be taken over, and why.
public struct RefusedEntry: Hashable, Sendable, Codable {
    public var line: Int
    public var uid: String
    public var reason: String

    public init(line: Int, uid: String, reason: String) {
        self.line = line
        self.uid = uid
        self.reason = reason
    }
}
