import Foundation

/// Numbers as bars, a line each: the label, the number, and a bar as long as it is large.
func barLines(_ bars: [(label: String, number: Int)], indent: String = "") -> [String] {
    let most = max(1, bars.map(\.number).max() ?? 1)
    let width = (bars.map(\.label.count).max() ?? 0) + 2
    return bars.map { label, number in
        indent + label.padding(toLength: width, withPad: " ", startingAt: 0)
            + String(number).padding(toLength: 7, withPad: " ", startingAt: 0)
            + String(repeating: "█", count: Int(Double(number) / Double(most) * 30))
    }
}
