import ConvokeStore
import ConvokeTestSupport
import Foundation

@testable import Convoke

/// The sample campaign with its statement open for signatures and nobody on it.
struct SigningFixture {
    let folder: TemporaryFolder
    let clock = TestClock()
    let workspace: Workspace
    let statement: Identifier<JointStatement> = "letter"

    init(_ change: (inout JointStatement) -> Void = { _ in }) async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        content.statements["letter"]?.signatories = []
        content.organisations["ishr"]?.domains = ["ishr.example"]
        if var statement = content.statements["letter"]?.statement {
            change(&statement)
            content.statements["letter"]?.statement = statement
        }
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    func sign(
        _ signatory: Signatory, address: String, readingLink: String? = nil,
        consents: SignatureConsents = SignatureConsents()
    ) async throws {
        guard let address = MailAddress(address) else { throw NotFound("address", address) }
        _ = try await workspace.perform(
            SignStatement(
                statement: statement, signatory: signatory,
                representative: signatory.isOrganisation ? Representative(name: "Rae Person", title: "Director") : nil,
                address: address, language: "en", consents: consents, readingLink: readingLink), as: .anyone)
    }

    /// The link that a signatory's mail has, by name.
    func link(_ name: String, _ purpose: SignatureLinkPurpose = .confirm) async throws -> String {
        let statement = statement
        return try await workspace.data.read { reader in
            guard let signature = try reader.signatures(of: statement).last(where: { $0.signatory.name == name }) else {
                throw NotFound("signature", name)
            }
            return try reader.link(to: signature, for: purpose).token
        }
    }

    func confirm(_ name: String) async throws -> OwnSignature {
        try await workspace.perform(ConfirmSignature(link: try await link(name)), as: .anyone)
    }

    func listing(_ name: String) async throws -> SignatureListing? {
        try await workspace.perform(ListSignatures(statement: statement)).last { $0.name == name }
    }

    func count() async throws -> SignatureCount {
        let statement = statement
        return try await workspace.data.read { try $0.signatureCount(of: statement) }
    }

    /// The kinds of mails that were drafted about a signature, in order.
    func mails() async throws -> [SigningMessageKind] {
        try await workspace.data.read { try $0.signingDraftKinds(of: "letter") }
    }

    func add(_ name: String, country: Country? = "CH", address: String? = nil) async throws -> AddedSignature {
        try await workspace.perform(
            AddSignature(
                statement: statement,
                details: SignatureDetails(
                    signatory: .organisation(SigningOrganisation(name: name, country: country)),
                    address: address.flatMap { MailAddress($0) })))
    }
}
