import Foundation

/// What of an event decides about places; kept beside the seats so that asking for one reads little.
public struct RegistrationTerms: Hashable, Sendable, Codable {
    public var registration: Registration
    public var isOpenToGuests: Bool
    public var start: Date?
    public var zone: Zone

    public init(of event: Event, state: EventState, campaignZone: Zone) {
        registration = event.registration
        isOpenToGuests = state == .announced
        start = event.when.startInstant
        zone = event.when.zone ?? campaignZone
    }

    /// Refuses a request that comes too early or late, or where none is taken.
    public func requireOpen(at now: Date) throws(AttendanceRefusal) {
        switch registration.policy {
        case .none: throw .noRegistration
        case .external: throw .registrationElsewhere(registration.address)
        case .open, .approval, .invitation: break
        }
        guard isOpenToGuests else { throw .notPublic }
        if let opens = registration.opens, now < zone.nearestInstant(of: opens) { throw .notYetOpen(opens, zone) }
        if let closes = registration.closes, now > zone.nearestInstant(of: closes, fold: .later) { throw .closed }
        if let start, now >= start { throw .closed }
    }

    /// Refuses a party that is empty or larger than guests may bring, and answers that do not fit the questions.
    public func requireSound(party: Int, answers: [String: String]) throws(AttendanceRefusal) {
        let most = registration.companions + 1
        guard (1...most).contains(party) else { throw .partyTooLarge(most: most) }
        let questions = registration.questions
        let wrong = answers.filter { key, answer in
            guard let question = questions.first(where: { $0.key.text == key }) else { return true }
            return !question.accepts(answer)
        }
        guard wrong.isEmpty else { throw .unknownAnswers(wrong.keys.sorted()) }
        let missing = questions.filter { $0.isRequired && $0.isShown(given: answers) && answers[$0.key.text] == nil }
        guard missing.isEmpty else { throw .missingAnswers(missing.map(\.key.text)) }
    }
}

extension RegistrationQuestion {
    /// Whether it is asked of somebody who gave these answers.
    public func isShown(given answers: [String: String]) -> Bool {
        guard let shownIf else { return true }
        guard let answer = answers[shownIf.text] else { return false }
        return shownIfAnswer == nil || shownIfAnswer == answer
    }

    /// Whether an answer has the form that is asked for.
    public func accepts(_ answer: String) -> Bool {
        switch form {
        case .text: answer.utf8.count <= 4_000
        case .yesNo: answer == "yes" || answer == "no"
        case .number: Int(answer) != nil
        case .choice: choices.contains { $0.texts.values.contains(answer) }
        }
    }
}
