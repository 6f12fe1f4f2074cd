/// What a run found out.
struct Report {
    var machine: Machine
    var sections: [Section] = []

    var goals: [Goal] { sections.flatMap(\.goals) }

    var text: String {
        """
        # How fast

        The figures of one run, written by `swift run -c release --package-path Benchmarks benchmarks --write`. Each is held against a rival measured in the same
        run, in turns with it; medians of several repetitions.

        \(machine.lines.map { "- \($0)" }.joined(separator: "\n"))

        \(sections.map(\.text).joined(separator: "\n\n"))

        ## Goals

        \(goalTable)

        """
    }

    var goalTable: String {
        MarkdownTable(
            headings: ["what", "goal", "measured", ""],
            rows: goals.map { [$0.what, $0.wanted, $0.measured, $0.isMet ? "met" : "**missed**"] }
        ).text
    }
}

/// One subject: what was measured, and the figures.
struct Section {
    var title: String
    /// What was measured, in a sentence or two.
    var what: String
    var table: MarkdownTable
    var goals: [Goal] = []

    var text: String { "## \(title)\n\n\(what)\n\n\(table.text)" }
}

/// A figure that has to be reached.
struct Goal {
    var what: String
    var wanted: String
    var measured: String
    var isMet: Bool
}

struct MarkdownTable {
    var headings: [String]
    var rows: [[String]]

    /// The table with its columns aligned, so that it reads well in a terminal too.
    var text: String {
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let lines = all.map { row in
            "| "
                + row.enumerated().map { $1 + String(repeating: " ", count: widths[$0] - $1.count) }.joined(
                    separator: " | ") + " |"
        }
        let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }
}
