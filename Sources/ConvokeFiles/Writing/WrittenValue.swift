import ConvokeModel

/// A value on its way into a file.
indirect enum WrittenValue {
    /// What only our own readers' types produce: a day, a number, a word.
    case plain(String)
    /// What people wrote; quoted where YAML would take it for something else.
    case text(String)
    case list([WrittenValue])
    case map([WrittenField])
}

/// A field on its way into a file.
struct WrittenField {
    let name: String
    let value: WrittenValue

    init(_ name: String, _ value: WrittenValue) {
        self.name = name
        self.value = value
    }
}

/// The fields of a record on their way into a file, in the order in which they are added; what is not there is left out.
struct FieldWriter {
    let main: LanguageTag
    private(set) var fields: [WrittenField] = []

    init(main: LanguageTag) { self.main = main }

    var value: WrittenValue { .map(fields) }
    var valueUnlessEmpty: WrittenValue? { fields.isEmpty ? nil : value }

    mutating func add(_ name: String, _ value: WrittenValue?) {
        if let value { fields.append(WrittenField(name, value)) }
    }

    mutating func add(_ name: String, text: String?) { add(name, text.flatMap(WrittenValue.init(text:))) }
    mutating func add(_ name: String, _ text: LocalizedText?) { add(name, text?.written(main)) }
    mutating func add(_ name: String, _ number: Int?) { add(name, number.map { .plain(String($0)) }) }
    mutating func add(_ name: String, _ flag: Bool?) { add(name, flag.map { .plain($0 ? "true" : "false") }) }
    mutating func add(_ name: String, _ value: (some TextCodable)?) { add(name, value.map { .text($0.description) }) }
    mutating func add(_ name: String, _ day: LocalDate?) { add(name, day.map { .plain($0.description) }) }
    mutating func add(_ name: String, _ time: LocalDateTime?) { add(name, time.map { .plain($0.description) }) }
    mutating func add<Thing>(_ name: String, _ key: Identifier<Thing>?) { add(name, key.map { .text($0.text) }) }

    /// A word, left out where it is the one that holds anyway.
    mutating func add<Choice: Word>(_ name: String, _ word: Choice?, unless usual: Choice? = nil) {
        if word != usual { add(name, word.map { .text($0.word) }) }
    }

    /// A list, left out where it is empty.
    mutating func add(_ name: String, list: [WrittenValue]) {
        if !list.isEmpty { add(name, .list(list)) }
    }

    mutating func add(_ name: String, texts: [String]) { add(name, list: texts.compactMap(WrittenValue.init(text:))) }
    mutating func add(_ name: String, _ texts: [LocalizedText]) {
        add(name, list: texts.compactMap { $0.written(main) })
    }
    mutating func add(_ name: String, _ tags: [LanguageTag]) { add(name, list: tags.map { .text($0.text) }) }
    mutating func add<Thing>(_ name: String, _ keys: [Identifier<Thing>]) {
        add(name, list: keys.map { .text($0.text) })
    }

    /// A map by key, in the order of the keys.
    mutating func add<Thing, Item>(_ name: String, _ items: [Identifier<Thing>: Item], _ write: (Item) -> WrittenValue)
    {
        guard !items.isEmpty else { return }
        add(name, .map(items.sorted { $0.key < $1.key }.map { WrittenField($0.key.text, write($0.value)) }))
    }
}

extension WrittenValue {
    /// Nothing where no text is left once control characters are out, which no file may hold.
    init?(text: String) {
        let storable = text.storable
        guard !storable.isBlank else { return nil }
        self = .text(storable)
    }
}

extension LocalizedText {
    /// The texts that a file can hold, without blank ones.
    var storable: [LanguageTag: String] { texts.mapValues(\.storable).filter { !$0.value.isBlank } }

    /// One value where it is in the file's language alone, else a map by language.
    func written(_ main: LanguageTag) -> WrittenValue? {
        let texts = storable
        guard !texts.isEmpty else { return nil }
        if texts.count == 1, let text = texts[main] { return .text(text) }
        let order = texts.keys.sorted { ($0 == main ? 0 : 1, $0.text) < ($1 == main ? 0 : 1, $1.text) }
        return .map(order.map { WrittenField($0.text, .text(texts[$0] ?? "")) })
    }
}

extension String {
    var isBlank: Bool { !utf8.contains { $0 != 32 && $0 != 9 && $0 != 10 } }

    /// The text without characters that no campaign file may hold; ends of lines are line feeds.
    var storable: String {
        guard unicodeScalars.contains(where: { !$0.isStorable }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter(\.isStorable)))
    }
}

extension Unicode.Scalar {
    fileprivate var isStorable: Bool {
        switch value {
        case 9, 10: true
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
