/// A list of signatories as it was frozen, in one language: whatever is printed of it, and every number, comes from here.
/// It is never changed; a correction or addition is the next one.
public struct Manifest: Hashable, Sendable, Codable {
    public var statement: Identifier<JointStatement>
    /// From 1; the same in every language.
    public var number: Int
    public var kind: ManifestKind
    public var language: LanguageTag
    /// The text version that they signed, and the SHA-256 of its text in this language.
    public var version: Int
    public var text: String?
    public var asOf: LocalDate
    /// Why it was made, where it corrects or replaces another.
    public var note: String?
    public var list: SignatoryList
    /// Those who stood on the list before, have taken their names back, and wish that to be seen.
    public var retracted: [Signatory]?
    /// The SHA-256 over all languages of the list before.
    public var previous: String?

    public init(
        statement: Identifier<JointStatement>, number: Int, kind: ManifestKind, language: LanguageTag, version: Int,
        text: String?, asOf: LocalDate, note: String? = nil, list: SignatoryList,
        retracted: [Signatory]? = nil, previous: String?
    ) {
        self.statement = statement
        self.number = number
        self.kind = kind
        self.language = language
        self.version = version
        self.text = text
        self.asOf = asOf
        self.note = note
        self.list = list
        self.retracted = retracted
        self.previous = previous
    }
}

public enum ManifestKind: String, Word {
    case frozen
    /// The same names, spelt right.
    case correction
    /// Only who came since the list that was published.
    case addendum
    /// All names as of a day, for lists that stay open.
    case rolling
}

/// A manifest as a file that can be checked without Convoke's data: `convoke verify list FILE`.
public struct SealedManifest: Hashable, Sendable, Codable {
    public var manifest: Manifest
    /// The numbers that it prints.
    public var counts: SignatoryCounts
    /// SHA-256 of `manifest` as canonical JSON: sorted keys, no blanks, UTF-8.
    public var sha256: String
    /// The same of every language that the list was made in.
    public var languages: [LanguageTag: String]
    /// SHA-256 over `previous` and all languages: what the next list names as its `previous`.
    public var seal: String

    public init(manifest: Manifest, sha256: String, languages: [LanguageTag: String], seal: String) {
        self.manifest = manifest
        counts = manifest.list.counts
        self.sha256 = sha256
        self.languages = languages
        self.seal = seal
    }
}
