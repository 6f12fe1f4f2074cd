import ArgumentParser
import Convoke

struct EventWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Live with a clash, and say why.",
        discussion: """
            Example:
              convoke event waive panel person-twice --with vigil --reason "Ana opens the vigil and leaves at once"
            It no longer stands in the way of announcing or moving; 'event conflicts --waived' shows it with the reason.
            Name people by their keys: the whole team reads the reason.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The kind of clash, as 'event conflicts' names it: room-twice, person-twice…") var kind: ClashKind
    @Option(name: .customLong("with"), help: "The other event; else every clash of that kind at the event.")
    var other: Identifier<Event>?
    @Option(help: "Why, in one line.") var reason: String?
    @Flag(help: "Take it back.") var undo = false

    func validate() throws {
        guard undo != (reason != nil) else {
            throw ValidationError("Say why with --reason, or take it back with --undo: one of the two.")
        }
    }

    func run() async throws {
        let waived = try await common.withWorkspace { workspace in
            if let reason {
                return try await workspace.perform(WaiveClash(event: event, kind: kind, other: other, reason: reason))
            }
            return try await workspace.perform(UnwaiveClash(event: event, kind: kind, other: other))
        }
        try common.print(waived, schema: "event.waive") {
            undo
                ? "What was waived at \(event) counts again."
                : $0.clashes == 0
                    ? "Waived for the day it comes: now there is no such clash at \(event)."
                    : "Waived: \($0.clashes) clash\($0.clashes == 1 ? "" : "es") at \(event)."
        }
    }
}

extension ClashKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}
