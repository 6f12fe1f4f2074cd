import Convoke
import ConvokeTestSupport
import Foundation

/// A random walk through everything that can happen to an event's seats, held against the plain model after each step.
struct Walk {
    static let event: Identifier<Event> = "panel"

    private let seed: UInt64
    private var random: SeededGenerator
    private(set) var plain: PlainEvent
    private(set) var now = noon
    /// By the guests' numbers.
    private var receipts: [PlaceReceipt] = []
    private var steps: [Step] = []
    private var before: (rows: [Attendance], seats: Int)

    init(seed: UInt64) {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        plain = PlainEvent(
            places: Int.random(in: 0..<20, using: &random) == 0 ? nil : Int.random(in: 1...6, using: &random),
            skips: .random(using: &random), approves: Int.random(in: 0..<4, using: &random) == 0,
            start: noon.addingTimeInterval(3 * 86_400), most: 4)
        before = ([], 0)
    }

    /// The campaign's files as the walk has them by now.
    var content: CampaignContent {
        let campaign = Campaign(
            key: "walks", name: ["en": "Walks"], languages: ["en"], zone: "Europe/Zurich", domain: "walks.example")
        var content = CampaignContent(campaign: campaign)
        let start = Zone.utc.local(plain.start)
        var event = Event(
            key: Self.event, kind: .panel, title: ["en": "A panel"],
            when: .timed(start: start, end: nil, zone: .utc, fold: nil))
        event.registration = Registration(
            policy: plain.approves ? .approval : .open, places: plain.places, queue: plain.skips ? .skip : .strict,
            companions: plain.most - 1)
        content.events = [Self.event: WrittenEvent(event: event, seed: EventSeed(state: .announced))]
        return content
    }

    /// Chooses the next step, moves the clock where it is one of time, and says what to ask the store for, and as whom.
    mutating func next() -> (useCase: any UseCase, actor: Actor)? {
        let step = Step.random(after: plain, using: &random)
        steps.append(step)
        if case .wait(let seconds) = step {
            now += seconds
            return nil
        }
        let useCase = useCase(for: step)
        let byTeam = Actor(name: "Ada", role: .owner)
        return switch step {
        case .request(_, _, byTeam: false), .cancel(_, byGuest: true), .accept(_, byGuest: true):
            (useCase, .anyone)
        default: (useCase, byTeam)
        }
    }

    private func useCase(for step: Step) -> any UseCase {
        func id(_ number: Int) -> Identifier<Attendance> { receipts[number].id }
        func link(_ number: Int) -> String { receipts[number].way }
        let event = Self.event
        switch step {
        case .request(let address, let party, _):
            let guest = Guest(name: "Guest", address: address.flatMap { MailAddress("guest\($0)@example.org") })
            return RequestPlace(event: event, guest: guest, party: party)
        case .confirm(let guest): return ConfirmAddress(link: link(guest))
        case .approve(let guest): return ApproveGuest(event: event, guest: id(guest))
        case .decline(let guest): return DeclineGuest(event: event, guest: id(guest))
        case .cancel(let guest, byGuest: true): return GiveUpPlace(link: link(guest))
        case .cancel(let guest, byGuest: false): return CancelPlace(event: event, guest: id(guest))
        case .party(let guest, let party): return ChangeParty(event: event, guest: id(guest), party: party)
        case .offer(let guest): return OfferPlace(event: event, guest: id(guest))
        case .accept(let guest, byGuest: true): return TakePlace(link: link(guest))
        case .accept(let guest, byGuest: false): return AcceptOffer(event: event, guest: id(guest))
        case .promote, .wait: return PromoteQueue(event: event)
        case .moveInQueue(let guest, let position):
            return MoveInQueue(event: event, guest: id(guest), position: position, reason: "a test")
        case .freeze(let on): return FreezeGuests(event: event, isFrozen: on)
        case .places, .order:
            var later = self
            _ = later.plain.take(step, at: now)
            return ApplyCampaign(content: later.content)
        case .checkIn(let guest, let people): return CheckIn(event: event, guest: id(guest), people: people)
        case .undo(let guest): return UndoCheckIn(event: event, guest: id(guest))
        }
    }

    /// Takes the same step in the model and holds the store against it. A refusal is an outcome; other errors are faults.
    mutating func hold(_ outcome: Result<any Sendable, any Error>?, _ book: SeatPage) throws {
        let rows = book.rows
        guard let step = steps.last else { return }
        if case .failure(let error) = outcome, !(error is any Refusal) { throw fault("\(error)") }
        var isDone = true
        if case .failure = outcome { isDone = false }
        let known = plain.entries.count
        guard plain.take(step, at: now) == isDone else {
            throw fault(isDone ? "was done, but had to be refused" : "was refused: \(String(describing: outcome))")
        }
        if plain.entries.count > known, case .success(var receipt as PlaceReceipt) = outcome {
            receipt.link = receipt.link ?? book.linkInMail
            receipts.append(receipt)
        }
        try compare(rows)
        try WalkRules(
            before: before.rows, after: rows, seating: book.seating, order: book.order, step: step,
            isFrozen: plain.isFrozen, target: target(of: step)
        ).check { fault($0) }
        for live in Dictionary(grouping: plain.entries.filter { $0.address != nil && $0.isLive }, by: \.address).values
        where live.count > 1 { throw fault("an address has \(live.count) live entries") }
        before = (rows, plain.taken)
    }

    private func target(of step: Step) -> Identifier<Attendance>? {
        switch step {
        case .offer(let number), .approve(let number), .confirm(let number): receipts[number].id
        default: nil
        }
    }

    private mutating func compare(_ rows: [Attendance]) throws {
        let numbers = Dictionary(uniqueKeysWithValues: receipts.enumerated().map { ($1.id, $0) })
        for (index, row) in rows.enumerated() {
            guard plain.entries.indices.contains(index), plain.entries[index].state == .offered, row.state == .offered,
                plain.entries[index].until == nil, let until = row.keptUntil
            else { continue }
            guard until > now, until <= plain.start else { throw fault("an offer ends at \(until), now is \(now)") }
            plain.entries[index].until = until
        }
        let found = rows.map { row in
            Line(
                number: numbers[row.id] ?? -1, state: row.state.rawValue, party: row.party,
                until: row.keptUntil ?? row.lapsesAt,
                cameIn: row.checkedIn)
        }
        let wanted = plain.entries.map { entry in
            Line(
                number: entry.number, state: entry.state.rawValue, party: entry.party, until: entry.until,
                cameIn: entry.cameIn)
        }
        guard found == wanted else {
            func text(_ lines: [Line]) -> String { lines.map { "\($0)" }.joined(separator: "\n") }
            throw fault("the store has\n\(text(found))\nnot\n\(text(wanted))")
        }
    }

    /// What is compared of an entry.
    private struct Line: Equatable {
        var number: Int
        var state: String
        var party: Int
        var until: Date?
        var cameIn: Int?
    }

    func fault(_ sentence: String) -> WalkFault {
        let way = steps.map { "\($0)" }.joined(separator: ", ")
        return WalkFault(
            description:
                "Seed \(seed), step \(steps.count), places \(plain.places ?? -1), \(plain): \(sentence)\n\(way)")
    }
}

struct WalkFault: Error, CustomStringConvertible {
    var description: String
}
