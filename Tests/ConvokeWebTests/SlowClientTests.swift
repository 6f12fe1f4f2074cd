import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Clients that are slow")
struct SlowClientTests {
    /// Connections that never get their request across.
    private final class Slow {
        let descriptors: [Int32]

        init(_ count: Int, port: Int, sending text: String) throws {
            descriptors = try (0..<count).map { _ in
                let descriptor = try RawHTTP.connection(port: port)
                let bytes = Array(text.utf8)
                _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                return descriptor
            }
        }

        deinit { for descriptor in descriptors { close(descriptor) } }
    }

    /// Both ends of each connection are files of this process.
    private static func makeRoom(for files: UInt) -> Bool {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        if limit.rlim_cur < files {
            limit.rlim_cur = min(limit.rlim_max, files)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        return limit.rlim_cur >= files
    }

    @Test(
        "Five hundred that send half a head, or half a form, keep nobody else from an answer",
        .enabled(if: makeRoom(for: 4_096)),
        arguments: [
            "GET /en/ HTTP/1.1\r\nHost: 127", "",
            "POST /en/events/panel HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nname=",
        ])
    func slow(text: String) async throws {
        try await TestSite.serve(CampaignContent.withPlaces()) { site in
            let slow = try Slow(500, port: site.port, sending: text)
            for _ in 0..<20 { #expect(try await site.get("/en/").status == 200) }
            let ticket = try await site.ticket(on: "/en/events/panel")
            let answer = try await site.post("/en/events/panel", ["ticket": ticket, "name": "Ana", "party": "1"])
            #expect(answer.status == 303 || answer.status == 200 || answer.status == 422)
            withExtendedLifetime(slow) {}
        }
    }
}
