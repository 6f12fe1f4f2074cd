import Convoke
import Foundation

/// A very long sheet of signatures: how long it takes to come in, to come in again, to be searched for doubles, to be sorted.
struct SignatureSheetMeasure {
    let data: URL
    private let rows = 100_000
    private let rounds = 3

    func section() async throws -> Section {
        let sheet = SignatureSheetText.of(rows: rows)
        var (first, again, suspicions, sorted) = ([Double](), [Double](), [Double](), [Double]())
        var found = 0
        for round in 0..<rounds {
            let workspace = try await SignatureSheetText.workspace(in: data.appendingPathComponent("sheet-\(round)"))
            first.append(try await Samples.measuring { try await take(sheet, workspace, adding: rows) })
            again.append(try await Samples.measuring { try await take(sheet, workspace, adding: 0) })
            suspicions.append(
                try await Samples.measuring {
                    found = try await workspace.perform(ListSuspicions(statement: SignatureSheetText.statement())).count
                })
            let names = try await workspace.perform(ListSignatures(statement: SignatureSheetText.statement())).map(
                \.name)
            guard let language = LanguageTag("es") else { break }
            sorted.append(
                await Samples.measuring { _ = Collation(language: language).sorted(names, by: \.self) })
            try await workspace.close()
        }
        return section(Samples(first), Samples(again), Samples(suspicions), Samples(sorted), found: found)
    }

    private func take(_ sheet: [UInt8], _ workspace: Workspace, adding count: Int) async throws {
        let report = try await workspace.importSignatures(sheet, to: SignatureSheetText.statement()).report
        guard report.added == count, report.rejected.isEmpty else {
            throw Program.Failed(description: "\(report.added) rows came in, \(report.rejected.count) were rejected.")
        }
    }

    private func section(
        _ first: Samples, _ again: Samples, _ suspicions: Samples, _ sorted: Samples, found: Int
    ) -> Section {
        let memory = Self.mostMemory
        func row(_ what: String, _ samples: Samples) -> [String] {
            [what, samples.median.asTime, samples.percentile(0).asTime]
        }
        return Section(
            title: "A sheet of signatures",
            what: """
                A sheet of \(rows) rows, read and brought into a statement in one durable transaction, each row sealed, numbered and
                held against all others; \(found) pairs look as if they were one. \(rounds) rounds, each from empty; the program had at
                most \(memory) MB in memory.
                """,
            table: MarkdownTable(
                headings: ["", "median", "best"],
                rows: [
                    row("import, with suspicions", first), row("the same sheet again", again),
                    row("list all suspicions", suspicions), row("sort the names in Spanish", sorted),
                ]),
            goals: [
                Goal(
                    what: "import of \(rows) signatures with suspicions", wanted: "less than 10 s",
                    measured: first.median.asTime, isMet: first.median < 10),
                Goal(
                    what: "sort \(rows) names in a language's collation", wanted: "less than 3 s",
                    measured: sorted.median.asTime, isMet: sorted.median < 3),
            ])
    }

    /// What the program had in memory at the most, in megabytes.
    private static var mostMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
