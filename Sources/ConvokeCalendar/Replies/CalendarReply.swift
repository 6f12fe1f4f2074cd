import ConvokeModel
import Foundation

/// What somebody's calendar sends back to whoever invited them (RFC 5546, 3.2.3: METHOD:REPLY).
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

    /// Reads an answer to one invitation by one person; everything else is refused with what it is.
    public init(_ bytes: [UInt8]) throws(ReplyRefusal) {
        let file: CalendarFile
        do { file = try CalendarFile(bytes) } catch { throw .unreadable(error.sentence) }
        guard file.calendars.count == 1, let calendar = file.calendars.first else { throw .several("calendars") }
        switch calendar["METHOD"]?.value.uppercased() {
        case "REPLY": break
        case "COUNTER": throw .counter
        case let method: throw .notAReply(method.map { String($0.prefix(20)) })
        }
        let events = calendar.components("VEVENT")
        guard let event = events.first else { throw .unreadable("There is no event in the answer.") }
        guard events.count == 1 else { throw .several("events") }
        try self.init(event)
    }

    private init(_ event: CalendarComponent) throws(ReplyRefusal) {
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
        answer = try Self.answer(attendee.parameter("PARTSTAT"))
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
    /// The day that it falls on where clocks are set as in a zone.
    public func day(in zone: Zone) -> LocalDate {
        switch self {
        case .day(let day): day
        case .floating(let time): time.date
        case .utc(let time): zone.local(Date(timeIntervalSince1970: Double(time.wallSeconds))).date
        case .zoned(let time, let tzid):
            CalendarZones.zone(named: tzid).map { zone.local($0.nearestInstant(of: time)).date } ?? time.date
        }
    }
}
