/// From when until when somebody can come, or a room is to be had.
public struct AvailabilityWindow: Hashable, Sendable, Codable {
    public var from: LocalDateTime
    public var until: LocalDateTime
    /// Where these times are; of the venue or campaign where nothing is said.
    public var zone: Zone?

    public init(from: LocalDateTime, until: LocalDateTime, zone: Zone? = nil) {
        self.from = from
        self.until = until
        self.zone = zone
    }
}

/// Stretches of time in seconds since 1970, in order and apart from each other. An end does not belong to its stretch.
public struct TimeSpans: Hashable, Sendable {
    public private(set) var spans: [Range<Int>]

    /// The union of stretches in any order. Those that touch become one.
    public init(_ spans: [Range<Int>]) {
        self.spans = []
        for span in spans.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.spans.last, last.upperBound >= span.lowerBound {
                self.spans[self.spans.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                self.spans.append(span)
            }
        }
    }

    public func union(_ other: TimeSpans) -> TimeSpans { TimeSpans(spans + other.spans) }

    /// What lies in both.
    public func intersection(_ other: TimeSpans) -> TimeSpans {
        var common: [Range<Int>] = []
        var (here, there) = (0, 0)
        while here < spans.count, there < other.spans.count {
            let (left, right) = (spans[here], other.spans[there])
            let span =
                max(
                    left.lowerBound, right.lowerBound)..<max(
                    max(left.lowerBound, right.lowerBound), min(left.upperBound, right.upperBound))
            if !span.isEmpty { common.append(span) }
            if left.upperBound < right.upperBound { here += 1 } else { there += 1 }
        }
        return TimeSpans(common)
    }

    /// Whether something from start to end lies within one stretch; what takes no time may also lie at its end.
    public func contains(start: Int, end: Int) -> Bool {
        // The last stretch that begins at or before the start.
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].lowerBound <= start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && end <= spans[low - 1].upperBound
    }

    /// The stretches that something from start to end has a moment in common with.
    public func overlapping(start: Int, end: Int) -> [Range<Int>] {
        spans.filter { $0.lowerBound < max(end, start + 1) && start < $0.upperBound }
    }
}
