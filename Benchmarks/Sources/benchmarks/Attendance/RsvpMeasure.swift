import Convoke
import Foundation

/// Places at events: how many can ask for one at the same time, and how long each act takes on a very long waiting list.
struct RsvpMeasure {
    let data: URL
    private let callers = 100
    private let seconds = 3.0
    private let rounds = 5
    private let queue = 100_000
    private let guests = 1_000_000

    func section() async throws -> Section {
        let workspace = try await SeatedCampaign.workspace(in: data.appendingPathComponent("rsvp"))
        var (rates, latencies): ([Double], [Double]) = ([], [])
        var turns = [Int](repeating: 0, count: callers)
        let spent = Samples.processorSeconds
        for _ in 0..<rounds {
            let outcome = try await rush(workspace).run(from: &turns)
            rates.append(outcome.perSecond)
            latencies += outcome.latencies
        }
        let each = (Samples.processorSeconds - spent) / Double(max(1, latencies.count))
        let waiting = try await SeatedCampaign.seats("rush", in: workspace).waitlisted
        let seated = try await SeatedCampaign.fill("queue", waiting: queue, in: workspace)
        let (asked, passedOn) = try await onLongQueue(workspace, seated)
        _ = try await SeatedCampaign.fill("crowd", confirmed: guests, in: workspace)
        let counted = try await Samples.of(20) {
            _ = try await SeatedCampaign.seats("crowd", in: workspace)
        }
        try await workspace.close()
        return section(
            rate: Samples(rates).median, Samples(latencies), processor: each, waiting: waiting, asked: asked,
            passedOn: passedOn,
            counted: counted)
    }

    /// Strangers ask for places at an event that has few, each as a durable commit through the door.
    private func rush(_ workspace: Workspace) -> Callers {
        Callers(who: 0..<callers, seconds: seconds) { caller, turn in
            _ = try await workspace.perform(
                RequestPlace(
                    event: SeatedCampaign.key("rush"), guest: Guest(name: "Guest \(caller)-\(turn)")), as: .anyone)
        }
    }

    /// One request, then a cancellation that passes the seat on, again and again by one caller.
    private func onLongQueue(_ workspace: Workspace, _ seated: [Identifier<Attendance>]) async throws -> (
        Samples, Samples
    ) {
        let event = try SeatedCampaign.key("queue")
        let asked = try await Samples.of(200) {
            _ = try await workspace.perform(RequestPlace(event: event, guest: Guest(name: "Guest")), as: .anyone)
        }
        var cancelling = seated.makeIterator()
        let passedOn = try await Samples.of(200) {
            guard let guest = cancelling.next() else { return }
            _ = try await workspace.perform(CancelPlace(event: event, guest: guest))
        }
        return (asked, passedOn)
    }

    private func section(
        rate: Double, _ latency: Samples, processor: Double, waiting: Int, asked: Samples, passedOn: Samples,
        counted: Samples
    ) -> Section {
        func row(_ what: String, _ samples: Samples) -> [String] {
            [what, "", samples.median.asTime, samples.percentile(99).asTime]
        }
        return Section(
            title: "Places at events",
            what: """
                Requests through `Workspace.perform` by \(callers) callers at once for one event of 100 places, each answered when it is on the
                disk; \(waiting) parties waited in the end. Then single acts on a waiting list of \(queue) parties, and counts over \(guests) guests.
                """,
            table: MarkdownTable(
                headings: ["", "rate", "half within", "99 of 100 within"],
                rows: [
                    ["request, \(callers) callers", rate.asRate, latency.median.asTime, latency.percentile(99).asTime],
                    ["processor time of each of these", "", processor.asTime, ""],
                    row("request, \(queue) waiting", asked), row("cancel and pass on, \(queue) waiting", passedOn),
                    row("stats, \(guests) guests", counted),
                ]),
            goals: [
                Goal(
                    what: "durable requests for one event", wanted: "at least 8000/s", measured: rate.asRate,
                    isMet: rate >= 8_000),
                Goal(
                    what: "99 of 100 requests", wanted: "under 30 ms", measured: latency.percentile(99).asTime,
                    isMet: latency.percentile(99) < 0.03),
                Goal(
                    what: "request, \(queue) waiting", wanted: "median under 5 ms", measured: asked.median.asTime,
                    isMet: asked.median < 0.005),
                Goal(
                    what: "cancel and pass on, \(queue) waiting", wanted: "median under 5 ms",
                    measured: passedOn.median.asTime, isMet: passedOn.median < 0.005),
                Goal(
                    what: "stats, \(guests) guests", wanted: "under 200 ms", measured: counted.median.asTime,
                    isMet: counted.median < 0.2),
            ])
    }
}

extension Samples {
    /// What the processors spent on this program so far.
    static var processorSeconds: Double {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The seconds that each of so many repetitions takes.
    static func of(_ count: Int, _ work: () async throws -> Void) async rethrows -> Samples {
        var seconds: [Double] = []
        for _ in 0..<count { seconds.append(try await measuring(work)) }
        return Samples(seconds)
    }
}
