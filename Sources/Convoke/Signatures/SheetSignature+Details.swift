import ConvokeFiles
import ConvokeModel
import ConvokeStore

extension SheetSignature {
    /// What the row says, without where it stands and what is doubtful about it.
    var content: String {
        let details: [String?] =
            switch signatory {
            case .organisation(let it):
                [it.name, it.acronym, it.country?.code, it.scope?.word, it.category.word]
            case .individual(let it): [it.name, it.title, it.affiliation, it.country?.code]
            }
        let others = [
            signatory.kind.word, representative, representativeTitle, address?.text, website?.text, language?.text,
            timestamp, isPublic.map { $0 ? "public" : "not public" },
        ]
        // No value holds the sign between them: rows with control characters are rejected.
        // A register came later: without one a row says what it said before.
        let registry = signatory.registry.map { [$0.description] } ?? []
        return ((others + details).map { $0 ?? "" } + registry).joined(separator: "\u{1F}")
    }

    private var named: Signatory {
        guard let website, case .organisation(var organisation) = signatory else { return signatory }
        organisation.website = website
        return .organisation(organisation)
    }

    private var spokesperson: Representative? {
        representative.map { Representative(name: $0, title: representativeTitle) }
    }

    /// The details of a new signature.
    func details(on evidence: [String]) -> SignatureDetails {
        SignatureDetails(
            signatory: named, representative: spokesperson, address: address,
            consents: SignatureConsents(publish: isPublic ?? true), proof: .secretariat, evidence: evidence)
    }

    /// The details of a signature that this row changes.
    func details(changing known: SignatureDetails) -> SignatureDetails {
        var details = known
        details.signatory = signatory.keeping(known.signatory)
        if let website, case .organisation(var organisation) = details.signatory {
            organisation.website = website
            details.signatory = .organisation(organisation)
        }
        if details.signatory != known.signatory { details.former.append(known.signatory) }
        if var spokesperson {
            spokesperson.mandate = known.representative?.mandate ?? .oneTime
            details.representative = spokesperson
        }
        details.address = address ?? known.address
        if let isPublic { details.consents.publish = isPublic }
        return details
    }
}

extension Signature {
    /// What tells whether another signature is the same signatory's.
    var traits: SignatoryTraits {
        SignatoryTraits(id: id.text, signatory: signatory, address: details.address)
    }
}

extension [Suspicion] {
    /// The likeliest first; the same suspicions in the same order every time.
    var inOrder: [Suspicion] { sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) } }
}

extension CampaignReader {
    /// The organisations that the campaign knows.
    func organisations() throws -> [Organisation] {
        try documents(.organisation).map { try CanonicalJSON.value(Organisation.self, from: $0.written) }
            .sorted { $0.key < $1.key }
    }
}
