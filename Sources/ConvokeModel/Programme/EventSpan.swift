import Foundation

/// From when until when an event, with all that comes back of it, can be in the way of others; in seconds since 1970.
public struct EventSpan: Hashable, Sendable {
    /// Nothing for an event without a time.
    public var start: Int?
    /// Nothing also where it comes back without an end.
    public var end: Int?

    public init(of event: Event) {
        let whens = [event.when] + (event.recurrence?.moved.map(\.when) ?? [])
        // Whole days without a zone may be those of any place on Earth.
        let margin = whens.contains { $0.isAllDay && $0.zone == nil } ? 86_400 : 0
        start = whens.compactMap { $0.startInstant.map(Int.init(_:)) }.min().map { $0 - margin }
        let last = whens.compactMap { ($0.endInstant ?? $0.startInstant).map(Int.init(_:)) }.max()
        end = last.map { $0 + margin }
        guard let recurrence = event.recurrence, let start, let last else { return }
        switch recurrence.limit {
        case .forever, .count: end = nil
        case .until(let day): end = max(last, (day.dayNumber + 2) * 86_400 + last - start) + margin
        }
    }
}

extension Int {
    fileprivate init(_ instant: Date) { self = Int(instant.timeIntervalSince1970.rounded(.down)) }
}
