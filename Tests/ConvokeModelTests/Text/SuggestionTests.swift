import ConvokeModel
import Testing

struct SuggestionTests {
    @Test(
        "The nearest word within reach is suggested",
        arguments: [
            ("evnt", "event"), ("leter", "letter"), ("cosponser", "co-sponsor"), ("PERSON", "person"),
            ("jounral", "journal"), ("statment", "statement"),
            ("xyz", nil), ("", nil), ("e", nil), ("somethingelse", nil),
        ] as [(String, String?)])
    func nearest(word: String, suggestion: String?) {
        let words = ["event", "letter", "co-sponsor", "person", "journal", "statement"]
        #expect(Suggestion.nearest(to: word, among: words) == suggestion)
    }

    @Test("A swap of neighbours counts as one slip")
    func swap() {
        #expect(Suggestion.nearest(to: "hte", among: ["the"]) == "the")
        #expect(Suggestion.nearest(to: "ba", among: ["ab"]) == "ab")
    }

    @Test("Of two as near, the first is suggested; without candidates none is")
    func ties() {
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "rat"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", among: [String]()) == nil)
    }
}
