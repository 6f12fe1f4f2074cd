/// All of a signature that is personal or can be: sealed wherever it is kept.
public struct SignatureDetails: Hashable, Sendable, Codable {
    public var signatory: Signatory
    /// Through whom an organisation signs.
    public var representative: Representative?
    /// Where the representative or the individual is reached; never printed.
    public var address: MailAddress?
    public var display: SignatureDisplay
    public var consents: SignatureConsents
    public var proof: MandateProof
    /// On what the secretariat took it: a note, a batch of paper, who said so.
    public var evidence: [String]
    /// What the signatory was called before corrections and merges, the latest last.
    public var former: [Signatory]
    /// How somebody who withdrew after the list was frozen wishes to be seen.
    public var retraction: Retraction?

    public init(
        signatory: Signatory, representative: Representative? = nil, address: MailAddress? = nil,
        display: SignatureDisplay = .public, consents: SignatureConsents = SignatureConsents(),
        proof: MandateProof = .none, evidence: [String] = [], former: [Signatory] = []
    ) {
        self.signatory = signatory
        self.representative = representative
        self.address = address
        self.display = display
        self.consents = consents
        self.proof = proof
        self.evidence = evidence
        self.former = former
    }

    /// How the list shows it: who does not consent to be named is counted without a name.
    public var shown: SignatureDisplay { consents.publish ? display : .withheld }

    private enum CodingKeys: String, CodingKey {
        case signatory, representative, address, display, consents, proof, evidence, former, retraction
    }

    /// Signatures of before 25 November 2026 were kept as the signatory alone.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        guard let signatory = try fields.decodeIfPresent(Signatory.self, forKey: .signatory) else {
            self.init(signatory: try Signatory(from: decoder))
            return
        }
        self.init(
            signatory: signatory,
            representative: try fields.decodeIfPresent(Representative.self, forKey: .representative),
            address: try fields.decodeIfPresent(MailAddress.self, forKey: .address),
            display: try fields.decodeIfPresent(SignatureDisplay.self, forKey: .display) ?? .public,
            consents: try fields.decodeIfPresent(SignatureConsents.self, forKey: .consents) ?? SignatureConsents(),
            proof: try fields.decodeIfPresent(MandateProof.self, forKey: .proof) ?? .none,
            evidence: try fields.decodeIfPresent([String].self, forKey: .evidence) ?? [],
            former: try fields.decodeIfPresent([Signatory].self, forKey: .former) ?? [])
        retraction = try fields.decodeIfPresent(Retraction.self, forKey: .retraction)
    }
}

/// The person through whom an organisation signs.
public struct Representative: Hashable, Sendable, Codable {
    public var name: String
    public var title: String?
    public var mandate: Mandate

    public init(name: String, title: String? = nil, mandate: Mandate = .oneTime) {
        self.name = name
        self.title = title
        self.mandate = mandate
    }
}

/// For what somebody may sign in an organisation's name: this statement, or any until told otherwise.
public enum Mandate: String, Word { case oneTime, standing }

/// How a list shows a signature. All of them count.
public enum SignatureDisplay: String, Word {
    case `public`
    /// The first letters of a person's names.
    case initials
    /// "Anonymous", known to the secretariat.
    case anonymous
    /// In the number only.
    case withheld
}

/// What a signatory agreed to, each apart.
public struct SignatureConsents: Hashable, Sendable, Codable {
    public var publish: Bool
    public var contact: Bool
    public var shareWithLead: Bool

    public init(publish: Bool = true, contact: Bool = false, shareWithLead: Bool = false) {
        self.publish = publish
        self.contact = contact
        self.shareWithLead = shareWithLead
    }
}

/// What becomes of a name that is taken back after the list was frozen; the list that was published stays as it was.
public enum Retraction: String, Word {
    /// The next list shows it as retracted.
    case shown
    /// The next list is without it.
    case removed
}

/// What speaks for a representative's mandate.
public enum MandateProof: String, Word {
    case none
    /// The address that was confirmed is of the organisation's own domain.
    case mailDomain
    /// A person of the secretariat saw a value in the domain's DNS.
    case dnsRecord
    /// The secretariat's word, with evidence.
    case secretariat
}
