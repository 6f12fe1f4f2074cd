import ConvokeModel
import Foundation

/// A campaign's data as of one moment, for reading. Lives no longer than the closure that it is handed to.
public class CampaignReader {
    let connection: any DatabaseConnection
    let vault: Vault
    let documentMemory: DocumentMemory
    /// The moment, to the second.
    public let now: Date
    /// Who asks: a stranger unless told.
    public var actor = Actor.anyone
    /// Whether the clock was set while the workspace was open.
    public var hasClockJumped = false
    /// Today in UTC; the hour of what guests and signatories do is not kept.
    public private(set) lazy var today: LocalDate = Zone.utc.local(now).date

    init(connection: any DatabaseConnection, vault: Vault, now: Date, documentMemory: DocumentMemory = DocumentMemory())
    {
        self.connection = connection
        self.vault = vault
        self.documentMemory = documentMemory
        self.now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    }
}

/// A campaign's data within one transaction. Everything done here becomes durable together, or not at all.
public final class CampaignTransaction: CampaignReader {
    let randomness: Randomness
    var journalPlace = 0
    /// Whether keys have to be destroyed, or guests noted as erased, once this is durable.
    public internal(set) var leavesKeysToDestroy = false
    /// Whether the clock is taken as right from then on, however it was set.
    public internal(set) var confirmsClock = false
    public internal(set) var purgedEvents: [Identifier<Event>] = []

    init(
        connection: any DatabaseConnection, vault: Vault, surroundings: Surroundings, actor: Actor,
        documentMemory: DocumentMemory = DocumentMemory()
    ) {
        randomness = surroundings.randomness
        super.init(connection: connection, vault: vault, now: surroundings.now(), documentMemory: documentMemory)
        self.actor = actor
    }

    /// A random identifier whose first eight letters are those of the whole commit: rows that are written together lie side by
    /// side in an index, and it tells nothing of what came before or after. 90 bits are its own.
    public func newIdentifier<Thing>(of type: Thing.Type = Thing.self) -> Identifier<Thing> {
        let (start, own) = (commitStart, Identifier<Thing>(random: randomness))
        return Identifier(start + own.text.dropFirst(start.utf8.count)) ?? own
    }

    /// Eight random letters, the same for all that share a commit.
    var commitStart: String {
        if let start = connection.memory.start { return start }
        let start = String(Identifier<CommitMemory>(random: randomness).text.prefix(8))
        connection.memory.start = start
        return start
    }
}

/// Gives so many random bytes, fit for secrets.
public typealias Randomness = @Sendable (Int) -> [UInt8]

/// What comes from outside: the clock and the source of randomness. Tests bring their own.
public struct Surroundings: Sendable {
    public var now: @Sendable () -> Date
    public var randomness: Randomness
    /// Seconds since some moment, of a clock that nobody sets and that runs while the machine sleeps.
    public var elapsed: @Sendable () -> Double

    /// Without a clock of its own for it, time elapses as `now` says.
    public init(
        now: @escaping @Sendable () -> Date, randomness: @escaping Randomness,
        elapsed: (@Sendable () -> Double)? = nil
    ) {
        self.now = now
        self.randomness = randomness
        self.elapsed = elapsed ?? { now().timeIntervalSince1970 }
    }

    /// The machine's clock and its secure random source.
    public static let real = Surroundings(now: { Date() }, randomness: randomBytes, elapsed: elapsedTime)

    /// `ContinuousClock` is the system's boot clock.
    private static let elapsedTime: @Sendable () -> Double = {
        let since = started.duration(to: .now).components
        return Double(since.seconds) + Double(since.attoseconds) / 1e18
    }
    private static let started = ContinuousClock.now

    private static let randomBytes: Randomness = { count in
        // The system gives at most 256 bytes at once, and fails only where there is no such memory.
        var bytes = [UInt8](repeating: 0, count: count)
        for start in stride(from: 0, to: count, by: 256) {
            let failed = bytes[start..<min(start + 256, count)].withUnsafeMutableBytes { room in
                room.baseAddress.map { getentropy($0, room.count) } ?? 0
            }
            precondition(failed == 0, "the system gives no random bytes")
        }
        return bytes
    }
}
