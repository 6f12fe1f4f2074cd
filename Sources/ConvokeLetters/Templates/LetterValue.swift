import Mustache

/// A value as templates see it. The engine is given nothing else: it would look into other values by reflection, private
/// properties included, and would run what it takes for a lambda.
enum LetterValue: Sendable {
    /// The mark of a slot.
    case text(String)
    case flag(Bool)
    case nothing
    case list([LetterValue])
    case group([String: LetterValue])
}

extension LetterValue: MustacheParent {
    func child(named name: String) -> Any? {
        guard case .group(let values) = self, let value = values[name] else { return nil }
        switch value {
        case .flag(let flag): return flag
        case .list(let items): return items
        case .text, .nothing, .group: return value
        }
    }
}

extension LetterValue: MustacheCustomRenderable {
    var renderText: String { if case .text(let mark) = self { mark } else { "" } }
    var isNull: Bool { if case .nothing = self { true } else { false } }
}

extension LetterValue: MustacheTransformable {
    func transform(_ name: String) -> Any? { nil }
}
