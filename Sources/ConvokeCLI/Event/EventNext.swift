import ArgumentParser
import Convoke

struct EventNext: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Show what is to be done next, by whom, and with which command.",
        discussion: """
            Example:
              convoke event next panel
              soon  Announce it                   panel  by Mon 1 Mar 2027, 23:59 Europe/Zurich  organisation ishr
                    convoke event announce panel
            Side events, screenings and panels each have their own way. Without an event all of them are looked at, what is late
            first. What cannot be seen from the files is noted with 'event step'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Only this event.") var event: Identifier<Event>?

    func run() async throws {
        let steps = try await common.withWorkspace { try await $0.nextSteps(of: event) }
        try common.print(steps, schema: "event.next") { $0.text }
    }
}

extension [NextStep] {
    fileprivate var text: String {
        guard !isEmpty else { return "Nothing to do." }
        let widest = Swift.min(48, map(\.task.displayWidth).max() ?? 0)
        return map { step in
            let due = step.at.flatMap { at in
                step.zone.map {
                    "by " + WhenListing(.timed(start: at, end: nil, zone: $0, fold: nil), in: .english).line
                }
            }
            let words = [step.task.padding(to: widest), step.event.text, due] + step.who.map(Optional.some)
            return step.state.word.padding(to: 7) + words.compactMap { $0 }.joined(separator: "  ") + "\n"
                + "".padding(to: 7) + step.command
        }.joined(separator: "\n")
    }
}
