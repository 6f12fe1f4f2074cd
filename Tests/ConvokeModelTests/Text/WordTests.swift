import ConvokeModel
import Testing

struct WordTests {
    @Test("Words are written with hyphens and read in either spelling", arguments: EventKind.allCases)
    func kinds(kind: EventKind) {
        #expect(EventKind(word: kind.word) == kind)
        #expect(EventKind(word: kind.rawValue) == kind)
        #expect(kind.word.allSatisfy { $0.isLowercase || $0 == "-" })
    }

    @Test("The words of the field")
    func spelling() {
        #expect(EventKind.words.first == "side-event")
        #expect(Presence.words == ["in-person", "remote", "video", "read-on-behalf"])
        #expect(StatementStage.words == ["draft", "sign-on", "closed", "frozen", "published", "archived"])
        #expect(EventKind(word: "Side-Event") == nil)
        #expect(EventKind(word: "") == nil)
    }
}
