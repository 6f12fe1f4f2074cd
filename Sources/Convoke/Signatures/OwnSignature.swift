import ConvokeModel
import ConvokeStore
import Foundation

/// Shows signatories their own signature by the link in a mail. Reading changes nothing, whoever follows the link first.
public struct ViewSignature: ReadUseCase {
    public static let name = "signature.view"
    public static let permission = Permission.anyone
    public var link: String
    public init(link: String) { self.link = link }

    public func read(from reader: CampaignReader) throws -> OwnSignature {
        let (signature, purpose) = try reader.ownSignature(link)
        let (written, life) = try reader.statement(signature.statement)
        let versions = try reader.versions(of: signature.statement)
        return OwnSignature(
            signature, canConfirm: purpose == .confirm && signature.state == .awaitingConfirmation,
            written, life, versions, at: reader.now)
    }
}

extension CampaignReader {
    /// The signature behind a link of either purpose.
    fileprivate func ownSignature(_ link: String) throws -> (Signature, SignatureLinkPurpose) {
        do { return (try signature(behind: link, for: .confirm), .confirm) } catch is NotFound {
            return (try signature(behind: link, for: .manage), .manage)
        }
    }
}

/// A signature as its signatory may see it.
public struct OwnSignature: Codable, Hashable, Sendable {
    public var statement: Identifier<JointStatement>
    public var title: LocalizedText
    public var name: String
    public var state: SignatureState
    /// How it stands towards the text as it is now.
    public var standing: TextStanding
    /// The version that was signed, the one agreed to since, and the last.
    public var signedVersion: Int
    public var agreedVersion: Int
    public var version: Int
    /// The SHA-256 over all languages of the text that was signed.
    public var sha256: String?
    public var canConfirm: Bool
    public var display: SignatureDisplay

    init(
        _ signature: Signature, canConfirm: Bool, _ written: JointStatement, _ life: StatementLife,
        _ versions: [StatementVersion], at now: Date
    ) {
        statement = signature.statement
        title = written.title
        name = signature.signatory.name
        state = signature.state
        standing = versions.standing(of: signature.agreedVersion, at: now)
        signedVersion = signature.version
        agreedVersion = signature.agreedVersion
        version = life.version
        sha256 = versions.first { $0.number == signature.version }?.hash
        self.canConfirm = canConfirm
        display = signature.details.shown
    }
}
