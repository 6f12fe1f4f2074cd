import ArgumentParser
import Convoke

struct EventStepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Note a step of an event's work, such as 'submitted' or 'refused'.",
        discussion: """
            Example:
              convoke event step panel submitted
            'refused' takes a side event off the forum's way: it then needs a place of its own. 'merged' with --into says with
            which event the forum made it one. What is not needed is waived with --waive and a --reason.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The step.") var step: EventStep
    @Flag(help: "It is not needed.") var waive = false
    @Option(help: "Why it is not needed, in one line; the whole team reads it.") var reason: String?
    @Option(help: "For 'merged': the event that it goes on as.") var into: Identifier<Event>?
    @Flag(help: "Take back what was noted.") var undo = false

    func validate() throws {
        guard !(waive && undo) else { throw ValidationError("--waive and --undo exclude each other.") }
        guard waive == (reason != nil) else { throw ValidationError("--waive and --reason go together.") }
        guard (step == .merged && !undo) == (into != nil) else {
            throw ValidationError("'merged' goes with --into and the key of the other event.")
        }
    }

    func run() async throws {
        let marked = try await common.withWorkspace {
            try await $0.perform(
                MarkStep(
                    event: event, step: step, state: undo ? nil : waive ? .waived : .done, reason: reason, other: into))
        }
        try common.print(marked, schema: "event.step") { mark in
            switch mark.state {
            case .done: "Noted: \(mark.step.word) of \(mark.event)."
            case .waived: "Waived: \(mark.step.word) of \(mark.event)."
            case nil: "Taken back: \(mark.step.word) of \(mark.event)."
            }
        }
        common.remark("What comes next: convoke event next \(event)")
    }
}

extension EventStep: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}
