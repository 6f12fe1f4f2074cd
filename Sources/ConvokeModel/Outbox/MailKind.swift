/// The kinds of mails, to guests, to signatories and to those who take part, by the names of their templates.
public enum MailKind: Hashable, Sendable {
    case event(MessageKind)
    case statement(SigningMessageKind)
    case part(PartMessageKind)
    case team(TeamMessageKind)
}

extension MailKind: Word {
    public static let allCases =
        MessageKind.allCases.map(MailKind.event) + SigningMessageKind.allCases.map(MailKind.statement)
        + PartMessageKind.allCases.map(MailKind.part) + TeamMessageKind.allCases.map(MailKind.team)

    public init?(rawValue: String) {
        if let kind = MessageKind(rawValue: rawValue) {
            self = .event(kind)
        } else if let kind = SigningMessageKind(rawValue: rawValue) {
            self = .statement(kind)
        } else if let kind = PartMessageKind(rawValue: rawValue) {
            self = .part(kind)
        } else if let kind = TeamMessageKind(rawValue: rawValue) {
            self = .team(kind)
        } else {
            return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .event(let kind): kind.rawValue
        case .statement(let kind): kind.rawValue
        case .part(let kind): kind.rawValue
        case .team(let kind): kind.rawValue
        }
    }
}
