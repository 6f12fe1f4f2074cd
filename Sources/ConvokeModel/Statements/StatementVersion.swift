import Foundation

/// A joint statement's text as it stood when people signed it; never changed.
public struct StatementVersion: Hashable, Sendable, Codable {
    public var statement: Identifier<JointStatement>
    public var number: Int
    public var text: StatementText
    /// SHA-256 of the canonical text in each language, in hexadecimal.
    public var hashes: [LanguageTag: String]
    /// SHA-256 over all languages.
    public var hash: String
    /// What made it differ from the version before.
    public var change: VersionChange

    public init(
        statement: Identifier<JointStatement>, number: Int, text: StatementText, hashes: [LanguageTag: String],
        hash: String, change: VersionChange = VersionChange(.first)
    ) {
        self.statement = statement
        self.number = number
        self.text = text
        self.hashes = hashes
        self.hash = hash
        self.change = change
    }
}

/// What a new version means to those who signed an earlier one.
public struct VersionChange: Hashable, Sendable, Codable {
    public var kind: VersionKind
    /// How those who signed agree to a text of another substance.
    public var consent: ConsentCustom?
    /// Until when they answer.
    public var until: Date?
    public var note: String?

    public init(_ kind: VersionKind, consent: ConsentCustom? = nil, until: Date? = nil, note: String? = nil) {
        self.kind = kind
        self.consent = consent
        self.until = until
        self.note = note
    }
}

public enum VersionKind: String, Word {
    case first
    /// Spelling, style: signatures stay, and signers are told.
    case editorial
    /// A language came to it, or what a translation says was corrected; nothing that anybody signed changed.
    case translation
    case substantive
}

/// How silence is taken when a text changes in substance.
public enum ConsentCustom: String, Word {
    /// Who does not answer is not on the list.
    case optIn
    /// Who does not answer agrees: the usual custom of coalitions.
    case optOut
}

/// How a signature stands towards the text as it is now; computed whenever it is read.
public enum TextStanding: String, Word {
    case agreed
    /// Silence will be consent; the time to object runs.
    case mayObject
    /// Not on the list unless the signatory answers in time.
    case mustAgree
    /// The time to answer is over, and there was no answer.
    case dropped

    /// Whether the signature counts towards a list of the current text.
    public var counts: Bool { self == .agreed || self == .mayObject }
}

extension [StatementVersion] {
    /// How a signature that agreed to one version stands towards the last.
    public func standing(of agreed: Int, at now: Date) -> TextStanding {
        var standing = TextStanding.agreed
        for version in self where version.number > agreed && version.change.kind == .substantive {
            let isOpen = version.change.until.map { now <= $0 } ?? true
            switch version.change.consent ?? .optIn {
            case .optIn: return isOpen ? .mustAgree : .dropped
            case .optOut: if isOpen { standing = .mayObject }
            }
        }
        return standing
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

    /// The languages in which there is a title or text.
    public var languages: [LanguageTag] { Set(title.languages + text.languages).sorted() }

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

    /// Whether a later text has only further languages: every language that is here says the same there.
    public func isTranslated(by later: StatementText) -> Bool {
        self != later && languages.allSatisfy { canonical(in: $0) == later.canonical(in: $0) }
    }
}

extension JointStatement {
    /// The statement with another text that is signed.
    public func with(_ text: StatementText) -> JointStatement {
        var statement = self
        (statement.title, statement.text) = (text.title, text.text)
        (statement.addressees, statement.closing) = (text.addressees, text.closing)
        return statement
    }
}
