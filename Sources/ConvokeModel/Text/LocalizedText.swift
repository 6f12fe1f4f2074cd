/// One text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
    public var texts: [LanguageTag: String]

    public init(_ texts: [LanguageTag: String]) { self.texts = texts }
    public init(_ text: String, in language: LanguageTag) { texts = [language: text] }

    /// A text together with the language that it is really in.
    public struct Reading: Hashable, Sendable, Codable {
        public var text: String
        public var language: LanguageTag

        public init(text: String, language: LanguageTag) {
            self.text = text
            self.language = language
        }
    }

    public subscript(language: LanguageTag) -> String? {
        get { texts[language] }
        set { texts[language] = newValue }
    }

    public var languages: [LanguageTag] { texts.keys.sorted() }
    public var isEmpty: Bool { texts.isEmpty }

    /// The text in the first language of the chain that it has: each language wanted, its wider forms, English, then any.
    public func reading(in languages: [LanguageTag]) -> Reading? {
        for language in languages + [.english] {
            for tag in language.widening {
                if let text = texts[tag] { return Reading(text: text, language: tag) }
            }
        }
        return texts.min { $0.key < $1.key }.map { Reading(text: $0.value, language: $0.key) }
    }

    public func reading(in language: LanguageTag) -> Reading? { reading(in: [language]) }

    /// The text for display, empty where there is none in any language.
    public func text(in languages: LanguageTag...) -> String { reading(in: languages)?.text ?? "" }
}

extension LocalizedText: Codable {
    public init(from decoder: any Decoder) throws { texts = try [LanguageTag: String](from: decoder) }
    public func encode(to encoder: any Encoder) throws { try texts.encode(to: encoder) }
}
