/// A choice among a few words of the field. Data and JSON hold the camel-case word (`sideEvent`); files, commands and
/// people use the hyphenated one (`side-event`).
public protocol Word: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {}

extension Word {
    /// The word as files and commands write it: `side-event`.
    public var word: String { hyphenated(rawValue) }

    /// Reads either spelling.
    public init?(word: String) {
        guard let value = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else { return nil }
        self = value
    }

    public static var words: [String] { allCases.map(\.word) }
}

/// `side-event`, from `sideEvent`.
public func hyphenated(_ camelCase: String) -> String {
    var text = ""
    for scalar in camelCase.unicodeScalars {
        // The words are ours and ASCII; Unicode's own tables took a sixth of the time of a check.
        if ("A"..."Z").contains(scalar) {
            text += "-"
            text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
        } else {
            text.unicodeScalars.append(scalar)
        }
    }
    return text
}
