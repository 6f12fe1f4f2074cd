import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

extension SigningFixture {
    static let ada = Signatory.individual(SigningIndividual(name: "Ada Example", country: "CH"))

    /// The fixture with another statement that is open, by the name of `second`.
    static func twoStatements() async throws -> SigningFixture {
        let fixture = try await SigningFixture()
        var content = try await fixture.workspace.perform(ExportCampaign())
        var second = try #require(content.statements["letter"]).statement
        second.key = "second"
        content.statements["second"] = WrittenStatement(
            statement: second, seed: StatementSeed(stage: .signOn), signatories: [])
        content.events["panel"]?.event.registration = Registration(policy: .open, places: 5)
        _ = try await fixture.workspace.perform(ApplyCampaign(content: content))
        return fixture
    }

    /// Somebody signs for themselves.
    func sign(
        _ name: String, _ address: String, on statement: Identifier<JointStatement> = "letter",
        display: SignatureDisplay? = nil, language: LanguageTag = "en"
    ) async throws {
        _ = try await workspace.perform(
            SignStatement(
                statement: statement, signatory: .individual(SigningIndividual(name: name, country: "SV")),
                address: try #require(MailAddress(address)), language: language, display: display), as: .anyone)
    }

    func link(
        to name: String, on statement: Identifier<JointStatement>, _ purpose: SignatureLinkPurpose = .confirm
    ) async throws -> String {
        try await workspace.data.read { reader in
            guard let signature = try reader.signatures(of: statement).last(where: { $0.signatory.name == name }) else {
                throw NotFound("signature", name)
            }
            return try reader.link(to: signature, for: purpose).token
        }
    }

    /// The answer to somebody who asks from outside, as the bytes that go out.
    func answer<Asked: Encodable>(_ useCase: String, _ asked: Asked) async throws -> String {
        try await UseCaseRegistry.named(useCase).perform(
            workspace, String(decoding: try JSONEncoder().encode(asked), as: UTF8.self), .anyone, nil)
    }
}
