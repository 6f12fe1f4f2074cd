import ConvokeModel
import ConvokeStore
import Foundation

extension Workspace {
    /// Who signs in with a name and passphrase, and with a code where they have turned that on; nothing where they do not go
    /// together. Takes as long for a name that nobody has.
    public func member(named name: String, passphrase: String, code: String = "") async throws -> TeamMember? {
        let found = try await data.read { reader -> (TeamMember, PassphraseHash, needsCode: Bool)? in
            guard let member = try reader.teamMembers().first(where: { $0.name.folded == name.folded }),
                let hash = try reader.passphrase(of: member.id)
            else { return nil }
            return (member, hash, try reader.secondFactor(of: member.id) != nil)
        }
        guard let (member, hash, needsCode) = found else {
            _ = try await newHash(of: passphrase)
            return nil
        }
        guard try await Self.scrypt.run({ try hash.fits(passphrase) }) else { return nil }
        guard needsCode else { return member }
        let isGood = try await data.owning().writeAndPurge(as: member.actor, watching: clock) {
            try $0.takeCode(code, of: member.id)
        }
        return isGood ? member : nil
    }

    /// Whether a passphrase is a member's: asked again before what matters.
    public func isPassphrase(_ passphrase: String, of member: Identifier<TeamMember>) async throws -> Bool {
        guard let hash = try await data.read({ try $0.passphrase(of: member) }) else { return false }
        return try await Self.scrypt.run { try hash.fits(passphrase) }
    }

    /// A secret for a telephone, kept nowhere before a code of it has come back.
    public func newOneTimeSecret() -> OneTimeSecret { OneTimeSecret(random: options.surroundings.randomness) }

    /// Whether a member shows a code besides the passphrase.
    public func hasSecondFactor(_ member: Identifier<TeamMember>) async throws -> Bool {
        try await data.read { try $0.secondFactor(of: member) != nil }
    }

    /// Asks a member for a code from now on. Gives ten codes to write down, shown once; nothing where the code is not the
    /// secret's.
    public func turnOnSecondFactor(_ secret: OneTimeSecret, of member: TeamMember, by code: String) async throws
        -> [String]?
    {
        try await data.owning().writeAndPurge(as: member.actor, watching: clock) { transaction in
            let codes = try transaction.turnOnSecondFactor(secret, of: member.id, by: code)
            if codes != nil { try transaction.record("team.second-factor", "member \(member.id)", detail: "on") }
            return codes
        }
    }

    /// Asks for the passphrase alone again; false where the code is wrong, and nothing is changed then.
    public func turnOffSecondFactor(of member: TeamMember, by code: String) async throws -> Bool {
        try await data.owning().writeAndPurge(as: member.actor, watching: clock) { transaction in
            guard try transaction.takeCode(code, of: member.id) else { return false }
            try transaction.keep(nil as SecondFactor?, of: member.id)
            try transaction.record("team.second-factor", "member \(member.id)", detail: "off")
            return true
        }
    }

    /// A member as they are now; nothing for one who was taken out, or has to choose a new passphrase.
    public func member(_ id: Identifier<TeamMember>) async throws -> TeamMember? {
        do {
            let member = try await data.read { try $0.teamMember(id) }
            return member.hasJoined ? member : nil
        } catch is NotFound { return nil }
    }

    /// Whom an invitation is for; nothing for one that leads nowhere.
    public func member(invitedBy token: String) async throws -> TeamMember? {
        try await data.read { try $0.teamMember(invitedBy: token) }
    }

    /// Keeps the passphrase that somebody chose by an invitation, which is used up with it.
    public func join(by token: String, passphrase: String) async throws -> TeamMember {
        guard passphrase.count >= 12, passphrase.utf8.count <= 1000 else { throw PassphraseTooShort() }
        let hash = try await newHash(of: passphrase)
        return try await data.owning().writeAndPurge(as: .anyone, watching: clock) { transaction in
            guard let member = try transaction.teamMember(invitedBy: token) else {
                throw NotFound.behindLink("invitation")
            }
            try transaction.keep(hash, of: member.id)
            try transaction.record("team.join", "member \(member.id)")
            return member
        }
    }

    /// Notes that somebody looked at a list of people, which the journal keeps.
    public func noteReading(of list: String, by actor: Actor) async throws {
        try await data.owning().writeAndPurge(as: actor, watching: clock) { try $0.record("list.read", list) }
    }

    private func newHash(of passphrase: String) async throws -> PassphraseHash {
        let (effort, random) = (options.passphraseEffort, options.surroundings.randomness)
        return try await Self.scrypt.run { try PassphraseHash(passphrase, effort: effort, random: random) }
    }

    /// Each takes much memory: one at a time.
    private static let scrypt = OneAtATime()
}

/// A passphrase that could be guessed.
public struct PassphraseTooShort: Refusal, Hashable {
    public var code: RefusalCode { .invalid }
    public var sentence: String { "A passphrase has at least 12 letters. Four words that do not go together are good." }
}

/// Runs work on a thread of its own, one piece after the other.
private actor OneAtATime {
    private var last: Task<Void, Never>?

    func run<Outcome: Sendable>(_ work: @escaping @Sendable () throws -> Outcome) async throws -> Outcome {
        let before = last
        let task = Task.detached {
            await before?.value
            return try work()
        }
        last = Task { _ = await task.result }
        return try await task.value
    }
}
