import ConvokeModel
import ConvokeTestSupport
import Testing

struct PublicStatementTests {
    @Test("Only a published statement has a public side", arguments: StatementStage.allCases)
    func stages(stage: StatementStage) throws {
        let written = try #require(CampaignContent.sample.statements["letter"])
        let view = PublicStatement(
            written.statement, StatementLife(stage: stage, uid: "uid", at: noon), signatories: 3)
        #expect((view != nil) == (stage == .published || stage == .archived))
    }

    @Test("It carries the number of names and none of them, and neither contact nor claims")
    func redacted() throws {
        var written = try #require(CampaignContent.sample.statements["letter"])
        written.statement.contact = "ContactSecret"
        written.statement.claimedSignatories = 987_654
        let view = try #require(
            PublicStatement(written.statement, StatementLife(stage: .published, uid: "uid", at: noon), signatories: 3))
        let text = try CanonicalJSON.text(of: view)
        #expect(view.signatories == 3)
        #expect(view.addressees == [["en": "The State", "es": "El Estado"]])
        for secret in ["ContactSecret", "987654", "Ñandú", "Ángel", "Nube"] { #expect(!text.contains(secret)) }
    }
}
