import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A statement that very many sign")
struct LongListTests {
    private func sheet(_ names: [String]) -> [UInt8] {
        Array("Organisation,Country\n\(names.map { "\($0),CH\n" }.joined())".utf8)
    }

    @Test(
        "Five thousand are counted while it is open, at each visit as they are, and named once each when it is published"
    )
    func names() async throws {
        try await TestSite.serve { site in
            let path = "/en/statements/letter"
            func shows(_ count: Int) async throws -> Bool {
                // After a second what was written elsewhere is seen.
                site.clock.now += 2
                let pages = [try await site.get(path).text, try await site.get(path).text]
                return pages.allSatisfy {
                    $0.contains("<form") && $0.contains("Signatories: \(count)") && !$0.contains("House 17")
                }
            }
            let before = try await site.workspace.perform(ListSignatures(statement: "letter")).count
            let all = (1...5_000).map { "House \($0) for Rights" }
            #expect(try await site.workspace.importSignatures(sheet(all), to: "letter").report.added == 5_000)
            #expect(try await shows(before + 5_000))
            _ = try await site.workspace.importSignatures(sheet(["One More House"]), to: "letter")
            #expect(try await shows(before + 5_001))

            let statement: Identifier<JointStatement> = "letter"
            _ = try await site.workspace.perform(FreezeStatement(statement: statement, leavesOutUndecided: true))
            _ = try await site.workspace.perform(PublishStatement(statement: statement))
            site.clock.now += 2
            for _ in 0..<2 {
                let page = try await site.get(path).text
                let named = page.matches(of: /House (\d+) for Rights/).compactMap { Int($0.1) }
                #expect(named.count == 5_000 && Set(named) == Set(1...5_000))
                #expect(page.contains("One More House"))
            }
        }
    }
}
