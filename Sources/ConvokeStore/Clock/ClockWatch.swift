import ConvokeModel
import Foundation
import Synchronization

/// Holds the clock against the time since the machine started, for as long as a workspace is open: a clock that was set by
/// more than ten minutes is not believed until an organiser confirms it. Time that the machine slept is no jump.
public final class ClockWatch: Sendable {
    /// Seconds by which the two may differ: clocks are corrected all the time.
    static let tolerance = 600.0

    private let surroundings: Surroundings
    /// The clock when it was last believed, and the time since the machine started at that moment.
    private let start: Mutex<(wall: Double, elapsed: Double)>
    /// The time that was last noted in the data.
    private let noted = Mutex(Date.distantPast)

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        start = Mutex((surroundings.now().timeIntervalSince1970, surroundings.elapsed()))
    }

    /// Whether the clock was set since it was last believed.
    public var hasJumped: Bool {
        let (wall, elapsed) = (surroundings.now().timeIntervalSince1970, surroundings.elapsed())
        return start.withLock { abs((wall - $0.wall) - (elapsed - $0.elapsed)) > Self.tolerance }
    }

    /// Believes the clock as it is now.
    public func confirm() {
        let now = (surroundings.now().timeIntervalSince1970, surroundings.elapsed())
        start.withLock { $0 = now }
        noted.withLock { $0 = .distantPast }
    }

    /// Whether a time is to be noted in the data: once a minute.
    func isNew(_ now: Date) -> Bool { noted.withLock { now.timeIntervalSince($0) >= 60 } }
    func note(_ now: Date) { noted.withLock { $0 = now } }
}

extension CampaignReader {
    /// Whether the clock may release what is held back until a time: it was not set while the workspace was open, and is not
    /// behind the highest time that the data has seen.
    public var isClockTrusted: Bool {
        get throws {
            guard !hasClockJumped else { return false }
            if connection.memory.isClockBehind == nil {
                connection.memory.isClockBehind =
                    try highestTime().map { now < $0.addingTimeInterval(-ClockWatch.tolerance) } ?? false
            }
            return connection.memory.isClockBehind == false
        }
    }

    /// The time up to which something may be released: now, or never where the clock is not believed.
    public var releaseTime: Date { get throws { try isClockTrusted ? now : .distantPast } }

    private func highestTime() throws -> Date? {
        try connection.rows("SELECT value FROM setting WHERE name = 'highest-time'").first.flatMap {
            Double(try $0.text(0)).map { Date(timeIntervalSince1970: $0) }
        }
    }
}

extension CampaignTransaction {
    /// Notes the time in the data, unless the clock is not believed or it was noted a moment ago.
    public func noteTime(_ watch: ClockWatch) throws {
        guard watch.isNew(now), try isClockTrusted else { return }
        try setHighestTime()
        watch.note(now)
    }

    /// Takes the clock as right, whatever was seen before.
    public func confirmClock() throws {
        try setHighestTime()
        confirmsClock = true
    }

    private func setHighestTime() throws {
        connection.memory.isClockBehind = nil
        let time = String(Int(now.timeIntervalSince1970))
        try connection.execute(
            """
            INSERT INTO setting (name, value) VALUES ('highest-time', \(time)) \
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }
}
