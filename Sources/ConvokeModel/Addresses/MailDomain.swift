/// A domain of mail or web, by which an organisation may be known.
public struct MailDomain: Hashable, Sendable, CustomStringConvertible {
    /// In small letters, labels of other scripts in those scripts: `пример.org`, not `xn--e1afmkfd.org`.
    public let text: String

    /// Nothing where the text is no domain of at least two labels.
    public init?(_ text: String) {
        let small = text.lowercased()
        let lower = small.utf8.allSatisfy { $0 < 0x80 } ? small : small.precomposedStringWithCompatibilityMapping
        let labels = lower.split(separator: ".", omittingEmptySubsequences: false).map { label in
            label.hasPrefix("xn--") ? Punycode.decoded(label.dropFirst(4)) ?? String(label) : String(label)
        }
        guard labels.count >= 2, lower.utf8.count <= 253,
            labels.allSatisfy({ label in
                !label.isEmpty && label.utf8.count <= 250 && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.isDigitOrMark || $0 == "-" }
            }), labels.last?.contains(where: \.isLetter) == true
        else { return nil }
        self.text = labels.joined(separator: ".")
    }

    public var description: String { text }
    private var labels: [Substring] { text.split(separator: ".") }

    /// The part that one owner registers: `hrw.org` of `mail.hrw.org`, `amnesty.org.uk` of `www.amnesty.org.uk`.
    public var organisational: String {
        let suffix = labels.suffix(2).joined(separator: ".")
        return labels.suffix(PublicSuffixes.twoLabels.contains(suffix) ? 3 : 2).joined(separator: ".")
    }

    /// Whether anybody can have an address there: a provider, or a suffix that nobody owns.
    public var isFreeMail: Bool {
        FreeMail.domains.contains(text) || FreeMail.domains.contains(organisational)
            || PublicSuffixes.twoLabels.contains(text)
    }

    /// Whether a label mixes scripts, as forged names do: a Cyrillic "а" among Latin letters.
    public var mixesScripts: Bool { labels.contains { LookAlike.scripts(of: $0).count > 1 } }

    /// Whether this domain is another's look-alike: not the same, but the same to the eye.
    public func resembles(_ other: MailDomain) -> Bool {
        organisational != other.organisational
            && LookAlike.face(of: organisational) == LookAlike.face(of: other.organisational)
    }

    /// Whether an address here is in the organisation of another domain: the same registered domain or below it. Never one
    /// of a provider, never one that mixes scripts.
    public func belongs(to organisation: MailDomain) -> Bool {
        !isFreeMail && !organisation.isFreeMail && !mixesScripts && !organisation.mixesScripts
            && organisational == organisation.organisational
    }

    /// The host of a web address, without `www.`.
    static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let host = address[scheme.upperBound...].prefix { !"/?#:".contains($0) }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }
}

extension MailAddress {
    /// The domain of the address; nothing where it is only an address of numbers.
    public var domain: MailDomain? {
        text.lastIndex(of: "@").flatMap { MailDomain(String(text[text.index(after: $0)...])) }
    }

    /// Whether whoever reads mail at this address has it from the organisation that owns the domain.
    public func proves(domain organisation: String?) -> Bool {
        guard let domain, let organisation = organisation.flatMap(MailDomain.init) else { return false }
        return domain.belongs(to: organisation)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigitOrMark: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
