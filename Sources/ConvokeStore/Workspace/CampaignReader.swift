import ConvokeModel
import Foundation

/// A campaign's data as of one moment, for reading. Lives no longer than the closure that it is handed to.
public class CampaignReader {
    let connection: any DatabaseConnection
    let vault: Vault
    let knownTerms: TermsMemory
    /// The moment, to the second.
    public let now: Date
    /// Who asks: a stranger unless told.
    public var actor = Actor.anyone
    /// Whether the clock was set while the workspace was open.
    public var hasClockJumped = false
    private var scopeKeys: [SealingScope: Vault.Keys] = [:]

    init(connection: any DatabaseConnection, vault: Vault, now: Date, knownTerms: TermsMemory = TermsMemory()) {
        self.connection = connection
        self.vault = vault
        self.knownTerms = knownTerms
        self.now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    }

    func cachedKeys(for scope: SealingScope) throws -> Vault.Keys? {
        if let known = scopeKeys[scope] { return known }
        let keys = try keysIfAny(for: scope)
        scopeKeys[scope] = keys
        return keys
    }

    func forgetKeys(for scope: SealingScope) { scopeKeys[scope] = nil }

    func forgetAllKeys() { scopeKeys = [:] }

    func remember(_ keys: Vault.Keys, for scope: SealingScope) { scopeKeys[scope] = keys }

    /// Today in UTC; the hour of what guests and signatories do is not kept.
    public var today: LocalDate { Zone.utc.local(now).date }
}

/// A campaign's data within one transaction. Everything done here becomes durable together, or not at all.
public final class CampaignTransaction: CampaignReader {
    let randomness: Randomness
    var journalPlace = 0
    /// Whether keys have to be destroyed, or guests noted as erased, once this is durable.
    public internal(set) var leavesKeysToDestroy = false
    public internal(set) var purgedEvents: [Identifier<Event>] = []

    init(
        connection: any DatabaseConnection, vault: Vault, surroundings: Surroundings, actor: Actor,
        knownTerms: TermsMemory = TermsMemory()
    ) {
        randomness = surroundings.randomness
        super.init(connection: connection, vault: vault, now: surroundings.now(), knownTerms: knownTerms)
        self.actor = actor
    }

    public func newIdentifier<Thing>(of type: Thing.Type = Thing.self) -> Identifier<Thing> {
        Identifier(random: randomness)
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
        // Eight bytes for each call of the system.
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(count))
    }
}
