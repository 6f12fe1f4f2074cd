import ConvokeModel

/// The value of a field while it is read. What cannot be read is reported and comes out as nothing.
struct Value {
    let node: YamlNode
    /// What to call it in a sentence.
    let name: String
    let page: Page

    func refuse(_ code: String, _ message: String, hint: String? = nil) {
        page.error(code, message, hint: hint, at: node.spot)
    }

    private func refuseKind(_ expected: String, hint: String? = nil) {
        switch node.value {
        case .refused: break
        case .nothing: refuse("empty-value", "'\(name)' has no value.", hint: "Write \(expected), or delete the line.")
        case .text, .list, .map: refuse("wrong-kind", "'\(name)' is \(expected), not \(node.kind).", hint: hint)
        }
    }

    /// The text as it stands; the line end that closes a block belongs to YAML and not to the text.
    func text(_ expected: String = "a text") -> String? {
        guard case .text(var text, let style) = node.value else {
            if case .refused = node.value { return nil }
            refuseKind(expected)
            return nil
        }
        if style == .block { while text.last == "\n" { text.removeLast() } }
        guard text.utf8.contains(where: { $0 != 32 && $0 != 9 && $0 != 10 }) else {
            refuse("empty-value", "'\(name)' has no value.", hint: "Write \(expected), or delete the line.")
            return nil
        }
        return text
    }

    func localized() -> LocalizedText? {
        guard case .map(let pairs) = node.value else {
            return text("a text, or a map by language such as {en: Geneva, es: Ginebra}").map {
                LocalizedText($0, in: page.language)
            }
        }
        var texts: [LanguageTag: String] = [:]
        for pair in pairs {
            guard let tag = LanguageTag(pair.key), tag.text == pair.key else {
                page.error(
                    "bad-language", "\(pair.key.quoted) is no language tag.",
                    hint: "Write one such as 'en' or 'pt-BR'.", at: pair.spot)
                continue
            }
            texts[tag] = Value(node: pair.value, name: "\(name) in \(tag)", page: page).text()
        }
        if pairs.isEmpty { refuse("empty-value", "'\(name)' has no value.", hint: "Write a text, or delete the line.") }
        return texts.isEmpty ? nil : LocalizedText(texts)
    }

    func parsed<Result: TextCodable>(_ type: Result.Type) -> Result? {
        guard let text = text(Result.expectation) else { return nil }
        if let value = Result(text) { return value }
        let nearest =
            switch type {
            case is Zone.Type: suggestion(for: text, among: Zone.known)
            case is Country.Type: Country.codes.contains(text.uppercased()) ? text.uppercased() : nil
            default: String?.none
            }
        refuse(
            "bad-value", "\(text.quoted) is not \(Result.expectation).", hint: nearest.map { "Did you mean '\($0)'?" })
        return nil
    }

    /// What was meant; nothing for an endless text, and once so much is wrong that suggestions cost more than they help.
    private func suggestion(for text: String, among words: some Sequence<String>) -> String? {
        text.utf8.count > 40 || page.problems.count > 200 ? nil : Suggestion.nearest(to: text, among: words)
    }

    func language() -> LanguageTag? {
        guard let text = text("a language tag such as en") else { return nil }
        if let tag = LanguageTag(text) { return tag }
        refuse("bad-value", "\(text.quoted) is no language tag.", hint: "Write one such as 'en' or 'pt-BR'.")
        return nil
    }

    func key<Thing>(_: Thing.Type = Thing.self) -> Identifier<Thing>? {
        guard let text = text("a key") else { return nil }
        if let key = Identifier<Thing>(text) { return key }
        refuse("bad-key", "\(text.quoted) is no key: \(Identifier<Thing>.rule).")
        return nil
    }

    func word<Choice: Word>(_: Choice.Type = Choice.self) -> Choice? {
        guard let text = text("one of \(Choice.words.joined(separator: ", "))") else { return nil }
        return choice(text)
    }

    private func choice<Choice: Word>(_ text: String) -> Choice? {
        if let word = Choice(word: text) { return word }
        let nearest = suggestion(for: text, among: Choice.words)
        refuse(
            "bad-value", "\(text.quoted) is none of the words for '\(name)': \(Choice.words.joined(separator: ", ")).",
            hint: nearest.map { "Did you mean '\($0)'?" })
        return nil
    }

    func number(_ range: ClosedRange<Int>) -> Int? {
        guard let text = text("a number") else { return nil }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number) else {
            refuse(
                "bad-value",
                "\(text.quoted) is no number for '\(name)': write \(range.lowerBound) to \(range.upperBound), in digits alone."
            )
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        guard let text = text("true or false") else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            refuse("bad-value", "\(text.quoted) is neither true nor false.", hint: "Write 'true' or 'false'.")
            return nil
        }
    }

    func list<Item>(_ read: (Value) -> Item?) -> [Item] {
        guard case .list(let nodes) = node.value else {
            if case .refused = node.value { return [] }
            refuseKind("a list", hint: "Write it as [first, second], or one item a line, each after '- '.")
            return []
        }
        return nodes.compactMap { read(Value(node: $0, name: name, page: page)) }
    }

    /// The entries of a map by key, each with the place of its key.
    func entries<Thing, Item>(_: Thing.Type = Thing.self, _ read: (Identifier<Thing>, Value, Spot) -> Item?)
        -> [Identifier<Thing>: Item]
    {
        guard case .map(let pairs) = node.value else {
            if case .refused = node.value { return [:] }
            refuseKind("a map by key", hint: "Write each key on its own line, followed by a colon.")
            return [:]
        }
        var items: [Identifier<Thing>: Item] = [:]
        for pair in pairs {
            guard let key = Identifier<Thing>(pair.key) else {
                page.error("bad-key", "\(pair.key.quoted) is no key: \(Identifier<Thing>.rule).", at: pair.spot)
                continue
            }
            items[key] = read(key, Value(node: pair.value, name: pair.key, page: page), pair.spot)
        }
        return items
    }

    /// The fields of a record; `spot` is where to report a field that is missing.
    func fields(_ record: Record, at spot: Spot? = nil) -> FieldReader? {
        guard case .map(let pairs) = node.value else {
            if case .refused = node.value { return nil }
            refuseKind("a set of fields (\(record.fields.map(\.name).joined(separator: ", ")))")
            return nil
        }
        return FieldReader(pairs, record, page: page, spot: spot ?? node.spot)
    }
}

extension YamlNode {
    /// What the value is, in a sentence.
    var kind: String {
        switch value {
        case .text: "a single value"
        case .list: "a list"
        case .map: "a map"
        case .nothing, .refused: "nothing"
        }
    }
}
