import Convoke
import Hummingbird

/// What is sent back for a request, before it is cut for HEAD and 304.
struct Answer: Sendable {
    var status: HTTPResponse.Status = .ok
    var type = "text/html; charset=utf-8"
    var body: Bytes
    /// Whether nobody may keep it: whatever a secret link opens, and every form.
    var isPrivate = false
    var headers: HTTPFields = [:]
    /// How pages of others may use it.
    var use = Use.none

    enum Use: Hashable, Sendable {
        case none
        /// As a picture, by anybody.
        case picture
        /// In a frame, by these origins.
        case frame([String])
    }

    init(_ status: HTTPResponse.Status, type: String = "text/html; charset=utf-8", _ body: Bytes) {
        self.status = status
        self.type = type
        self.body = body
    }

    static func html(_ text: String, _ status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, Bytes(Array(text.utf8)))
    }

    static func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, type: "text/plain; charset=utf-8", Bytes(Array(text.utf8)))
    }

    /// Sends the browser to another page of ours, by GET.
    static func seeOther(_ path: String) -> Answer {
        var answer = Answer.text("See \(path)\n", .seeOther)
        answer.headers[.location] = path
        answer.isPrivate = true
        return answer
    }
}
