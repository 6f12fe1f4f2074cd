/// A joint statement's text as it stood when people signed it; never changed.
public struct StatementVersion: Hashable, Sendable, Codable {
    public var statement: Identifier<JointStatement>
    public var number: Int
    public var text: StatementText
    /// SHA-256 of the canonical text in each language, in hexadecimal.
    public var hashes: [LanguageTag: String]
    /// SHA-256 over all languages.
    public var hash: String

    public init(
        statement: Identifier<JointStatement>, number: Int, text: StatementText, hashes: [LanguageTag: String],
        hash: String
    ) {
        self.statement = statement
        self.number = number
        self.text = text
        self.hashes = hashes
        self.hash = hash
    }
}

/// The part of a statement that signatures are bound to: title, text, addressees, demands and closing.
public struct StatementText: Hashable, Sendable, Codable {
    public var title: LocalizedText
    public var text: LocalizedText
    public var addressees: [Addressee]
    public var closing: LocalizedText?

    public init(of statement: JointStatement) {
        title = statement.title
        text = statement.text
        addressees = statement.addressees
        closing = statement.closing
    }

    /// One language of it as the bytes that are hashed: fields in a fixed order, each with its length, and lists with theirs.
    public func canonical(in language: LanguageTag) -> [UInt8] {
        var fields = [title[language] ?? "", text[language] ?? "", String(addressees.count)]
        for addressee in addressees {
            // Without the number, a demand could become an addressee under the same hash.
            fields += [addressee.name[language] ?? "", String(addressee.demands.count)]
            fields += addressee.demands.map { $0[language] ?? "" }
        }
        fields.append(closing?[language] ?? "")
        return fields.flatMap { Array("\($0.utf8.count):\($0)\n".utf8) }
    }
}
