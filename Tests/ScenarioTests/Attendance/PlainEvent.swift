import Foundation

/// What an event's seats should come to, in one plain array: written for the tests, by the words of the rules, without the
/// code that decides in the sources.
struct PlainEvent: Equatable {
    enum State: String { case requested, confirmed, waitlisted, offered, declined, cancelled, lapsed }

    struct Entry: Equatable {
        /// The how manieth entry this is.
        var number: Int
        var state: State
        var party: Int
        /// Whether seats are kept for somebody who has to answer.
        var holds = false
        /// Until when; for an offer the store says it.
        var until: Date?
        var address: Int?
        var cameIn: Int?

        var isLive: Bool { [.requested, .confirmed, .waitlisted, .offered].contains(state) }
        var seats: Int { state == .confirmed || state == .offered || (state == .requested && holds) ? party : 0 }
    }

    var places: Int?
    var skips: Bool
    var approves: Bool
    var start: Date
    /// The most people that a guest may be, with those who come along.
    var most: Int
    var isFrozen = false
    /// In the order of the queue.
    var entries: [Entry] = []

    var taken: Int { entries.reduce(0) { $0 + $1.seats } }
    var waiting: [Int] { entries.indices.filter { entries[$0].state == .waitlisted } }

    /// Takes a step, or none where it has to be refused.
    mutating func take(_ step: Step, at now: Date) -> Bool {
        var next = self
        guard next.attempt(step, now) else { return false }
        self = next
        return true
    }

    private mutating func attempt(_ step: Step, _ now: Date) -> Bool {
        switch step {
        case .wait: return true
        case .places, .order:
            // The files say something else: that reaches who waits, and is nothing to those who do not.
            let before = self
            _ = move(step, now)
            if self != before, !waiting.isEmpty {
                lapse(now)
                pass(now)
            }
            return true
        case .checkIn(let number, let people):
            guard let index = at(number), entries[index].state == .confirmed else { return false }
            if entries[index].cameIn != nil { return true }
            let came = people ?? entries[index].party
            guard came >= 1, came <= entries[index].party else { return false }
            entries[index].cameIn = came
            return true
        case .undo(let number):
            guard let index = at(number) else { return false }
            entries[index].cameIn = nil
            return true
        default:
            lapse(now)
            guard move(step, now) else { return false }
            pass(now)
            return true
        }
    }

    private mutating func lapse(_ now: Date) {
        for index in entries.indices {
            if let until = entries[index].until, until <= now { settle(index, .lapsed) }
        }
    }

    private mutating func move(_ step: Step, _ now: Date) -> Bool {
        switch step {
        case .request(let address, let party, let byTeam): return request(address, party, byTeam, now)
        case .confirm(let number):
            guard let index = at(number), !approves else { return false }
            if entries[index].state == .lapsed { return comeBack(index, now) }
            guard entries[index].state == .requested else { return false }
            sit(index, now)
        case .approve(let number):
            guard let index = at(number) else { return false }
            switch entries[index].state {
            case .requested: sit(index, now)
            case .offered: settle(index, .confirmed)
            default: return false
            }
        case .decline(let number):
            guard let index = at(number), [.requested, .waitlisted].contains(entries[index].state) else { return false }
            settle(index, .declined)
        case .cancel(let number, _):
            guard let index = at(number), entries[index].isLive else { return false }
            settle(index, .cancelled)
        case .offer(let number):
            guard let index = at(number), entries[index].state == .waitlisted, entries[index].party <= free
            else { return false }
            offer(index, now)
        case .accept(let number, _):
            guard let index = at(number), entries[index].state == .offered else { return false }
            settle(index, .confirmed)
        case .party(let number, let party): return change(number, party, now)
        case .moveInQueue(let number, let position):
            guard let index = at(number), entries[index].state == .waitlisted else { return false }
            let queue = waiting
            guard position >= 1, position <= queue.count else { return false }
            var parties = queue.map { entries[$0] }
            guard let from = parties.firstIndex(where: { $0.number == number }) else { return false }
            parties.insert(parties.remove(at: from), at: position - 1)
            for (slot, entry) in zip(queue, parties) { entries[slot] = entry }
        case .freeze(let on): isFrozen = on
        case .places(let count): places = count
        case .order(let skip): skips = skip
        case .promote, .wait, .checkIn, .undo: break
        }
        return true
    }

    private mutating func request(_ address: Int?, _ party: Int, _ byTeam: Bool, _ now: Date) -> Bool {
        guard party >= 1, byTeam || (party <= most && now < start) else { return false }
        let isKnown = address != nil && entries.contains { $0.address == address && $0.isLive }
        // A stranger is told the same as somebody new.
        if isKnown { return !byTeam }
        var entry = Entry(number: entries.count, state: .requested, party: party, address: address)
        if !approves {
            let fits = fits(party, now)
            if address == nil {
                entry.state = fits ? .confirmed : .waitlisted
            } else {
                entry.holds = fits
                entry.until = now.addingTimeInterval(30 * 60)
            }
        }
        entries.append(entry)
        return true
    }

    private mutating func change(_ number: Int, _ party: Int, _ now: Date) -> Bool {
        guard let index = at(number), entries[index].isLive, party >= 1 else { return false }
        let more = party - entries[index].party
        if entries[index].seats > 0, more > 0 {
            pass(now)
            guard more <= free else { return false }
        }
        entries[index].party = party
        return true
    }

    /// Who confirms too late is the last to come.
    private mutating func comeBack(_ index: Int, _ now: Date) -> Bool {
        let late = entries[index]
        guard let address = late.address, now < start, !entries.contains(where: { $0.address == address && $0.isLive })
        else { return false }
        let fits = fits(late.party, now)
        entries.remove(at: index)
        entries.append(late)
        settle(entries.count - 1, fits ? .confirmed : .waitlisted)
        return true
    }

    private func at(_ number: Int) -> Int? { entries.firstIndex { $0.number == number } }
    private var free: Int { places.map { $0 - taken } ?? 1_000_000 }

    /// First come, first served: those who wait get free seats before anybody new does.
    private mutating func fits(_ party: Int, _ now: Date) -> Bool {
        pass(now)
        return party <= free && (waiting.isEmpty || (skips && !isFrozen))
    }

    private mutating func sit(_ index: Int, _ now: Date) {
        settle(index, entries[index].seats > 0 || fits(entries[index].party, now) ? .confirmed : .waitlisted)
    }

    private mutating func settle(_ index: Int, _ state: State) {
        entries[index].state = state
        entries[index].holds = false
        entries[index].until = nil
    }

    private mutating func offer(_ index: Int, _ now: Date) { settle(index, now < start ? .offered : .confirmed) }

    private mutating func pass(_ now: Date) {
        guard !isFrozen else { return }
        for index in waiting {
            if entries[index].party <= free { offer(index, now) } else if !skips { return }
        }
    }
}
