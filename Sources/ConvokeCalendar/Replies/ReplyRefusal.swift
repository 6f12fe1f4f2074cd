import ConvokeModel

/// Why an answer from a calendar is not acted on.
public enum ReplyRefusal: Refusal, Hashable {
    case tooLarge
    case unreadable(String)
    /// The method that it has instead, where it has one.
    case notAReply(String?)
    case delegated
    case noAnswer
    /// More than one of something that an answer has one of.
    case several(String)
    /// About more than one instance of a series.
    case instances
    case noCalendar
    /// A mail that says two senders or none.
    case noSender
    case otherSender
    case fromTheFuture
    case unknownEvent
    case unknownGuest
    /// To a version of the event that there is not.
    case laterVersion
    case noSuchDay
    case place(AttendanceRefusal)

    public var code: RefusalCode {
        switch self {
        case .tooLarge, .unreadable, .several, .instances, .noCalendar: .invalid
        default: .conflict
        }
    }

    /// A short word that stays the same from version to version.
    public var word: String {
        switch self {
        case .tooLarge: "too-large"
        case .unreadable: "unreadable"
        case .notAReply: "not-a-reply"
        case .delegated: "delegated"
        case .noAnswer: "no-answer"
        case .several: "several"
        case .instances: "several-days"
        case .noCalendar: "no-calendar"
        case .noSender: "no-sender"
        case .otherSender: "other-sender"
        case .fromTheFuture: "from-the-future"
        case .unknownEvent: "unknown-event"
        case .unknownGuest: "unknown-guest"
        case .laterVersion: "later-version"
        case .noSuchDay: "no-such-day"
        case .place: "place"
        }
    }

    public var sentence: String {
        switch self {
        case .tooLarge: "The mail is larger than 4 MB, which no answer is. Look at it yourself."
        case .unreadable(let reason): reason + " Ask the guest to answer by mail or by their link."
        case .notAReply(let method):
            "This is no answer to an invitation: its method is \(method.map { "'\($0)'" } ?? "missing"), not REPLY."
        case .delegated:
            "The guest sends somebody else. That person has to ask for a place; 'rsvp cancel' gives this one back."
        case .noAnswer: "The answer says neither yes, no nor maybe, so there is nothing to do."
        case .several(let what):
            "The answer has several \(what), where an answer has one. It may be forged: look at it yourself."
        case .instances:
            "The answer is about several days of a series at once, which is not taken. Ask the guest for each."
        case .noCalendar: "There is no calendar part in this mail, so no answer of a calendar. Read it yourself."
        case .noSender: "The mail does not say from one address who sent it, so the answer may be forged."
        case .otherSender:
            "The mail comes from another address than the answer in it, so it may be forged. Ask the guest."
        case .fromTheFuture: "The answer says that it was made later than now, so it may be forged. Ask the guest."
        case .unknownEvent: "No event here has the identifier that was answered to."
        case .unknownGuest: "Nobody with the address that answered has, had or waits for a place at the event."
        case .laterVersion: "The answer is to a version of the event that there has never been, so it may be forged."
        case .noSuchDay: "The event does not take place on the day that was answered for."
        case .place(let refusal): refusal.sentence
        }
    }
}
