import Foundation
import HTTPTypes
import Hummingbird
import Synchronization

/// How much was asked for, by the kind of page alone: no address, key or visitor is in it.
final class Metrics: Sendable {
    private struct Name: Hashable, Comparable {
        var route: String
        var status: Int
        static func < (a: Name, b: Name) -> Bool { (a.route, a.status) < (b.route, b.status) }
    }

    private struct Count {
        var requests = 0
        var seconds = 0.0
    }

    private let counts = Mutex<[Name: Count]>([:])

    func note(_ route: String, _ status: HTTPResponse.Status, seconds: Double) {
        counts.withLock {
            let name = Name(route: route, status: status.code)
            $0[name, default: Count()].requests += 1
            $0[name, default: Count()].seconds += seconds
        }
    }

    /// In the form that Prometheus reads.
    var text: String {
        let counts = counts.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP convoke_requests_total Requests that were answered, by kind of page and status.",
            "# TYPE convoke_requests_total counter",
        ]
        func labels(_ name: Name) -> String { "{route=\"\(name.route)\",status=\"\(name.status)\"}" }
        lines += counts.map { "convoke_requests_total\(labels($0.key)) \($0.value.requests)" }
        lines += [
            "# HELP convoke_request_seconds_total Seconds that making the answers took.",
            "# TYPE convoke_request_seconds_total counter",
        ]
        lines += counts.map { "convoke_request_seconds_total\(labels($0.key)) \($0.value.seconds)" }
        if let bytes = Self.residentBytes {
            lines += [
                "# HELP process_resident_memory_bytes Memory that the server uses.",
                "# TYPE process_resident_memory_bytes gauge", "process_resident_memory_bytes \(bytes)",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static var residentBytes: Int? {
        // Pages of memory, of which the second number is of those in use.
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return pages?.dropFirst().first.flatMap { Int($0) }.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }
}

/// Answers those who watch the server, on a listener of this machine's own.
struct MetricsResponder: HTTPResponder {
    let metrics: Metrics

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        guard request.uri.path == "/metrics", request.method == .get else { return Response(status: .notFound) }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text)))
    }
}

extension Route {
    /// The kind of page, without what it is about.
    var kind: String {
        switch self {
        case .health: "health"
        case .robots: "robots"
        case .style: "style"
        case .front: "front"
        case .page(let page, _): page.rawValue
        case .event: "event"
        case .eventCalendar: "event-calendar"
        case .statement: "statement"
        case .counter: "counter"
        case .embed: "embed"
        case .thanks: "thanks"
        case .feed: "feed"
        case .news: "news"
        case .place: "place"
        case .placeProof: "place-proof"
        case .signature: "signature"
        case .part: "part"
        case .reading: "reading"
        case .api: "api"
        case .team: "team"
        case .join: "join"
        }
    }
}
