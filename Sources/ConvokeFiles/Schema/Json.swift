/// JSON whose members keep their order.
indirect enum Json {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Json])
    case object([(String, Json)])

    func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items):
            let parts = items.map { $0.text(indent: inner) }
            let line = "[\(parts.joined(separator: ", "))]"
            if items.isEmpty || (line.utf8.count < 90 && !line.contains("\n")) { return line }
            return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            let parts = members.map { "\(Self.quoted($0.0)): \($0.1.text(indent: inner))" }
            let line = "{\(parts.joined(separator: ", "))}"
            if members.isEmpty || (line.utf8.count < 90 && !line.contains("\n")) { return line }
            return "{\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
