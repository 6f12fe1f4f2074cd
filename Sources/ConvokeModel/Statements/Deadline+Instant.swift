import Foundation

extension Deadline {
    /// The last instant that is in time.
    public var instant: Date {
        switch zone {
        case .zone(let zone): zone.nearestInstant(of: at, fold: .later)
        case .anywhereOnEarth: Date(timeIntervalSince1970: Double(at.wallSeconds + 12 * 3600))
        }
    }
}
