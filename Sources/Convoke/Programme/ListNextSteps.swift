import ConvokeModel
import ConvokeStore

/// Tells what is to be done next for one event or for all: by when, by whom, and with which command.
public struct ListNextSteps: ReadUseCase {
    public static let name = "event.next"
    public static let permission = Permission.reader

    public var event: Identifier<Event>?
    /// The rules of forums to go by; without any, only what the events say themselves.
    public var rules: [ForumRules]?

    public init(event: Identifier<Event>? = nil, rules: [ForumRules]? = nil) {
        self.event = event
        self.rules = rules
    }

    public func read(from reader: CampaignReader) throws -> [NextStep] {
        if let event { _ = try reader.existing(.event(event)) }
        let (content, lives) = try reader.wholeCampaign()
        let dates = content.deadlines(
            rules: rules ?? [], events: lives.events, statements: lives.statements, marks: try reader.deadlineMarks())
        return content.nextSteps(
            of: event.map { [$0] } ?? content.events.keys.sorted(), lives.events, dueDates: dates,
            clashes: try reader.clashes(in: content, lives), at: reader.now)
    }
}

extension Workspace {
    /// What is to be done next, by the rules at hand.
    public func nextSteps(of event: Identifier<Event>? = nil) async throws -> [NextStep] {
        try await perform(ListNextSteps(event: event, rules: forumRules()))
    }
}
