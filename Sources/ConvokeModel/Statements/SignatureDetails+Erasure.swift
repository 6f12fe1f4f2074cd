extension SignatureDetails {
    /// What stays of a signature on a published list when the person behind it is erased: what the list prints, and no more. A
    /// name that it does not print gives way to `placeholder`.
    public func erased(placeholder: String) -> SignatureDetails {
        var rest = SignatureDetails(
            signatory: printed(placeholder), display: shown, consents: SignatureConsents(publish: consents.publish),
            proof: proof)
        rest.retraction = retraction
        return rest
    }

    private func printed(_ placeholder: String) -> Signatory {
        switch (signatory, shown) {
        case (.organisation, .public), (.organisation, .initials): return signatory
        case (.organisation(let organisation), _):
            return .organisation(
                SigningOrganisation(
                    name: placeholder, country: organisation.country, scope: organisation.scope,
                    category: organisation.category))
        case (.individual, .public): return signatory
        case (.individual(let individual), .initials):
            return .individual(SigningIndividual(name: individual.name.initials, country: individual.country))
        case (.individual(let individual), _):
            return .individual(SigningIndividual(name: placeholder, country: individual.country))
        }
    }
}
