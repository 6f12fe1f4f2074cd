import ConvokeTestSupport
import Testing

@testable import ConvokeModel

struct AnswerTests {
    /// What may follow what, written out.
    private static let allowed: [Answer: Set<Answer>] = [
        .invited: [.tentative, .confirmed, .declined, .withdrawn],
        .tentative: [.confirmed, .declined, .withdrawn],
        .confirmed: [.tentative, .declined, .withdrawn],
        .declined: [.invited],
        .withdrawn: [.invited],
    ]

    @Test("Each answer is followed by those of the table and by no other", arguments: Answer.allCases, Answer.allCases)
    func table(from: Answer, to: Answer) throws {
        if Self.allowed[from]?.contains(to) == true {
            #expect(try from.changed(to: to) == to)
        } else {
            #expect(throws: AnswerRefusal(from: from, to: to)) { try from.changed(to: to) }
        }
    }

    @Test("Only a yes is public", arguments: Answer.allCases)
    func isPublic(answer: Answer) {
        #expect(answer.isPublic == (answer == .confirmed))
    }

    @Test("A refusal says what can be done instead")
    func sentences() {
        #expect(
            AnswerRefusal(from: .declined, to: .confirmed).sentence
                == "'confirmed' cannot follow 'declined'. From here it can become invited.")
        #expect(
            AnswerRefusal(from: .invited, to: .invited).sentence
                == "The answer is 'invited' already; nothing was changed.")
    }

    @Test("Title and affiliation stand in one line, in every language that either has")
    func line() {
        let both = Person(key: "ana", title: ["en": "Lawyer", "es": "Abogada"], affiliation: ["en": "ISHR"])
        #expect(both.line == ["en": "Lawyer, ISHR", "es": "Abogada, ISHR"])
        #expect(Person(key: "ana", title: ["en": "Lawyer"]).line == ["en": "Lawyer"])
        #expect(Person(key: "ana", affiliation: ["en": "ISHR"]).line == ["en": "ISHR"])
        #expect(Person(key: "ana").line == nil)
    }
}
