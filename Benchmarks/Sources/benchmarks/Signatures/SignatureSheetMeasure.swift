import Convoke
import Foundation

/// A very long sheet of signatures: how long it takes to come in, to come in again, to be searched for doubles, to be sorted.
struct SignatureSheetMeasure {
    let data: URL
    private let rows = 100_000
    private let rounds = 3

    func section() async throws -> Section {
        let sheet = SignatureSheetText.of(rows: rows)
        var (first, again, suspicions, frozen) = ([Double](), [Double](), [Double](), [Double]())
        var found = 0
        var memory: [Int: Int] = [:]
        func measured(_ step: Int, _ work: () async throws -> Void) async throws -> Double {
            Self.forgetMostMemory()
            let seconds = try await Samples.measuring(work)
            memory[step] = max(memory[step] ?? 0, Self.mostMemory)
            return seconds
        }
        for round in 0..<rounds {
            let workspace = try await SignatureSheetText.workspace(in: data.appendingPathComponent("sheet-\(round)"))
            first.append(try await measured(0) { try await take(sheet, workspace, adding: rows) })
            again.append(try await measured(1) { try await take(sheet, workspace, adding: 0) })
            suspicions.append(
                try await measured(2) {
                    found = try await workspace.perform(ListSuspicions(statement: SignatureSheetText.statement())).count
                })
            frozen.append(
                try await measured(3) {
                    _ = try await workspace.perform(FreezeStatement(statement: SignatureSheetText.statement()))
                })
            try await workspace.close()
        }
        return section([first, again, suspicions, frozen].map { Samples($0) }, memory, found: found)
    }

    private func take(_ sheet: [UInt8], _ workspace: Workspace, adding count: Int) async throws {
        let report = try await workspace.importSignatures(sheet, to: SignatureSheetText.statement()).report
        guard report.added == count, report.rejected.isEmpty else {
            throw Program.Failed(description: "\(report.added) rows came in, \(report.rejected.count) were rejected.")
        }
    }

    private func section(_ steps: [Samples], _ memory: [Int: Int], found: Int) -> Section {
        let names = [
            "import, with suspicions", "the same sheet again", "list all suspicions",
            "freeze: sort, set, seal and chain the list",
        ]
        let most = memory.values.max() ?? 0
        return Section(
            title: "A sheet of signatures",
            what: """
                A sheet of \(rows) rows, read and brought into a statement in one durable transaction, each row sealed, numbered and
                held against all others; \(found) pairs look as if they were one. \(rounds) rounds, each from empty; the memory is the
                most that the whole program had during the step.
                """,
            table: MarkdownTable(
                headings: ["", "median", "best", "memory"],
                rows: zip(names, steps).enumerated().map { step, row in
                    [row.0, row.1.median.asTime, row.1.percentile(0).asTime, "\(memory[step] ?? 0) MB"]
                }),
            goals: [
                Goal(
                    what: "import of \(rows) signatures with suspicions", wanted: "less than 10 s",
                    measured: steps[0].median.asTime, isMet: steps[0].median < 10),
                Goal(
                    what: "freeze a list of \(rows) names, sorted in its language", wanted: "less than 3 s",
                    measured: steps[3].median.asTime, isMet: steps[3].median < 3),
                Goal(
                    what: "memory for all of it", wanted: "less than 300 MB", measured: "\(most) MB", isMet: most < 300),
            ])
    }

    /// Makes Linux count anew what the program has at the most.
    private static func forgetMostMemory() {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    }

    /// What the program had in memory at the most since then, in megabytes.
    private static var mostMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
