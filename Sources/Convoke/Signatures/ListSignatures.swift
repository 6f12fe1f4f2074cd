import ConvokeModel
import ConvokeStore

/// Lists a statement's signatures, for the secretariat, in the order in which they came in.
public struct ListSignatures: ReadUseCase {
    public static let name = "signature.list"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// Only those in one state.
    public var state: SignatureState?
    public init(statement: Identifier<JointStatement>, state: SignatureState? = nil) {
        (self.statement, self.state) = (statement, state)
    }

    public func read(from reader: CampaignReader) throws -> [SignatureListing] {
        _ = try reader.statement(statement)
        let versions = try reader.versions(of: statement)
        let signatures =
            if let state { try reader.signatures(of: statement, in: state) } else {
                try reader.signatures(of: statement)
            }
        return signatures.map { signature in
            var listing = SignatureListing(signature)
            let standing = versions.standing(of: signature.agreedVersion, at: reader.now)
            if standing != .agreed, signature.state == .accepted { listing.standing = standing.rawValue }
            return listing
        }
    }
}

/// A signature in one line, for the team.
public struct SignatureListing: Codable, Hashable, Sendable {
    public var id: Identifier<Signature>
    /// `organisation` or `individual`.
    public var kind: String
    public var name: String
    public var acronym: String?
    public var country: String?
    public var state: String
    /// The number that it got when it was accepted.
    public var ordinal: Int?
    public var source: String
    public var version: Int
    /// How it stands towards a text that changed since; nothing where it is agreed to.
    public var standing: String?
    public var display: String
    public var isLate: Bool

    init(_ signature: Signature) {
        id = signature.id
        kind = signature.signatory.isOrganisation ? "organisation" : "individual"
        name = signature.signatory.name
        if case .organisation(let organisation) = signature.signatory { acronym = organisation.acronym }
        country = signature.signatory.country?.code
        state = signature.state.rawValue
        ordinal = signature.ordinal
        source = signature.source.rawValue
        version = signature.version
        display = signature.details.shown.rawValue
        isLate = signature.isLate
    }
}

/// Shows all of one signature: who signed through whom, on what evidence, for which text.
public struct ShowSignature: ReadUseCase {
    public static let name = "signature.show"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public init(statement: Identifier<JointStatement>, signature: Identifier<Signature>) {
        (self.statement, self.signature) = (statement, signature)
    }

    public func read(from reader: CampaignReader) throws -> SignatureSheet {
        let signature = try reader.signature(signature, of: statement)
        let versions = try reader.versions(of: statement)
        var sheet = SignatureSheet(
            listing: SignatureListing(signature), details: signature.details, language: signature.language,
            signedOn: signature.signedOn, agreedVersion: signature.agreedVersion,
            standing: versions.standing(of: signature.agreedVersion, at: reader.now),
            sha256: versions.first { $0.number == signature.version }.map { version in
                signature.language.flatMap { version.hashes[$0] } ?? version.hash
            })
        if case .organisation(let organisation) = signature.signatory, let domain = organisation.domain {
            sheet.dnsProof = try reader.dnsValue(for: signature).map { DNSProof(domain: domain, value: $0) }
        }
        sheet.looksLike = try reader.imitatedDomain(of: signature)
        return sheet
    }
}

public struct SignatureSheet: Codable, Hashable, Sendable {
    public var listing: SignatureListing
    public var details: SignatureDetails
    public var language: LanguageTag?
    public var signedOn: LocalDate
    public var agreedVersion: Int
    public var standing: TextStanding
    /// The SHA-256 of the text that was signed, in the language in which it was read.
    public var sha256: String?
    /// What proves an organisation's mandate where it stands in a TXT record of its domain; a person looks.
    public var dnsProof: DNSProof?
    /// The organisation's own domain, where the address is at another that only looks like it: somebody may pretend to be it.
    public var looksLike: String?
}

public struct DNSProof: Codable, Hashable, Sendable {
    public var domain: String
    public var value: String
}
