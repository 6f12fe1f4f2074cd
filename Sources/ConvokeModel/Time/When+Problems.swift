extension When {
    /// What is wrong with a time: a start or end that clocks skip or show twice, an end before its start.
    public var problems: [WhenProblem] {
        switch self {
        case .unannounced: return []
        case .allDay(let from, let through, _):
            return through < from
                ? [
                    .init(
                        code: .endBeforeStart, field: .end,
                        sentence: "The last day, \(through), is before the first, \(from). Swap them or correct one.")
                ] : []
        case .timed(let start, let end, let zone, let fold):
            var problems = Self.problem(of: start, .start, in: zone, fold).map { [$0] } ?? []
            guard let end else { return problems }
            if let problem = Self.problem(of: end, .end, in: zone, fold) { problems.append(problem) }
            if problems.isEmpty, let duration, duration <= 0 {
                problems.append(
                    .init(
                        code: .endBeforeStart, field: .end,
                        sentence:
                            "The end, \(end), is not after the start, \(start). Correct one, or leave 'end' out if it is not known."
                    ))
            }
            return problems
        }
    }

    private static func problem(of local: LocalDateTime, _ field: WhenProblem.Field, in zone: Zone, _ fold: Fold?)
        -> WhenProblem?
    {
        do {
            _ = try zone.instant(of: local, fold: fold)
            return nil
        } catch {
            let code: WhenProblem.Code = if case .gap = error { .timeInGap } else { .timeInFold }
            return WhenProblem(code: code, field: field, sentence: error.sentence(for: local, in: zone))
        }
    }
}

/// One thing that is wrong with a `When`.
public struct WhenProblem: Hashable, Sendable {
    public enum Code: String, Sendable {
        case endBeforeStart = "end-before-start", timeInGap = "time-in-gap", timeInFold = "time-in-fold"
    }
    public enum Field: String, Sendable { case start, end }
    public var code: Code
    public var field: Field
    public var sentence: String
}
