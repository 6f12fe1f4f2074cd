import ConvokeModel

/// One line of a list of signatories, taken apart from its end: country in brackets, after a slash, comma, dash or full
/// stop; acronym in brackets or after a dash.
struct SignatoryLine {
    private(set) var name: String
    private(set) var acronym: String?
    private(set) var place: SheetPlace?

    init(_ text: String, _ knowledge: SheetKnowledge) {
        name = Self.withoutEnd(text)
        for _ in 0..<4 {
            guard takeBracket(knowledge) || takePlace(knowledge) || takeAcronym() else { break }
            name = Self.withoutEnd(name)
        }
    }

    /// `(IDL)`, `(Peru)`, `(IDL, Peru)`.
    private mutating func takeBracket(_ knowledge: SheetKnowledge) -> Bool {
        guard let last = name.last, ")]）".contains(last), let open = name.lastIndex(where: { "([（".contains($0) })
        else {
            return false
        }
        let before = Self.withoutEnd(String(name[..<open]))
        let parts = name[name.index(after: open)...].dropLast().split(whereSeparator: { ",/;–".contains($0) })
            .map(\.trimmingBlanks)
        guard !before.isEmpty, (1...2).contains(parts.count) else { return false }
        var (acronym, place) = (self.acronym, self.place)
        for part in parts {
            // Two capitals may be either: (MA) of "Mujeres en Acción" is hardly Morocco.
            let isInitials =
                part.count == 2
                && part == String(before.split(separator: " ").compactMap(\.first).filter(\.isUppercase))
            if place == nil, !isInitials, let found = SheetPlace(part, knowledge) {
                place = found
            } else if acronym == nil, Acronym.isOne(part) {
                acronym = part
            } else {
                return false
            }
        }
        (name, self.acronym, self.place) = (before, acronym, place)
        return true
    }

    private mutating func takePlace(_ knowledge: SheetKnowledge) -> Bool {
        guard place == nil else { return false }
        for separator in ["\t", ",", ";", "/", ". ", " - ", " – ", " — ", "|", "،", " -", " –"] {
            guard let range = name.ranges(of: separator).last else { continue }
            let (before, after) = (
                Self.withoutEnd(String(name[..<range.lowerBound])), name[range.upperBound...].trimmingBlanks
            )
            // A code without brackets has to be in capitals; "…, no" is not Norway.
            guard !before.isEmpty, after.count > 2 || Country(after) != nil || after == "UK",
                let found = SheetPlace(after, knowledge)
            else { continue }
            (name, place) = (before, found)
            return true
        }
        return false
    }

    private mutating func takeAcronym() -> Bool {
        let parts = Acronym.split(name)
        guard acronym == nil, let found = parts.acronym else { return false }
        (name, acronym) = (parts.name, found)
        return true
    }

    /// Without blanks and what ends a line of a list; the full stop of "e.V." and "Inc." belongs to the name.
    private static func withoutEnd(_ text: String) -> String {
        var rest = text.trimmingBlanks
        while let last = rest.last, ",;:،؛–—".contains(last) || last == "." && endsSentence(rest) {
            rest = String(rest.dropLast()).trimmingBlanks
        }
        return rest
    }

    private static func endsSentence(_ text: String) -> Bool {
        let word = text.dropLast().reversed().prefix { !$0.isWhitespace }
        return word.first.map { ")]\"”»".contains($0) } == true || word.count > 3 && !word.contains(".")
    }
}
