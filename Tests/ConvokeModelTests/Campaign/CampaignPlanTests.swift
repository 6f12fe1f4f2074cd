import ConvokeModel
import ConvokeTestSupport
import Testing

struct CampaignPlanTests {
    @Test("A plan has changes where something would be added, changed or signed; conflicts and gone entries are none")
    func hasChanges() {
        var plan = CampaignPlan()
        plan.conflicts = [EntryConflict(entry: .event("panel"), fields: [])]
        plan.gone = [.event("vigil")]
        plan.refused = [RefusedChange(entry: .statement("letter"), reason: "It is signed.")]
        #expect(!plan.hasChanges)
        #expect(CampaignPlan() != plan)
        for change in [
            { $0.added = [.event("x")] }, { $0.changed = [EntryChange(entry: .event("x"), fields: [])] },
            { $0.signatories = [SignatoryChange(statement: "letter", added: [], changed: [])] },
        ] as [(inout CampaignPlan) -> Void] {
            var plan = CampaignPlan()
            change(&plan)
            #expect(plan.hasChanges)
        }
    }

    @Test("A refused plan names each field and the two ways out, and each reason")
    func conflict() {
        var plan = CampaignPlan()
        plan.conflicts = [
            EntryConflict(
                entry: .event("panel"),
                fields: [
                    FieldConflict(field: "when", files: "1", data: "2", applied: "3"),
                    FieldConflict(field: "place", files: nil, data: "2", applied: nil),
                ])
        ]
        plan.refused = [RefusedChange(entry: .statement("letter"), reason: "It is signed.")]
        #expect(
            PlanConflict(plan: plan).sentence
                == "Nothing was applied. Changed in the files and in the data since the last apply: event panel: when; event panel: place. "
                + "Look at both with 'convoke plan', then apply with --ours (the files win) or --theirs (the data wins). statement letter: It is signed."
        )
    }

    @Test("A plan survives JSON")
    func codable() throws {
        var plan = CampaignPlan()
        plan.added = [.person("ana")]
        plan.changed = [EntryChange(entry: .event("panel"), fields: [FieldChange(field: "a", from: nil, to: "1")])]
        plan.signatories = [
            SignatoryChange(statement: "letter", added: [.organisation(SigningOrganisation(name: "Nube"))], changed: [])
        ]
        #expect(try CanonicalJSON.value(CampaignPlan.self, from: try CanonicalJSON.text(of: plan)) == plan)
    }
}
