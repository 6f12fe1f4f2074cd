import Foundation

/// What signatories and representatives are written, without the words: those are made when the mail is looked at or sent.
public enum SigningMessage: Hashable, Sendable, Codable {
    /// Whoever reads the address is asked whether they signed.
    case confirmSignature(link: String, until: Date)
    /// Somebody signed again with the same name and address.
    case signatureExists
    /// The address is confirmed; the secretariat will look at it.
    case signatureReceived(link: String)
    case signatureAccepted(link: String)
    case signatureDeclined
    case signatureWithdrawn
    /// The text was corrected without a change of substance; with what changed since a version.
    case textCorrected(since: Int)
    /// The text changed in substance: the signatory agrees by the link, or objects.
    case textChanged(since: Int, link: String, consent: ConsentCustom, until: Date)
    /// An organisation that has not signed is asked to, with a reading link of its own.
    case signInvitation(organisation: String, link: String)
    case statementPublished
    /// The letter itself, attached, to somebody whom the statement addresses.
    case letter(addressee: String, channel: String?)
}

/// The kinds of messages to signatories, by the names of their templates.
public enum SigningMessageKind: String, Word {
    case confirmSignature, signatureExists, signatureReceived, signatureAccepted, signatureDeclined, signatureWithdrawn,
        textCorrected, textChanged, signInvitation, statementPublished, letter
}

extension SigningMessage {
    public var kind: SigningMessageKind {
        switch self {
        case .confirmSignature: .confirmSignature
        case .signatureExists: .signatureExists
        case .signatureReceived: .signatureReceived
        case .signatureAccepted: .signatureAccepted
        case .signatureDeclined: .signatureDeclined
        case .signatureWithdrawn: .signatureWithdrawn
        case .textCorrected: .textCorrected
        case .textChanged: .textChanged
        case .signInvitation: .signInvitation
        case .statementPublished: .statementPublished
        case .letter: .letter
        }
    }

    /// Whether it would be wrong to send it now: the signature has since become something else.
    public func isOutdated(for state: SignatureState) -> Bool {
        switch self {
        case .confirmSignature: state != .awaitingConfirmation
        case .signatureReceived: state != .awaitingApproval
        case .signatureAccepted, .statementPublished: state != .accepted
        case .textCorrected, .textChanged: ![.accepted, .awaitingApproval, .held].contains(state)
        case .signatureExists, .signatureDeclined, .signatureWithdrawn, .signInvitation, .letter: false
        }
    }
}

/// A message about a statement with whom it is for: sealed wherever it is kept.
public struct SigningDraft: Hashable, Sendable, Codable {
    public var message: SigningMessage
    public var name: String
    public var address: MailAddress

    public init(message: SigningMessage, name: String, address: MailAddress) {
        self.message = message
        self.name = name
        self.address = address
    }
}
