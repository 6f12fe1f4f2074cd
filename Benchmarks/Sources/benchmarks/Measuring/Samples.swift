import Foundation

/// Figures of the same thing, measured again and again.
struct Samples {
    private var sorted: [Double] = []

    init(_ values: [Double] = []) { sorted = values.sorted() }

    var count: Int { sorted.count }
    var median: Double { percentile(50) }

    /// The value that so many percent stay at or below; 0 where nothing was measured.
    func percentile(_ percent: Double) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = Int((percent / 100 * Double(sorted.count)).rounded(.up)) - 1
        return sorted.indices.contains(place) ? sorted[place] : percent <= 0 ? sorted[0] : last
    }

    static func measuring(_ work: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await work()
        return start.duration(to: .now).seconds
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension Double {
    /// `850 µs`, `12.3 ms`, `1.24 s`
    var asTime: String {
        if self < 0.001 { return String(format: "%.0f µs", self * 1e6) }
        if self < 1 { return String(format: "%.1f ms", self * 1e3) }
        return String(format: "%.2f s", self)
    }

    var asRate: String { "\(Int(self.rounded()))/s" }
    var asRatio: String { String(format: "%.2f ×", self) }
}
