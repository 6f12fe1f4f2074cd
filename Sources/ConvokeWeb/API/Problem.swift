import Convoke
import Foundation
import Hummingbird

/// Why the API did not do what was asked (RFC 9457).
struct Problem: Encodable, Hashable, Sendable {
    var type = "about:blank"
    var title: String
    var status: Int
    /// The sentence to the person who asked.
    var detail: String
    /// The refusal's code, as `--json` of the commands has it.
    var code: String

    init(_ status: HTTPResponse.Status, code: String, _ detail: String) {
        title = status.reasonPhrase
        self.status = status.code
        self.detail = detail
        self.code = code
    }

    /// A refusal tells its sentence; what is a fault of ours tells nothing of the inside.
    init(_ error: any Error) {
        let status = HTTPResponse.Status(for: error)
        guard let refusal = error as? any Refusal else {
            self.init(status, code: "failure", "The fault is ours. Nothing was changed. Try again later.")
            return
        }
        self.init(status, code: refusal.code.word, refusal.sentence)
    }

    var answer: Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(self)).map { Array($0) } ?? []
        var answer = Answer(.init(code: status), type: "application/problem+json", Bytes(bytes))
        answer.isPrivate = true
        if status == 401 { answer.headers[.wwwAuthenticate] = "Bearer" }
        if status == 429 || status == 503 { answer.headers[.retryAfter] = "60" }
        return answer
    }
}
