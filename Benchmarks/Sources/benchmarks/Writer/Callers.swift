/// People who ask for one thing after the other, each waiting for the answer, until time is up.
struct Callers {
    var count: Int
    var seconds: Double
    /// What the caller of that number asks for at that turn.
    var request: @Sendable (_ caller: Int, _ turn: Int) async throws -> Void

    struct Outcome {
        var perSecond: Double
        var latencies: [Double]
    }

    /// Turns count on from `turn`; gives the next one for each caller.
    func run(from turns: [Int]) async throws -> (outcome: Outcome, turns: [Int]) {
        let start = ContinuousClock.now
        let end = start.advanced(by: .seconds(seconds))
        let all = try await withThrowingTaskGroup(of: (Int, Int, [Double]).self) { group in
            for caller in 0..<count {
                group.addTask { [request] in
                    var turn = turns[caller]
                    var latencies: [Double] = []
                    while ContinuousClock.now < end {
                        latencies.append(try await Samples.measuring { try await request(caller, turn) })
                        turn += 1
                    }
                    return (caller, turn, latencies)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let elapsed = start.duration(to: .now).seconds
        let latencies = all.flatMap(\.2)
        var next = turns
        for (caller, turn, _) in all { next[caller] = turn }
        return (Outcome(perSecond: Double(latencies.count) / elapsed, latencies: latencies), next)
    }
}
