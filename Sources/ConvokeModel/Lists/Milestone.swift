/// A number of signatures that is worth a word; reached once, and never forgotten.
public struct Milestone: Hashable, Sendable, Codable {
    public var value: Int
    public var reachedOn: LocalDate
    /// When withdrawals took the number below it again, where they did.
    public var lostOn: LocalDate?

    public init(value: Int, reachedOn: LocalDate, lostOn: LocalDate? = nil) {
        self.value = value
        self.reachedOn = reachedOn
        self.lostOn = lostOn
    }

    /// Whether a count is a milestone: 10, 25, 50, 100, 250 … and the goal.
    public static func isOne(_ count: Int, goal: Int?) -> Bool {
        guard count > 0 else { return false }
        if count == goal { return true }
        var rest = count
        guard rest >= 10 else { return false }
        while rest >= 100, rest % 10 == 0 { rest /= 10 }
        return [10, 25, 50].contains(rest)
    }
}
