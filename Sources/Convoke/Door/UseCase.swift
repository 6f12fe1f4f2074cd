import ConvokeModel
import ConvokeStore

/// One thing that a person can ask of a campaign, as a value: commands, pages and tests ask in the same way.
public protocol UseCase: Codable, Sendable {
    associatedtype Outcome: Codable & Sendable
    /// API path, journal entry and command in one: `event.cancel`.
    static var name: String { get }
    /// Who may ask.
    static var permission: Permission { get }
    /// Whether the outcome is kept under a request id; not where it is full of names.
    static var keepsOutcome: Bool { get }
    /// What it decides about: others that decide about something else may run beside it.
    var lane: Lane { get }
    /// Does it. Everything written here becomes durable together, or not at all.
    func perform(in transaction: CampaignTransaction) throws -> Outcome
}

extension UseCase {
    public static var keepsOutcome: Bool { true }
    public var lane: Lane { .campaign }
}

/// One thing that a person can read of a campaign. Its outcome is a view: what the asker may not know has no field there.
public protocol ReadUseCase: Codable, Sendable {
    associatedtype Outcome: Codable & Sendable
    static var name: String { get }
    static var permission: Permission { get }
    func read(from reader: CampaignReader) throws -> Outcome
}

/// An outcome of use cases that have nothing to tell.
public struct Done: Codable, Hashable, Sendable {
    public init() {}
}
