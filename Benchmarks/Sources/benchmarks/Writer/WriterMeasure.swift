import Convoke
import Foundation

/// How many durable use cases a second the writer does for many callers, against one commit for each request.
struct WriterMeasure {
    var campaign: GeneratedCampaign
    var data: URL
    private let callers = 100
    private let rounds = 9
    private let seconds = 1.0

    private enum Subject: String, CaseIterable {
        case note = "one journal entry"
        case signature = "one signature of a statement"
        case event = "announce or postpone an event"
    }

    private struct Figures {
        var rates: [Double] = []
        var latencies: [Double] = []
        mutating func add(_ outcome: Callers.Outcome) {
            rates.append(outcome.perSecond)
            latencies += outcome.latencies
        }
    }

    func section() async throws -> Section {
        let workspace = Workspace(at: campaign.folder, options: .init(keys: data.appendingPathComponent("keys")))
        _ = try await workspace.apply()
        let raw = try RawInserts(file: data.appendingPathComponent("raw.sqlite"))
        var (alone, together): ([Subject: Figures], [Subject: Figures]) = ([:], [:])
        var (rawAlone, rawTogether): ([Double], [Double]) = ([], [])
        // Each side goes on where it stood, so that an event is announced and postponed by turns and nobody signs twice.
        var turns = Dictionary(
            uniqueKeysWithValues: Subject.allCases.map { ($0, [Int](repeating: 0, count: callers + 1)) })
        for _ in 0..<rounds {
            rawAlone.append(try raw.perSecond(sharing: 1, for: seconds))
            rawTogether.append(try raw.perSecond(sharing: callers, for: seconds))
            for subject in Subject.allCases {
                for who in [callers..<callers + 1, 0..<callers] {
                    let group = Callers(who: who, seconds: seconds) { caller, turn in
                        try await Self.ask(subject, of: workspace, caller, turn)
                    }
                    let outcome = try await group.run(from: &turns[subject, default: []])
                    if who.count == 1 {
                        alone[subject, default: Figures()].add(outcome)
                    } else {
                        together[subject, default: Figures()].add(outcome)
                    }
                }
            }
        }
        try raw.close()
        try await workspace.close()
        return section(alone, together, rawAlone: rawAlone, rawTogether: rawTogether)
    }

    /// The median of what each round gave: what else the machine has to do falls on both sides of a round.
    private static func ratio(_ many: [Double], to one: [Double]) -> Double {
        Samples(zip(many, one).map { $0 / $1 }).median
    }

    private static func ask(_ subject: Subject, of workspace: Workspace, _ caller: Int, _ turn: Int) async throws {
        guard let event = Identifier<Event>(GeneratedCampaign.eventKey(caller)),
            let statement = Identifier<JointStatement>("statement-0")
        else { return }
        switch subject {
        case .note: _ = try await workspace.perform(NoteOne(event: event))
        case .signature:
            _ = try await workspace.perform(SignOne(statement: statement, name: "Signatory \(caller) \(turn)"))
        case .event where turn.isMultiple(of: 2): _ = try await workspace.perform(PostponeEvent(event: event))
        case .event: _ = try await workspace.perform(AnnounceEvent(event: event))
        }
    }

    private func section(
        _ alone: [Subject: Figures], _ together: [Subject: Figures], rawAlone: [Double], rawTogether: [Double]
    ) -> Section {
        var rows: [[String]] = []
        var goals: [Goal] = []
        for subject in Subject.allCases {
            let (one, many) = (alone[subject] ?? Figures(), together[subject] ?? Figures())
            let ratio = Self.ratio(many.rates, to: one.rates)
            for (who, figures, ratio) in [("1 caller", one, 1), ("\(callers) callers", many, ratio)] {
                let latency = Samples(figures.latencies)
                rows.append([
                    "\(subject.rawValue), \(who)", Samples(figures.rates).median.asRate, latency.median.asTime,
                    latency.percentile(99).asTime, ratio.asRatio,
                ])
            }
            goals.append(
                Goal(
                    what: "\(subject.rawValue): \(callers) callers against one commit each", wanted: "at least 8 ×",
                    measured: ratio.asRatio,
                    isMet: ratio >= 8))
        }
        rows.append(["plain GRDB, 1 row a commit", Samples(rawAlone).median.asRate, "", "", Double(1).asRatio])
        let ratio = Self.ratio(rawTogether, to: rawAlone)
        rows.append(["plain GRDB, \(callers) rows a commit", Samples(rawTogether).median.asRate, "", "", ratio.asRatio])
        return Section(
            title: "Durable use cases",
            what: """
                Use cases through `Workspace.perform` on the large campaign, each answered when it is on the disk (WAL, the log made
                `synchronous = FULL`): \(callers) callers at once, whose commits are shared, against one caller, whose every request
                is a commit. Plain rows of one text through GRDB, as durable, show what the disk allows. \(rounds) rounds in turns;
                median rates, the median of each round's ratio, latencies over all requests. Sharing spares commits, not
                work: the quicker the disk and the dearer the use case, the smaller the ratio.
                """,
            table: MarkdownTable(headings: ["", "rate", "half within", "99 of 100 within", "ratio"], rows: rows),
            goals: goals)
    }
}
