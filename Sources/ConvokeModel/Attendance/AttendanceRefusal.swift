/// Why somebody cannot have, change or give back a place.
public enum AttendanceRefusal: Refusal, Hashable {
    case cannotFollow(from: AttendanceState, to: AttendanceState)
    case noRegistration
    case registrationElsewhere(WebAddress?)
    case notPublic
    case notYetOpen(LocalDateTime, Zone)
    case closed
    case partyTooLarge(most: Int)
    case noSeats(free: Int, party: Int)
    case missingAnswers([String])
    case unknownAnswers([String])
    case needsReason
    case notConfirmed
    case needsProof

    public var code: RefusalCode {
        switch self {
        case .partyTooLarge, .missingAnswers, .unknownAnswers, .needsReason, .needsProof: .invalid
        default: .conflict
        }
    }

    public var sentence: String {
        switch self {
        case .cannotFollow(let from, let to):
            from == to
                ? "Already \(from.wordForGuests); nothing was changed."
                : "A place that is \(from.wordForGuests) cannot become \(to.wordForGuests)."
                    + (from.isLive ? "" : " Ask for a place anew.")
        case .noRegistration:
            "This event takes no registrations. Set 'registration: {policy: open}' in its file to open them."
        case .registrationElsewhere(let address):
            "Registration for this event is elsewhere" + (address.map { ": \($0)" } ?? "") + "."
        case .notPublic: "The event is not announced, or is called off, so it takes no guests."
        case .notYetOpen(let time, let zone): "Registration opens at \(time) (\(zone))."
        case .closed: "Registration is closed."
        case .partyTooLarge(let most): "A party may have 1 to \(most) people here."
        case .noSeats(let free, let party):
            "\(free) place\(free == 1 ? " is" : "s are") free, the party has \(party). Give out more places, or let it wait."
        case .missingAnswers(let keys): "An answer is missing: \(keys.joined(separator: ", "))."
        case .unknownAnswers(let keys):
            "Nothing of the kind is asked, or not with that answer: \(keys.joined(separator: ", "))."
        case .needsReason: "Say why with --reason: the journal keeps it."
        case .notConfirmed: "Only a guest whose place is confirmed can be checked in."
        case .needsProof: "Open the link in the mail that was sent to your address: it shows that the address is yours."
        }
    }
}
