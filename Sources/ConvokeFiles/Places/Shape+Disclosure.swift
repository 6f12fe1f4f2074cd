import ConvokeModel

extension Shape {
    static let disclosure = Shape.either([.words(DisclosureWord.words), .record(.onTheDay)])
}

extension Record {
    static let onTheDay = Record("disclosure", [Field("on-the-day", .time, required: true, "from this local time on")])
}

/// The disclosures that are a word alone.
enum DisclosureWord: String, Word { case `public`, confirmedGuests, never }

extension Value {
    func disclosure() -> Disclosure? {
        if case .map = node.value {
            return fields(.onTheDay)?["on-the-day"]?.parsed(LocalDateTime.self).map { .onTheDay(from: $0) }
        }
        if case .text("on-the-day", _) = node.value {
            refuse(
                "bad-value", "'on-the-day' needs the time from which it is told.",
                hint: "Write {on-the-day: 2025-10-15T09:00}, in the zone of the event.")
            return nil
        }
        return word(DisclosureWord.self).map { word in
            switch word {
            case .public: .public
            case .confirmedGuests: .confirmedGuests
            case .never: .never
            }
        }
    }
}
