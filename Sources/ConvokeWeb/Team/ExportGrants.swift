import Convoke
import Synchronization

/// Who asks to take a list of guests away, and who may: for an hour, in memory alone.
final class ExportGrants: Sendable {
    struct Request: Hashable, Sendable {
        var event: Identifier<Event>
        var asker: Identifier<TeamMember>
    }

    /// Seconds for which a request waits, and for which a yes is good.
    static let patience = 3600.0
    private static let most = 1000

    private let state = Mutex<(asked: [Request: Double], granted: [Request: Double])>(([:], [:]))
    private let elapsed: @Sendable () -> Double

    init(_ surroundings: Surroundings) { elapsed = surroundings.elapsed }

    func ask(_ event: Identifier<Event>, by asker: Identifier<TeamMember>) {
        let now = elapsed()
        state.withLock { state in
            state.asked = state.asked.filter { now - $0.value < Self.patience }
            if state.asked.count < Self.most { state.asked[Request(event: event, asker: asker)] = now }
        }
    }

    func isAsked(_ event: Identifier<Event>, by asker: Identifier<TeamMember>) -> Bool {
        let (now, request) = (elapsed(), Request(event: event, asker: asker))
        return state.withLock { state in state.asked[request].map { now - $0 < Self.patience } ?? false }
    }

    /// What others ask for: nobody agrees with themselves.
    func waiting(for member: Identifier<TeamMember>) -> [Request] {
        let now = elapsed()
        return state.withLock { $0.asked }.filter { $0.key.asker != member && now - $0.value < Self.patience }
            .sorted { ($0.value, $0.key.event.text) < ($1.value, $1.key.event.text) }.map(\.key)
    }

    /// A second person agrees; false where nobody else asked.
    func agree(to event: Identifier<Event>, asked asker: Identifier<TeamMember>, by other: Identifier<TeamMember>)
        -> Bool
    {
        guard other != asker, isAsked(event, by: asker) else { return false }
        let request = Request(event: event, asker: asker)
        state.withLock { $0.asked[request] = nil }
        grant(event, to: asker)
        return true
    }

    func grant(_ event: Identifier<Event>, to member: Identifier<TeamMember>) {
        let now = elapsed()
        state.withLock { state in
            state.granted = state.granted.filter { now - $0.value < Self.patience }
            state.granted[Request(event: event, asker: member)] = now
        }
    }

    func isGranted(_ event: Identifier<Event>, to member: Identifier<TeamMember>) -> Bool {
        let (now, request) = (elapsed(), Request(event: event, asker: member))
        return state.withLock { state in state.granted[request].map { now - $0 < Self.patience } ?? false }
    }
}
