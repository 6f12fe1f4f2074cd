import ConvokeModel
import ConvokeTestSupport
import Testing

struct PublicStatementTests {
    @Test(
        "Only what came out has a public side: a draft that was put away has no list and never came out",
        arguments: StatementStage.allCases, [nil, 1])
    func stages(stage: StatementStage, lists: Int?) throws {
        let written = try #require(CampaignContent.sample.statements["letter"])
        var life = StatementLife(stage: stage, uid: "uid", at: noon)
        life.lists = lists
        let view = PublicStatement(written.statement, life, signatories: 3)
        #expect((view != nil) == (stage == .published || stage == .archived && lists == 1))
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
