/// A value of a YAML file as it was written: nothing guessed, each part with its place.
struct YamlNode: Sendable {
    var spot: Spot
    var value: YamlValue
}

indirect enum YamlValue: Sendable {
    case text(String, YamlStyle)
    case list([YamlNode])
    case map([YamlPair])
    /// A field without a value.
    case nothing
    /// A value of which the reader has complained already.
    case refused
}

enum YamlStyle: Sendable { case plain, quoted, block }

struct YamlPair: Sendable {
    var key: String
    var spot: Spot
    var value: YamlNode
}

extension YamlNode {
    var pairs: [YamlPair] { if case .map(let pairs) = value { pairs } else { [] } }
}
