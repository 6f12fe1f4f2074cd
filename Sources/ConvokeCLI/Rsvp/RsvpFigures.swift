import ArgumentParser
import Convoke

struct RsvpFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Show an event's guests as rounded numbers, for funders.",
        discussion: """
            Example:
              convoke rsvp figures dissidents
            Fewer than 5 is shown as <5, everything else as a multiple of 5. A purge keeps these numbers and nothing else.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let figures = try await common.withWorkspace { try await $0.perform(ShowFigures(event: event)) }
        try common.print(figures, schema: "rsvp.figures") { shown in
            let figures = shown.figures
            let rows =
                [
                    ["parties that asked", figures.asked], ["seats confirmed", figures.confirmed],
                    ["came", figures.came],
                ]
                + figures.answers.flatMap { answers in
                    answers.cells.map { ["\(answers.question): \($0.label)", $0.guests] }
                }
            return Table(headings: ["GUESTS", "NUMBER"], rows: rows).text()
                + (shown.purgedOn.map { "\nNames were purged on \($0)." } ?? "")
        }
    }
}
