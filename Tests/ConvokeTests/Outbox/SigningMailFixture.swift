import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

/// The sample campaign with its statement open for signatures, a deadline in nine days and a soft one in eight.
struct SigningMailFixture {
    let folder: TemporaryFolder
    let clock = TestClock()
    let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(policy: .open, places: 5)
        content.campaign.groups = [
            "network": OrganisationGroup(name: ["en": "The network"], members: ["ishr", "omct"])
        ]
        content.statements["letter"]?.statement.deadline = Deadline(at: "2024-03-14T12:00", zone: .anywhereOnEarth)
        content.statements["letter"]?.statement.softDeadline = Deadline(
            at: "2024-03-13T18:00", zone: .zone("Europe/Zurich"))
        content.statements["letter"]?.statement.approval = SignatoryPolicy.none
        content.statements["letter"]?.signatories = []
        content.statements["other"] = WrittenStatement(
            statement: JointStatement(key: "other", title: ["en": "Another"], text: ["en": "We ask."]),
            seed: StatementSeed(stage: .signOn), signatories: [])
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    @discardableResult
    func sign(
        _ name: String, _ address: String, language: LanguageTag = "en", publish: Bool = true
    ) async throws -> SignatureReceipt {
        try await workspace.perform(
            SignStatement(
                statement: "letter", signatory: .individual(SigningIndividual(name: name, country: "SV")),
                address: try #require(MailAddress(address)), language: language,
                consents: SignatureConsents(publish: publish)), as: .anyone)
    }

    /// Enters an organisation's signature with a person who may sign for it at any time.
    @discardableResult
    func enter(_ organisation: String, by name: String, _ address: String?, at statement: Identifier<JointStatement>)
        async throws -> AddedSignature
    {
        try await workspace.perform(
            AddSignature(
                statement: statement,
                details: SignatureDetails(
                    signatory: .organisation(SigningOrganisation(name: organisation)),
                    representative: Representative(name: name, mandate: .standing),
                    address: try address.map { try #require(MailAddress($0)) }), language: "es"))
    }

    func mails() async throws -> [OutboxListing] { try await workspace.perform(ListOutbox()) }
    func kinds() async throws -> [String] { try await mails().map(\.kind) }

    func lastMail() async throws -> RenderedMail {
        try await workspace.mail(#require(Identifier(try await mails().last?.id ?? "")))
    }

    /// The secret part of the link in the last mail.
    func lastLink() async throws -> String {
        let text = try await lastMail().text
        let start = try #require(text.firstRange(of: "/signatures/")?.upperBound)
        return String(text[start...].prefix { !$0.isNewline })
    }

    /// Signs and follows the link; gives the signature.
    @discardableResult
    func signAndConfirm(_ name: String, _ address: String, publish: Bool = true) async throws -> Identifier<Signature> {
        try await sign(name, address, publish: publish)
        _ = try await workspace.perform(ConfirmSignature(link: lastLink()), as: .anyone)
        return try #require(try await mails().last?.signature.flatMap { Identifier($0) })
    }

    func revise(_ text: String, _ change: VersionChange) async throws {
        var revised = StatementText(of: try #require(CampaignContent.sample.statements["letter"]).statement)
        revised.text["en"] = text
        _ = try await workspace.perform(ReviseStatement(statement: "letter", text: revised, change: change))
    }

    /// Freezes the list and publishes the statement.
    func publish() async throws {
        _ = try await workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await workspace.perform(PublishStatement(statement: "letter"))
    }

    /// What an export would send, by kind and address.
    func exported() async throws -> [String] {
        try await workspace.perform(ReadOutbox()).map { "\($0.kind.rawValue) \($0.recipient)" }
    }
}
