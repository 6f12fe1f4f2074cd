extension SignatureDetails {
    /// One signature of two: the names, notes and evidence of both are kept, and what the first lacks is taken from the other.
    public func merged(with other: SignatureDetails) -> SignatureDetails {
        var merged = self
        merged.former += other.former + [other.signatory]
        merged.evidence += other.evidence
        merged.representative = representative ?? other.representative
        merged.address = address ?? other.address
        // Who asked not to be named by either is not named.
        merged.consents.publish = consents.publish && other.consents.publish
        merged.display =
            [display, other.display].contains(.withheld)
            ? .withheld : [display, other.display].contains(.anonymous) ? .anonymous : display
        if proof == .none { merged.proof = other.proof }
        guard case .organisation(var organisation) = signatory, case .organisation(let second) = other.signatory else {
            return merged
        }
        organisation.acronym = organisation.acronym ?? second.acronym
        organisation.country = organisation.country ?? second.country
        organisation.scope = organisation.scope ?? second.scope
        organisation.website = organisation.website ?? second.website
        organisation.domain = organisation.domain ?? second.domain
        organisation.registry = organisation.registry ?? second.registry
        if let names = second.names {
            organisation.names = LocalizedText(
                (organisation.names?.texts ?? [:]).merging(names.texts) { first, _ in first })
        }
        merged.signatory = .organisation(organisation)
        return merged
    }
}
