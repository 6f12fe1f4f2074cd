import ConvokeCalendar
import ConvokeModel

/// What became of an answer from a guest's calendar.
public struct ReplyReceipt: Codable, Hashable, Sendable {
    public enum Verdict: String, Word {
        /// The place was changed by it.
        case changed
        /// Noted; the place stays as it is.
        case noted
        /// Older than what is known, so nothing was done.
        case ignored
        /// Not acted on: look at it.
        case refused
    }

    public var verdict: Verdict
    /// Why nothing was done, in a short word that stays the same from version to version.
    public var reason: String?
    public var sentence: String
    public var event: Identifier<Event>?
    public var guest: PlaceListing?
    /// The day of a series that was answered for.
    public var instance: LocalDate?

    init(_ verdict: Verdict, _ reason: String?, _ sentence: String, _ place: Attendance? = nil) {
        self.verdict = verdict
        self.reason = reason
        self.sentence = sentence
        guest = place.map { PlaceListing($0) }
    }

    static func ignored(_ reason: String, _ sentence: String, _ place: Attendance) -> ReplyReceipt {
        ReplyReceipt(.ignored, reason, sentence, place)
    }

    /// Another time was proposed; `place` is as it was.
    static func proposed(_ reply: GuestReply, _ place: Attendance) -> ReplyReceipt {
        let time = reply.proposed.map { " (\($0))" } ?? ""
        return ReplyReceipt(
            .refused, "counter",
            "The guest proposes another time\(time). Proposals are not taken over: the place stays as it is, and a mail in the outbox tells the guest. Look whether the event should move.",
            place)
    }

    static func taken(_ reply: GuestReply, _ place: Attendance, wasChanged: Bool) -> ReplyReceipt {
        ReplyReceipt(wasChanged ? .changed : .noted, nil, sentence(reply, place, wasChanged), place)
    }

    private static func sentence(_ reply: GuestReply, _ place: Attendance, _ wasChanged: Bool) -> String {
        if let day = reply.instance {
            return switch reply.answer {
            case .accepted: "The guest comes on \(day)."
            case .declined: "The guest does not come on \(day). The place for the other days stays."
            case .tentative: "The guest may come on \(day)."
            }
        }
        if wasChanged {
            return place.state == .confirmed
                ? "The guest took the offered place." : "The guest gave the place back; whoever waits moves up."
        }
        return switch reply.answer {
        case .accepted: "The guest says yes. The place was confirmed already."
        case .declined: "The guest says no. The place was given back already."
        case .tentative: "The guest may come. The place stays as it is."
        }
    }
}

extension Workspace {
    /// Takes an answer that came as a mail or a calendar file. A mail without a calendar in it is no answer, and not noted.
    public func takeReply(_ bytes: [UInt8], as actor: Actor? = nil) async throws -> ReplyReceipt {
        do {
            let mail = try ReplyMail(bytes)
            return try await perform(
                TakeReply(
                    calendar: String(decoding: mail.calendar, as: UTF8.self), sender: mail.sender,
                    isSenderUnclear: mail.isSenderUnclear ? true : nil), as: actor)
        } catch let refusal as ReplyRefusal {
            return ReplyReceipt(.refused, refusal.word, refusal.sentence)
        }
    }
}
