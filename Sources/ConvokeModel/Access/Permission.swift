/// Who may ask for something: the least role that it takes.
public enum Permission: String, Word { case owner, organiser, secretariat, door, reader, anyone }

/// What a member of the team may do in a campaign.
public enum Role: String, Word { case owner, organiser, secretariat, door, reader }

extension Role {
    /// Whether this role may do what the permission guards. Deny is the rule; each yes is written down here.
    public func isAllowed(_ permission: Permission) -> Bool {
        switch (self, permission) {
        case (_, .anyone): true
        case (.owner, _): true
        case (.organiser, .organiser), (.organiser, .secretariat), (.organiser, .door), (.organiser, .reader): true
        case (.secretariat, .secretariat), (.secretariat, .reader): true
        case (.door, .door): true
        case (.reader, .reader): true
        default: false
        }
    }
}

/// Who asks: a member of the team in a role, or a stranger.
public struct Actor: Hashable, Sendable, Codable {
    /// The member's name as the journal shows it; none for a stranger.
    public var name: String?
    public var role: Role?

    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }

    private init() {}
    public static let anyone = Actor()

    public func isAllowed(_ permission: Permission) -> Bool { role?.isAllowed(permission) ?? (permission == .anyone) }
}

/// Somebody asked for what their role does not allow.
public struct Forbidden: Refusal, Hashable {
    public var useCase: String
    public var permission: Permission

    public init(useCase: String, permission: Permission) {
        self.useCase = useCase
        self.permission = permission
    }

    public var code: RefusalCode { .forbidden }
    public var sentence: String {
        "'\(useCase)' takes the role '\(permission.word)'. Ask the owner of the campaign for it."
    }
}
