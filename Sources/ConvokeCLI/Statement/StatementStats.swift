import ArgumentParser
import Convoke

struct StatementStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count a statement's signatures: over time, by country, category, source.",
        discussion: """
            Example:
              convoke statement stats el-salvador --public --svg signatures.svg
            With --public, whatever fewer than five signatories have in common is told as "other".
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Flag(help: "Figures that may be published.") var `public` = false
    @Option(help: ArgumentHelp("Draw the figures to this file.", valueName: "file")) var svg: String?

    func run() async throws {
        let (figures, campaign) = try await common.withWorkspace { workspace in
            (
                try await workspace.perform(
                    ShowSignatureFigures(statement: statement, isPublic: `public` ? true : nil)),
                try await workspace.perform(ExportCampaign()).campaign
            )
        }
        let groups = figures.bars { campaign.name(of: $0, in: campaign.mainLanguage) }
        if let svg {
            let title = "\(statement): \(figures.total) signatures"
            try BuiltFiles.write(BarFigure(groups, title: title).svg, to: svg)
            common.remark("The picture is in \(svg).")
        }
        try common.print(figures, schema: "statement.stats") { figures in
            var lines = [
                "\(figures.total) signatures; organisations: \(figures.organisations), individuals: \(figures.individuals)"
            ]
            if let goal = figures.goal, goal > 0 {
                let done = min(30, figures.total * 30 / goal)
                lines.append(
                    String(repeating: "█", count: done) + String(repeating: "░", count: 30 - done)
                        + "  \(figures.total) of \(goal)")
            }
            for milestone in figures.milestones {
                let lost = milestone.lostOn.map { ", below it since \($0)" } ?? ""
                lines.append("\(milestone.value) reached on \(milestone.reachedOn)\(lost)")
            }
            for group in groups where !group.bars.isEmpty {
                lines += ["", group.title] + barLines(group.bars, indent: "  ")
            }
            return lines.joined(separator: "\n")
        }
    }
}
