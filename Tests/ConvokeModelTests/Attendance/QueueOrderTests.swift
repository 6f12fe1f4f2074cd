import ConvokeModel
import ConvokeTestSupport
import Testing

@Suite("Free seats go to the queue in its order")
struct QueueOrderTests {
    private func promoted(_ order: QueueOrder, _ parties: [Int], free: Int) -> [Int] {
        let queue = parties.enumerated().map { index, party in
            Attendance(
                id: Identifier("g\(index)") ?? "none", event: "panel", state: .waitlisted, party: party,
                ordinal: index + 1)
        }
        return order.promoted(from: queue, free: free).map { $0.ordinal - 1 }
    }

    @Test(
        "By place in the queue",
        arguments: [
            ([1, 1, 1], 2, [0, 1], [0, 1]), ([3, 1, 1], 2, [], [1, 2]), ([3, 1, 1], 3, [0], [0]),
            ([2, 3, 1], 4, [0], [0, 2]), ([1, 2, 1], 2, [0], [0, 2]), ([1], 0, [], []), ([1, 1], -3, [], []),
            ([], 5, [], []), ([5, 5, 5], 4, [], []), ([2, 2], .max, [0, 1], [0, 1]),
        ] as [([Int], Int, [Int], [Int])])
    func turns(parties: [Int], free: Int, strict: [Int], skip: [Int]) {
        #expect(promoted(.strict, parties, free: free) == strict)
        #expect(promoted(.skip, parties, free: free) == skip)
    }

    @Test("Never more seats than are free, and in no order past an earlier party that would have fitted")
    func isFair() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<10_000 {
            let parties = (0..<Int.random(in: 0...8, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
            let free = Int.random(in: -2...10, using: &random)
            for order in QueueOrder.allCases {
                let got = promoted(order, parties, free: free)
                let left = free - got.reduce(0) { $0 + parties[$1] }
                #expect(got.isEmpty || left >= 0)
                let waiting = parties.indices.filter { !got.contains($0) }
                switch order {
                case .strict:
                    #expect(got == Array(0..<got.count))
                    if let head = waiting.first { #expect(parties[head] > left) }
                case .skip: #expect(waiting.allSatisfy { parties[$0] > left })
                }
                for seated in got {
                    #expect(!waiting.contains { $0 < seated && parties[$0] <= parties[seated] })
                }
            }
        }
    }
}
