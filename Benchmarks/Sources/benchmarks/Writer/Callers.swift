/// People who ask for one thing after the other, each waiting for the answer, until time is up.
struct Callers {
    /// Their numbers.
    var who: Range<Int>
    var seconds: Double
    /// What the caller of that number asks for at that turn.
    var request: @Sendable (_ caller: Int, _ turn: Int) async throws -> Void

    struct Outcome {
        var perSecond: Double
        var latencies: [Double]
    }

    /// Each goes on from the turn that it stood at, and leaves there the next one.
    func run(from turns: inout [Int]) async throws -> Outcome {
        let first = turns
        let start = ContinuousClock.now
        let end = start.advanced(by: .seconds(seconds))
        let all = try await withThrowingTaskGroup(of: (caller: Int, latencies: [Double]).self) { group in
            for caller in who {
                group.addTask { [request] in
                    var latencies: [Double] = []
                    while ContinuousClock.now < end {
                        let turn = first[caller] + latencies.count
                        latencies.append(try await Samples.measuring { try await request(caller, turn) })
                    }
                    return (caller, latencies)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let elapsed = start.duration(to: .now).seconds
        for (caller, latencies) in all { turns[caller] += latencies.count }
        let latencies = all.flatMap(\.latencies)
        return Outcome(perSecond: Double(latencies.count) / elapsed, latencies: latencies)
    }
}
