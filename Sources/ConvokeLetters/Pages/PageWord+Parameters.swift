extension PageWord {
    /// The parameters that it has to have, written `{name}`.
    var parameters: Set<String> {
        switch self {
        case .publishedBy: ["name"]
        case .entryBy, .partUntil: ["day"]
        case .partName: ["language"]
        case .registerNotYet, .signUntil, .placeOffered, .readingNote: ["time"]
        case .keptDays: ["days"]
        case .errorParty: ["most"]
        case .signedBy, .placePosition, .signatureVersion: ["count"]
        default: []
        }
    }

    /// Those that a template can print by name.
    static var plain: [PageWord] { allCases.filter(\.parameters.isEmpty) }
}
