/// The kinds of mails, to guests and to signatories, by the names of their templates.
public enum MailKind: Hashable, Sendable {
    case event(MessageKind)
    case statement(SigningMessageKind)
}

extension MailKind: Word {
    public static let allCases =
        MessageKind.allCases.map(MailKind.event) + SigningMessageKind.allCases.map(MailKind.statement)

    public init?(rawValue: String) {
        if let kind = MessageKind(rawValue: rawValue) {
            self = .event(kind)
        } else if let kind = SigningMessageKind(rawValue: rawValue) {
            self = .statement(kind)
        } else {
            return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .event(let kind): kind.rawValue
        case .statement(let kind): kind.rawValue
        }
    }
}
