import Convoke

/// What has to hold after every step, whatever a model says: read from the rows alone.
struct WalkRules {
    var before: [Attendance]
    var after: [Attendance]
    var seating: Seating
    var order: QueueOrder
    var step: Step
    var isFrozen: Bool
    /// Who was seated by name in this step, not by their turn.
    var target: Identifier<Attendance>?

    func check(_ fault: (String) -> WalkFault) throws {
        try checkCounts(fault)
        try checkPlaces(fault)
        try checkTurns(fault)
    }

    private func sum(_ rows: [Attendance], _ states: AttendanceState...) -> Int {
        rows.filter { states.contains($0.state) }.reduce(0) { $0 + $1.party }
    }

    private func taken(_ rows: [Attendance]) -> Int {
        sum(rows, .confirmed, .offered) + sum(rows.filter { $0.keptUntil != nil }, .requested)
    }

    private func checkCounts(_ fault: (String) -> WalkFault) throws {
        let counted = [
            seating.confirmed, seating.offered, seating.held, seating.waiting,
            seating.waitingParties,
        ]
        let rows = [
            sum(after, .confirmed), sum(after, .offered), sum(after.filter { $0.keptUntil != nil }, .requested),
            sum(after, .waitlisted), after.filter { $0.state == .waitlisted }.count,
        ]
        guard counted == rows else { throw fault("counted \(counted), but the rows say \(rows)") }
    }

    private func checkPlaces(_ fault: (String) -> WalkFault) throws {
        guard let places = seating.places else { return }
        let (then, now) = (taken(before), taken(after))
        guard now <= places || now <= then else { throw fault("\(now) seats are taken of \(places), \(then) before") }
        if case .places = step {
            let seated = Set(after.filter { $0.state == .confirmed }.map(\.id))
            let lost = before.filter { $0.state == .confirmed && !seated.contains($0.id) }
            guard lost.isEmpty else { throw fault("places were changed and un-seated \(lost.count)") }
        }
    }

    /// First come, first served: who got seats by their turn passed nobody that came before and would have fitted.
    private func checkTurns(_ fault: (String) -> WalkFault) throws {
        let had = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
        let waiting = after.filter { $0.state == .waitlisted }
        // Who began to wait in this step came to the queue after the seats were given.
        let passable = waiting.filter { had[$0.id]?.state == .waitlisted }
        for entry in after where entry.id != target && isSeated(entry) && !(had[entry.id].map(isSeated) ?? false) {
            let passed = passable.first { $0.ordinal < entry.ordinal && $0.party <= entry.party }
            guard passed == nil else { throw fault("\(entry) passed \(String(describing: passed))") }
            guard order == .skip || !passable.contains(where: { $0.ordinal < entry.ordinal })
            else { throw fault("\(entry) passed the head of a strict queue") }
        }
        guard !isFrozen, let head = waiting.first else { return }
        let free = seating.free
        let fits = order == .skip ? waiting.contains { $0.party <= free } : head.party <= free
        guard !fits else { throw fault("\(free) seats are free for somebody who waits") }
    }

    private func isSeated(_ entry: Attendance) -> Bool {
        entry.state == .confirmed || entry.state == .offered || (entry.state == .requested && entry.keptUntil != nil)
    }
}
