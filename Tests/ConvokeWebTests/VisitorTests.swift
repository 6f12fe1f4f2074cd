import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeWeb

/// Faults that others had with limits; the number is that of the list from which they were taken.
@Suite("Who is one visitor")
struct VisitorTests {
    @Test("32 Whatever a visitor writes before the proxy's word about them gives no further tries")
    func spoofed() async throws {
        try await TestSite.serve { site in
            var statuses: [Int] = []
            for index in 0..<31 {
                let header = ["X-Forwarded-For": "198.51.100.\(index), 203.0.113.9"]
                statuses.append(try await site.get("/places/guess\(index)", header).status)
            }
            #expect(statuses == Array(repeating: 404, count: 30) + [503])
            let other = try await site.get("/places/guess", ["X-Forwarded-For": "203.0.113.9, 198.51.100.1"])
            #expect(other.status == 404)
        }
    }

    @Test(
        "32 All addresses of one network of the sixth version are one visitor, and no other network's",
        arguments: [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true),
            ("2001:DB8:1:2::1", "2001:db8:0001:0002::", true), ("fe80::1%eth0", "fe80::2", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", false), ("::ffff:203.0.113.7", "203.0.113.7", true),
            ("::ffff:203.0.113.7", "::ffff:203.0.113.8", false), ("203.0.113.7", "203.0.113.8", false),
            ("rubbish:", "rubbish", false),
        ])
    func networks(one: String, other: String, isOne: Bool) {
        #expect((RateLimits.network(of: one) == RateLimits.network(of: other)) == isOne)
        let limits = RateLimits(.test())
        while limits.allows(.form, for: one) {}
        #expect(limits.isSpent(.form, for: other) == isOne)
    }
}
