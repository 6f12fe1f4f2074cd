import Foundation

extension When {
    /// Whether somebody cannot be at both from beginning to end.
    ///
    /// Where one ends when the other begins there is no clash. An end that is not known counts as the moment at which the
    /// event begins: it clashes with what it begins in the midst of, and never with what begins later.
    public func clashes(with other: When) -> Bool {
        guard let start = startInstant, let otherStart = other.startInstant else { return false }
        let end = max(start, endInstant ?? start)
        let otherEnd = max(otherStart, other.endInstant ?? otherStart)
        if start == otherStart { return true }
        return start < otherEnd && otherStart < end
    }
}
