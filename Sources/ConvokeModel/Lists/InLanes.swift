extension Array where Element: Sendable {
    /// What becomes of each, in their order, with at most so many at work at once. The first error ends those that have not
    /// begun and is thrown when the others have ended.
    public func mapped<Outcome: Sendable>(
        atOnce lanes: Int, _ work: @escaping @Sendable (Element) async throws -> Outcome,
        progress: () -> Void = {}
    ) async throws -> [Outcome] {
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var outcomes = [Outcome?](repeating: nil, count: count)
            for (index, element) in enumerated() {
                if index >= lanes, let (done, outcome) = try await group.next() {
                    outcomes[done] = outcome
                    progress()
                }
                group.addTask { (index, try await work(element)) }
            }
            for try await (done, outcome) in group {
                outcomes[done] = outcome
                progress()
            }
            return outcomes.compactMap { $0 }
        }
    }
}
