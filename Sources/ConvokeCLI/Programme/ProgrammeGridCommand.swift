import ArgumentParser
import Convoke
import Foundation

struct ProgrammeGridCommand: AsyncParsableCommand {
    enum Form: String, ExpressibleByArgument, CaseIterable { case text, html, svg }

    static let configuration = CommandConfiguration(
        commandName: "grid", abstract: "Show the programme as days and rooms.",
        discussion: """
            Example:
              convoke programme grid --from 2026-03-02 --through 2026-03-06
              convoke programme grid --public --format html --to public/programme.html
            What clashes is marked with '!'. Without --public it shows drafts and places that are not public: for the team only.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var days: GridDays
    @Option(help: "text, html or svg.") var format: Form = .text
    @Option(name: .customLong("to"), help: ArgumentHelp("Write it to this file.", valueName: "file")) var target:
        String?

    func run() async throws {
        let grid = try await common.withWorkspace { try await days.grid(of: $0) }
        if let target {
            let text =
                switch format {
                case .text: grid.text(width: 100)
                case .html: grid.html
                case .svg: grid.svg
                }
            try BuiltFiles.write(text, to: target)
            return try common.print([target], schema: "programme.grid.file") { $0.joined() }
        }
        if common.json { return try common.print(grid, schema: "programme.grid") { _ in "" } }
        switch format {
        case .text: Output.print(grid.text(width: Terminal.width ?? 100))
        case .html: Output.printExactly(grid.html)
        case .svg: Output.printExactly(grid.svg)
        }
        if grid.untimed > 0 { common.remark("\(grid.untimed) without a time yet.") }
    }
}

/// Which days of the programme are looked at, and by whom.
struct GridDays: ParsableArguments {
    @Option(help: "The first day; all unless told.") var from: LocalDate?
    @Option(help: "The last day.") var through: LocalDate?
    @Option(help: "The language of titles.") var language: LanguageTag?
    @Flag(name: .customLong("public"), help: "Only what everybody may see.") var isPublic = false

    func validate() throws {
        if let from, let through, through < from { throw ValidationError("--through is before --from: swap them.") }
    }

    func grid(of workspace: Workspace, from first: LocalDate? = nil, through last: LocalDate? = nil) async throws
        -> ProgrammeGrid
    {
        if isPublic {
            return try await workspace.perform(ReadPublicCampaign())
                .grid(from: first ?? from, through: last ?? through, language: language)
        }
        return try await workspace.perform(
            ShowGrid(from: first ?? from, through: last ?? through, language: language))
    }
}
