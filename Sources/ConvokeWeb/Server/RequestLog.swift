import Foundation
import HTTPTypes

/// A line for each answer: the minute, the kind of page, the status and how long it took. No address, key, language or visitor
/// is in it, so that it may be kept.
struct RequestLog: Sendable {
    let write: @Sendable (String) -> Void

    func note(_ route: String, _ status: HTTPResponse.Status, seconds: Double, at now: Date) {
        let minute = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / 60).rounded(.down) * 60)
        let milliseconds = (seconds * 10_000).rounded() / 10
        write("\(minute.formatted(.iso8601)) \(route) \(status.code) \(milliseconds) ms")
    }
}
