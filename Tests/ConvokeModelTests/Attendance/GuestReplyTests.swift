import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct GuestReplyTests {
    @Test(
        "What an answer from a calendar does to a place",
        arguments: [
            (.accepted, .offered, .confirmed), (.accepted, .confirmed, nil),
            (.declined, .requested, .cancelled), (.declined, .confirmed, .cancelled),
            (.declined, .waitlisted, .cancelled), (.declined, .offered, .cancelled),
            (.declined, .declined, nil), (.declined, .cancelled, nil), (.declined, .lapsed, nil),
            (.tentative, .confirmed, nil), (.tentative, .offered, nil), (.tentative, .waitlisted, nil),
        ] as [(GuestAnswer, AttendanceState, AttendanceState?)])
    func outcome(answer: GuestAnswer, state: AttendanceState, next: AttendanceState?) throws {
        #expect(try answer.outcome(for: state) == next)
    }

    @Test(
        "Nobody gets a place by accepting that they could not take by their link",
        arguments: [
            (.requested, .needsProof), (.waitlisted, .cannotFollow(from: .waitlisted, to: .confirmed)),
            (.declined, .cannotFollow(from: .declined, to: .confirmed)),
            (.cancelled, .cannotFollow(from: .cancelled, to: .confirmed)),
            (.lapsed, .cannotFollow(from: .lapsed, to: .confirmed)),
        ] as [(AttendanceState, AttendanceRefusal)])
    func refuses(state: AttendanceState, refusal: AttendanceRefusal) {
        #expect(throws: refusal) { try GuestAnswer.accepted.outcome(for: state) }
    }

    @Test("The later version counts, then the later stamp; the same again is no news")
    func order() {
        let answer = GuestReply(.accepted, sequence: 1, stampedAt: noon)
        #expect(!answer.isNewer(than: answer))
        #expect(GuestReply(.declined, sequence: 1, stampedAt: noon + 1).isNewer(than: answer))
        #expect(!GuestReply(.declined, sequence: 0, stampedAt: noon + 60).isNewer(than: answer))
        #expect(GuestReply(.declined, sequence: 2, stampedAt: noon - 60).isNewer(than: answer))
    }
}
