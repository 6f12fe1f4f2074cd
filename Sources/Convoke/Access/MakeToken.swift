import ConvokeModel
import ConvokeStore
import Foundation

/// Makes a token by which a member of the team asks over the web, in a role and until a day.
public struct MakeToken: UseCase {
    public static let name = "token.new"
    public static let permission = Permission.owner
    /// The token itself is nowhere in the data.
    public static let keepsOutcome = false

    public var holder: String
    public var role: Role
    /// How many days it is good for; 90 unless told.
    public var days: Int?
    public init(holder: String, role: Role, days: Int? = nil) {
        (self.holder, self.role, self.days) = (holder, role, days)
    }

    public func perform(in transaction: CampaignTransaction) throws -> NewToken {
        let days = days ?? 90
        guard holder.isPrintableLine, holder.utf8.count <= 100 else {
            throw GivenRefusal(.invalid, "Say whose the token is, in one line of at most 100 letters.")
        }
        guard (1...730).contains(days) else {
            throw GivenRefusal(.invalid, "A token is good for 1 to 730 days. Make a new one when it ends.")
        }
        let (token, secret) = try transaction.addAccessToken(
            for: holder, role: role, until: transaction.now.addingTimeInterval(Double(days) * 86_400))
        try transaction.record(Self.name, "token \(token.id)", detail: role.word)
        return NewToken(id: token.id, holder: holder, role: role, expiresAt: token.expiresAt, token: secret)
    }
}

public struct NewToken: Codable, Hashable, Sendable {
    public var id: Identifier<AccessToken>
    public var holder: String
    public var role: Role
    public var expiresAt: Date
    /// What is sent as `Authorization: Bearer`; shown once.
    public var token: String
}

/// Takes a token back.
public struct RevokeToken: UseCase {
    public static let name = "token.revoke"
    public static let permission = Permission.owner
    public var token: Identifier<AccessToken>
    public init(token: Identifier<AccessToken>) { self.token = token }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        try transaction.revoke(token)
        try transaction.record(Self.name, "token \(token)")
        return Done()
    }
}

/// Lists who may ask over the web, in which role and until when; not the tokens.
public struct ListTokens: ReadUseCase {
    public static let name = "token.list"
    public static let permission = Permission.owner
    public init() {}

    public func read(from reader: CampaignReader) throws -> [AccessToken] { try reader.accessTokens() }
}

extension Workspace {
    /// Who asks with a token; nothing for one that is unknown, revoked or past its time.
    public func member(holding token: String) async throws -> Actor? {
        try await data.read { try $0.member(holding: token) }
    }
}
