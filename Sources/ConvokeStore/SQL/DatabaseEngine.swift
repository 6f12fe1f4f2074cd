import ConvokeModel
import Foundation

/// What a transaction decides about, so that others which decide about something else need not wait for it.
public enum Lane: Hashable, Sendable {
    /// Anything: it runs alone.
    case campaign
    case event(Identifier<Event>)
    case statement(Identifier<JointStatement>)
    /// One that is found on the way, and claimed before anything of it is believed: a secret link says of what it is.
    case claimed
}

/// What gives snapshots of a campaign's data.
protocol DatabaseReading: Sendable {
    /// Runs the work on the data as of one moment, without waiting for writers.
    func read<Outcome: Sendable>(_ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome) async throws
        -> Outcome
    func close() throws
}

/// What keeps a campaign's data.
protocol DatabaseEngine: DatabaseReading {
    /// Runs the work in a transaction and answers when it is durable. It may be run again if the transaction was lost.
    func write<Outcome: Sendable>(
        in lane: Lane, _ work: @escaping @Sendable (any DatabaseConnection) throws -> Outcome
    ) async throws -> Outcome
    /// Sets the data up before anything else is done with it.
    func prepare(_ work: (any DatabaseConnection) throws -> Void) throws
    /// Keeps the data as it is before its format changes; gives what its owner should know.
    func keepBeforeUpgrade(to format: Int, in files: CampaignFiles) throws -> String
    /// Copies the whole data, as of one moment, to a new file that is there whole or not at all.
    func backUp(to file: URL, replacing: Bool) throws
    /// How many transactions wait at this moment.
    var waitingJobs: Int { get }
}
