/// The short name of an organisation, as people write it beside the long one.
public enum Acronym {
    /// Whether a text is one by its looks: a word of capitals, such as `CEJIL` or `ERIC-SJ`.
    public static func isOne(_ text: some StringProtocol) -> Bool {
        (2...12).contains(text.count) && text.count(where: \.isLetter) >= 2
            && text.allSatisfy { $0.isUppercase || $0.isNumber || "-.&".contains($0) }
    }

    /// A name with its acronym behind it, in brackets or after a dash, taken apart.
    public static func split(_ name: String) -> (name: String, acronym: String?) {
        if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
            let inside = name[name.index(after: open)...].dropLast()
            let before = name[..<open].trimmingBlanks
            if isOne(inside), !before.isEmpty { return (before, String(inside)) }
        }
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return (name, nil) }
        for dash in [" - ", " – ", " — ", " -", " –"] {
            guard let range = name.ranges(of: dash).last else { continue }
            let after = name[range.upperBound...].trimmingBlanks
            let before = name[..<range.lowerBound].trimmingBlanks
            if isOne(after), !before.isEmpty { return (before, after) }
        }
        return (name, nil)
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    public var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
