/// Writes values as YAML that every reader of YAML understands alike.
struct YamlEmitter {
    private static let width = 100
    private(set) var text = ""

    static func text(of fields: [WrittenField]) -> String {
        var emitter = YamlEmitter()
        emitter.map(fields, indent: 0)
        return emitter.text
    }

    private mutating func map(_ fields: [WrittenField], indent: Int, startsInLine: Bool = false) {
        for (index, field) in fields.enumerated() {
            if index > 0 || !startsInLine { blanks(indent) }
            text += YamlScalar.inline(field.name, inFlow: false) + ":"
            value(field.value, indent: indent, used: indent + field.name.utf8.count + 2, isTop: indent == 0)
        }
    }

    private mutating func list(_ items: [WrittenValue], indent: Int) {
        for item in items {
            blanks(indent)
            text += "-"
            if case .map(let fields) = item, flow(item, room: Self.width - indent - 2) == nil {
                text += " "
                map(fields, indent: indent + 2, startsInLine: true)
            } else {
                value(item, indent: indent, used: indent + 2, isTop: false)
            }
        }
    }

    /// What follows a colon or hyphen, with the end of the line.
    private mutating func value(_ value: WrittenValue, indent: Int, used: Int, isTop: Bool) {
        switch value {
        case .plain(let word): text += " \(word)\n"
        case .text(let words):
            guard let lines = YamlScalar.blockLines(words) else {
                text += " \(YamlScalar.inline(words, inFlow: false))\n"
                return
            }
            text += " |-\n"
            for line in lines {
                if !line.isEmpty { blanks(indent + 2) }
                text += line + "\n"
            }
        case .list(let items):
            if let flow = flow(value, room: Self.width - used) {
                text += " \(flow)\n"
            } else {
                text += "\n"
                list(items, indent: indent + 2)
            }
        case .map(let fields):
            if let flow = flow(value, room: fields.isEmpty ? .max : Self.width - used) {
                text += " \(flow)\n"
            } else {
                text += "\n"
                map(fields, indent: indent + 2)
            }
        }
    }

    /// A list or map of single values on one line; nothing where it does not fit.
    private func flow(_ value: WrittenValue, room: Int) -> String? {
        let flow: String
        switch value {
        case .list(let items):
            let parts = items.compactMap(single)
            guard parts.count == items.count else { return nil }
            flow = "[\(parts.joined(separator: ", "))]"
        case .map(let fields):
            let parts = fields.compactMap { field in
                single(field.value).map { "\(YamlScalar.inline(field.name, inFlow: true)): \($0)" }
            }
            guard parts.count == fields.count else { return nil }
            flow = "{\(parts.joined(separator: ", "))}"
        case .plain, .text: return nil
        }
        return flow.utf8.count <= room ? flow : nil
    }

    private func single(_ value: WrittenValue) -> String? {
        switch value {
        case .plain(let word): word
        case .text(let words): YamlScalar.blockLines(words) == nil ? YamlScalar.inline(words, inFlow: true) : nil
        case .list, .map: nil
        }
    }

    private mutating func blanks(_ count: Int) { text += String(repeating: " ", count: count) }
}
