import ConvokeModel
import Foundation

/// What somebody's calendar sends back to whoever invited them: an answer, or a proposal of another time (RFC 5546, 3.2.3:
/// METHOD:REPLY, and 3.2.7: METHOD:COUNTER).
public struct CalendarReply: Hashable, Sendable {
    /// The event's identifier as it was invited to.
    public var uid: String
    /// The one who answers.
    public var attendee: MailAddress
    public var answer: GuestAnswer
    /// Which instance of a series it is about; nothing for all of it.
    public var instance: CalendarMoment?
    public var sequence: Int
    public var stampedAt: Date
    /// Whether it proposes another time, which is never taken over by itself.
    public var isCounter = false
    /// The start that it proposes, where that can be read.
    public var proposed: CalendarMoment?

    /// Reads an answer to one invitation by one person; everything else is refused with what it is.
    public init(_ bytes: [UInt8]) throws(ReplyRefusal) {
        let file: CalendarFile
        do { file = try CalendarFile(bytes) } catch { throw .unreadable(error.sentence) }
        guard file.calendars.count == 1, let calendar = file.calendars.first else { throw .several("calendars") }
        let method = calendar["METHOD"]?.value.uppercased()
        switch method {
        case "REPLY", "COUNTER": break
        default: throw .notAReply(method.map { String($0.prefix(20)) })
        }
        let events = calendar.components("VEVENT")
        guard let event = events.first else { throw .unreadable("There is no event in the answer.") }
        guard events.count == 1 else { throw .several("events") }
        try self.init(event, isCounter: method == "COUNTER")
    }

    private init(_ event: CalendarComponent, isCounter: Bool) throws(ReplyRefusal) {
        let attendees = event.all("ATTENDEE")
        guard let attendee = attendees.first else { throw .unreadable("The answer does not say who answers.") }
        guard attendees.count == 1 else { throw .several("attendees") }
        guard let address = MailAddress(mailto: attendee.value) else {
            throw .unreadable("The answer comes from something that is no mail address.")
        }
        guard let uid = event["UID"]?.text, !uid.isEmpty, uid.utf8.count <= 500 else {
            throw .unreadable("The answer does not say to which event.")
        }
        guard case .utc(let stamp) = event["DTSTAMP"]?.moment else {
            throw .unreadable("The answer does not say when it was made.")
        }
        let sequence = event["SEQUENCE"].map { Int($0.value) } ?? 0
        guard let sequence, (0...1_000_000_000).contains(sequence) else {
            throw .unreadable("The number of the version that was answered cannot be read.")
        }
        if let instance = event["RECURRENCE-ID"] {
            guard instance.parameter("RANGE") == nil, let moment = instance.moment else { throw .instances }
            self.instance = moment
        }
        self.uid = uid
        self.attendee = address
        self.isCounter = isCounter
        proposed = isCounter ? event["DTSTART"]?.moment : nil
        do { answer = try Self.answer(attendee.parameter("PARTSTAT")) } catch .noAnswer where isCounter {
            answer = .tentative
        }
        self.sequence = sequence
        stampedAt = Date(timeIntervalSince1970: Double(stamp.wallSeconds))
    }

    private static func answer(_ word: String?) throws(ReplyRefusal) -> GuestAnswer {
        switch word?.uppercased() {
        case "ACCEPTED": return .accepted
        case "DECLINED": return .declined
        case "TENTATIVE": return .tentative
        case "DELEGATED": throw .delegated
        default: throw .noAnswer
        }
    }
}

extension MailAddress {
    /// Reads `mailto:ana@example.org`, whatever the case of its scheme; what comes behind a question mark is left out.
    init?(mailto text: String) {
        guard text.prefix(7).lowercased() == "mailto:" else { return nil }
        let address = text.dropFirst(7).prefix { $0 != "?" }
        self.init(address.removingPercentEncoding ?? String(address))
    }
}

extension CalendarMoment {
    /// What clocks that are set as in a zone show then.
    public func time(in zone: Zone) -> LocalDateTime {
        switch self {
        case .day, .floating: local
        case .utc(let time): zone.local(Date(timeIntervalSince1970: Double(time.wallSeconds)))
        case .zoned(let time, let tzid):
            CalendarZones.zone(named: tzid).map { zone.local($0.nearestInstant(of: time)) } ?? time
        }
    }

    /// The day that it falls on where clocks are set as in a zone.
    public func day(in zone: Zone) -> LocalDate { time(in: zone).date }
}
