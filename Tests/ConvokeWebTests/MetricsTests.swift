import Foundation
import Synchronization
import Testing

@testable import ConvokeWeb

@Suite("Figures of the server")
struct MetricsTests {
    @Test("They count by kind of page and status, and tell of nobody")
    func counts() {
        let metrics = Metrics()
        for (path, status) in [("/en/events/secret-event", 200), ("/en/events/other", 200), ("/places/canary", 404)] {
            metrics.note(Route(path)?.kind ?? "none", .init(code: status), seconds: 0.25)
        }
        metrics.note(Route("/canary/x")?.kind ?? "none", .notFound, seconds: 0)
        let text = metrics.text
        #expect(text.contains("convoke_requests_total{route=\"event\",status=\"200\"} 2\n"))
        #expect(text.contains("convoke_requests_total{route=\"place\",status=\"404\"} 1\n"))
        #expect(text.contains("convoke_requests_total{route=\"none\",status=\"404\"} 1\n"))
        #expect(text.contains("convoke_request_seconds_total{route=\"event\",status=\"200\"} 0.5\n"))
        #expect(!text.contains("canary") && !text.contains("secret"))
    }

    @Test("A line of the log has the minute, the kind of page, the status and the time, and nothing else")
    func log() {
        let lines = Mutex<[String]>([])
        let log = RequestLog { line in lines.withLock { $0.append(line) } }
        let now = Date(timeIntervalSince1970: 1_709_643_659.9)
        log.note(Route("/places/canary")?.kind ?? "none", .notFound, seconds: 0.00123, at: now)
        #expect(lines.withLock { $0 } == ["2024-03-05T13:00:00Z place 404 1.2 ms"])
    }

    @Test(
        "They are given on this machine alone",
        arguments: [
            ("127.0.0.1:9464", true), ("[::1]:0", true), ("0.0.0.0:9464", false), ("10.0.0.1:1", false), ("x", false),
        ])
    func isHere(address: String, isGood: Bool) {
        var options = ServerOptions()
        #expect(options.setMetrics(address) == isGood)
    }
}
