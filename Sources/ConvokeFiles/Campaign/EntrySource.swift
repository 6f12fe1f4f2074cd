/// Where an entry of a campaign stands in its files, for finding a field's place again.
struct EntrySource: Sendable {
    /// One file's part of an entry.
    struct Part: Sendable {
        var file: SourceText
        var pairs: [YamlPair] = []
        /// The entry's first line.
        var spot = Spot.start
        var bodySpot: Spot?
    }

    var main: Part
    var translations: [String: Part] = [:]
    var sheet: (part: Part, sheet: Sheet)?

    init(_ main: Part) { self.main = main }

    /// The place of a field, or of the nearest thing around it that is there.
    func place(of fields: [String]) -> (file: SourceText, spot: Spot) {
        if fields.first == "signatories", let sheet {
            return (sheet.part.file, sheet.sheet.spot(of: Array(fields.dropFirst())) ?? .start)
        }
        if fields.count > 1, let language = fields.last, let part = translations[language],
            case .found(let spot) = part.place(of: fields.dropLast())
        {
            return (part.file, spot)
        }
        switch main.place(of: fields[...]) {
        case .found(let spot), .around(let spot): return (main.file, spot)
        }
    }
}

extension EntrySource.Part {
    enum Place { case found(Spot), around(Spot) }

    func place(of fields: ArraySlice<String>) -> Place {
        if fields.first == "body", let bodySpot { return .found(bodySpot) }
        var place = spot
        var node = YamlNode(spot: spot, value: .map(pairs))
        for (index, field) in fields.enumerated() {
            switch node.value {
            case .map(let pairs):
                guard let pair = Self.pair(field, in: pairs, isOutermost: index == 0) else { return .around(place) }
                node = pair.value
                // A single value is pointed at itself, a group of fields by its name.
                if case .text = node.value { place = node.spot } else { place = pair.spot }
            case .list(let items):
                guard let position = Int(field), items.indices.contains(position) else { return .around(place) }
                node = items[position]
                place = node.spot
            case .text, .nothing, .refused: return .around(place)
            }
        }
        return .found(place)
    }

    private static func pair(_ field: String, in pairs: [YamlPair], isOutermost: Bool) -> YamlPair? {
        let camel = Field(field, .text).camelName
        if let pair = pairs.first(where: { $0.key == field || $0.key == camel }) { return pair }
        // Whole days have a start and an end too, under other names.
        guard isOutermost else { return nil }
        switch field {
        case "start": return pairs.first { $0.key == "date" || $0.key == "from" || $0.key == "unannounced" }
        case "end": return pairs.first { $0.key == "through" || $0.key == "date" }
        default: return nil
        }
    }
}
