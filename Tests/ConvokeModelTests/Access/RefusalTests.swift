import Testing

@testable import ConvokeModel

struct RefusalTests {
    @Test("The classes of refusals keep their words: commands, pages and other programs rely on them")
    func words() {
        #expect(
            RefusalCode.words == ["not-found", "conflict", "forbidden", "invalid", "busy", "findings", "tool-missing"])
    }

    @Test("What is not there is named, with the nearest that is")
    func notFound() {
        #expect(
            NotFound("event", "panl", among: ["panel", "vigil"]).sentence
                == "There is no event 'panl' here. Did you mean 'panel'?")
        #expect(NotFound("event", "x").sentence == "There is no event 'x' here.")
        #expect(NotFound("event", "x").code == .notFound)
    }

    @Test(
        "Every refusal of the model has its class",
        arguments: [
            (EventStateRefusal(from: .held, to: .draft), .conflict),
            (AnswerRefusal(from: .declined, to: .confirmed), .conflict),
            (StatementRefusal.textIsFinal(.published), .conflict), (StatementRefusal.textIsSigned(3), .conflict),
            (PlanConflict(plan: CampaignPlan()), .conflict), (Forbidden(useCase: "x", permission: .owner), .forbidden),
            (GivenRefusal(.toolMissing, "Install it."), .toolMissing),
        ] as [(any Refusal, RefusalCode)])
    func codes(refusal: any Refusal, code: RefusalCode) {
        #expect(refusal.code == code)
        #expect(refusal.sentence.contains("."))
    }

    @Test("A refusal that came from elsewhere survives JSON")
    func given() throws {
        let refusal = GivenRefusal(.busy, "Try again.")
        #expect(try CanonicalJSON.text(of: refusal) == #"{"code":"busy","sentence":"Try again."}"#)
        #expect(
            try CanonicalJSON.value(GivenRefusal.self, from: #"{"code":"busy","sentence":"Try again."}"#) == refusal)
    }
}
