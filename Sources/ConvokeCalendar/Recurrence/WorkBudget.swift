/// How much work a file from outside may cause. Each step of expanding a rule takes from it; an empty one ends the work.
struct WorkBudget: Sendable {
    private(set) var left: Int

    init(_ steps: Int = 2_000_000) { left = steps }

    /// Whether there was still something to spend.
    mutating func spend(_ steps: Int = 1) -> Bool {
        left = max(0, left - steps)
        return left > 0
    }

    var isSpent: Bool { left == 0 }
}
