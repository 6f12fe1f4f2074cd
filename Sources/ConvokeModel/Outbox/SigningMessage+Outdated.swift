import Foundation

/// What a message about a statement is held against when it is sent.
public struct SigningGround: Hashable, Sendable {
    public var statement: JointStatement
    public var life: StatementLife
    public var versions: [StatementVersion]
    public var isEmbargoed: Bool
    public var now: Date

    public init(
        _ statement: JointStatement, _ life: StatementLife, _ versions: [StatementVersion], isEmbargoed: Bool,
        at now: Date
    ) {
        self.statement = statement
        self.life = life
        self.versions = versions
        self.isEmbargoed = isEmbargoed
        self.now = now
    }

    /// Whether somebody who has not signed may be asked to.
    public var takesSignatures: Bool {
        switch statement.signOn(life, at: now) {
        case .open, .late: !isEmbargoed
        case .grace, .refused: false
        }
    }
}

extension SigningMessage {
    /// Whether it would be wrong to send it now to who gave a signature: the signature has become something else, its time is
    /// over, the text has changed again, or nobody but those who signed may know of the statement.
    public func isOutdated(for signature: Signature, on ground: SigningGround) -> Bool {
        guard !isOutdated(for: signature.state) else { return true }
        switch self {
        case .confirmSignature(_, let until): return ground.now > until
        case .textCorrected(let since):
            return ground.versions.contains { $0.number > since + 1 && $0.change.kind != .translation }
        case .textChanged(let since, _, _, let until):
            return ground.now > until || signature.agreedVersion > since
                || ground.versions.contains { $0.number > since + 1 && $0.change.kind == .substantive }
        case .statementPublished: return ground.isEmbargoed || !ground.life.stage.isPublic
        case .signatureExists, .signatureReceived, .signatureAccepted, .signatureDeclined, .signatureWithdrawn,
            .signInvitation, .letter:
            return false
        }
    }
}

extension SigningMessage {
    /// The version whose text the reader of a message about a change is taken to know; nothing for other messages.
    ///
    /// An earlier mail may never have been sent, so that the difference goes back over what only those told of: for a
    /// correction to the last change of substance, for a question to the last text that the signatory agreed to, by word or
    /// by silence.
    public func knownVersion(to signature: Signature?, on ground: SigningGround) -> Int? {
        let since: Int
        let isQuestion: Bool
        switch self {
        case .textCorrected(let number): (since, isQuestion) = (number, false)
        case .textChanged(let number, _, _, _): (since, isQuestion) = (number, true)
        default: return nil
        }
        let agreed = signature?.agreedVersion ?? since
        let settled = ground.versions.last { version in
            guard version.number > agreed, version.number <= since, version.change.kind == .substantive else {
                return false
            }
            guard isQuestion else { return true }
            return version.change.consent == .optOut && version.change.until.map { ground.now > $0 } ?? false
        }
        return settled?.number ?? min(since, agreed)
    }
}
